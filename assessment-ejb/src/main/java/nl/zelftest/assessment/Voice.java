package nl.zelftest.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;

/**
 * What one organisation says about a municipality in a round that is revealed: its submissions, and
 * never what is still being answered.
 *
 * @param councilKind null on the municipality's side
 * @param made all submissions, the newest first
 * @param reopened whether it is being answered again now
 * @param newest what counts
 */
public record Voice(
    UUID assessmentId,
    UUID organisationId,
    String organisationName,
    OrganisationKind side,
    CouncilKind councilKind,
    List<Made> made,
    boolean reopened,
    SubmissionSnapshot newest) {

  public Voice {
    made = List.copyOf(made);
  }

  /**
   * One submission.
   *
   * @param blind made before another organisation's submission could be seen
   * @param reopenedBecause why the test was opened again after it; null where it was not
   * @param reopenedAt null where it was not
   */
  public record Made(
      int sequence,
      Instant submittedAt,
      boolean blind,
      String sha256,
      String reopenedBecause,
      Instant reopenedAt) {}

  public Scores scores() {
    return newest.scores();
  }

  /** Whether the first submission was made when another's could be seen already. */
  public boolean isNotBlind() {
    return !made.get(made.size() - 1).blind();
  }

  /** Whether the test was opened again after a submission. */
  public boolean isChanged() {
    return reopened || made.size() > 1;
  }
}
