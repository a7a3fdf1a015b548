/**
 * An organisation's answers about a municipality in a round, from the first one to the submission
 * and its result.
 *
 * <p>Decisions: each answer is saved by itself and carries a version, so that two people at once
 * never overwrite each other unseen; a submission is canonical JSON with its SHA-256 and holds the
 * wording that was shown; the result is always worked out from the submission, never from answers
 * that can still change.
 */
package nl.zelftest.assessment;
