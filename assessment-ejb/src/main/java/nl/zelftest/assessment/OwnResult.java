package nl.zelftest.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * A test that an organisation submitted, by its newest submission.
 *
 * @param submissions how many there are; the newest has this number
 */
public record OwnResult(
    UUID assessmentId,
    UUID roundId,
    String roundName,
    int reportingYear,
    String municipalityCode,
    String municipalityName,
    int submissions,
    Instant submittedAt) {}
