package nl.zelftest.dialogue;

import java.time.Instant;
import nl.zelftest.organisation.OrganisationKind;

/**
 * Something that somebody wrote about a question.
 *
 * @param place in its thread, from 1; 0 of a note
 */
public record Remark(
    int place,
    String organisationName,
    OrganisationKind side,
    String author,
    Instant writtenAt,
    String text) {}
