package nl.zelftest.assessment;

import java.time.Instant;

/**
 * A submission as anybody may read it: its scores and its answers, and nothing that was written or
 * linked beside them.
 */
public record PublicResult(Instant submittedAt, SubmissionSnapshot submission, Scores scores) {

  public static PublicResult of(RevealedSubmission made) {
    return new PublicResult(
        made.submittedAt(), made.submission().withoutNotes(), made.submission().scores());
  }
}
