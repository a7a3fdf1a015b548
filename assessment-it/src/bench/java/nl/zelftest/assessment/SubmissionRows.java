package nl.zelftest.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The rows of a submission as the portal itself would write them, for a history that is written
 * without it.
 *
 * @param content canonical JSON
 * @param scores each with kind, code, theme (or null), obligation, verdict, low and high
 */
public record SubmissionRows(UUID id, String content, String sha256, List<List<String>> scores) {
  private static final int COLUMNS = 8;

  public SubmissionRows {
    scores = List.copyOf(scores);
  }

  /** Those of a test's first submission. */
  public static SubmissionRows of(SubmissionSnapshot snapshot) {
    Submission submission =
        new Submission(
            snapshot.assessmentId(),
            1,
            Instant.parse(snapshot.submittedAt()),
            snapshot.submittedBy(),
            true,
            snapshot);
    return new SubmissionRows(
        submission.getId(),
        snapshot.toJson().text(),
        submission.getSha256(),
        SubmissionScores.of(submission).stream()
            .map(score -> List.of(score.content().split("\\|", COLUMNS)).subList(1, COLUMNS))
            .toList());
  }
}
