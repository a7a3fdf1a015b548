/**
 * Question sets, their versions, and the files they are read from.
 *
 * <p>Decisions: a question belongs to one version, and its past is in the mapping's edges and
 * nowhere else; a published version does not change in meaning, so its content is read once and
 * kept as an immutable {@link nl.zelftest.questionset.VersionContent}.
 */
package nl.zelftest.questionset;
