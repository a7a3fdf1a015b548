package nl.zelftest.assessment;

import java.util.UUID;

/**
 * An organisation submitted its test; told within the transaction, and for nobody else's ears
 * before the reveal.
 *
 * @param sequence 1 for the first submission of the test
 */
public record Submitted(
    UUID assessmentId, UUID organisationId, String municipalityCode, UUID roundId, int sequence) {}
