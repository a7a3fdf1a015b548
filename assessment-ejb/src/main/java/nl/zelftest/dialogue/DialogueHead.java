package nl.zelftest.dialogue;

import java.time.Instant;
import java.util.UUID;
import nl.zelftest.organisation.OrganisationKind;

/**
 * Which conversation this is, and for whom the reader takes part.
 *
 * @param mayAgree whether this person can agree for the own side
 * @param version counts the changes of the conversation
 */
public record DialogueHead(
    UUID id,
    String municipalityName,
    String roundName,
    int reportingYear,
    Instant revealedAt,
    UUID organisationId,
    String organisationName,
    OrganisationKind side,
    boolean mayAgree,
    int version) {}
