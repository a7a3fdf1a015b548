package nl.zelftest.assessment;

import java.time.Instant;

/**
 * What one organisation submitted, as others read it.
 *
 * @param sequence 1 for the first submission of the test
 * @param blind made before another organisation's submission could be seen
 * @param sha256 of the submission's canonical JSON
 */
public record RevealedSubmission(
    int sequence,
    Instant submittedAt,
    boolean blind,
    String sha256,
    SubmissionSnapshot submission) {}
