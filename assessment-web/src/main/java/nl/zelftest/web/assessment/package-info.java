/**
 * A person's tests: overview, filling in, last check, submission and result.
 *
 * <p>Decision: filling in is a page without state on the server; each answer is saved through
 * {@link nl.zelftest.web.assessment.AnswerResource}, which outlives a lost connection and an ended
 * session better than a postback does (ADR 4).
 */
package nl.zelftest.web.assessment;
