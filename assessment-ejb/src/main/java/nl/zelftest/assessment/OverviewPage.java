package nl.zelftest.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.AnswerSheet.Progress;
import nl.zelftest.organisation.OrganisationKind;

/**
 * What asks a person's attention now, and what there was before.
 *
 * @param current tests of rounds that are open
 * @param planned rounds that are to open, the first one first
 * @param earlier submitted tests of rounds that are closed, newest first
 * @param followed the municipalities that the person's organisations answer for, by name
 */
public record OverviewPage(
    List<Task> current, List<PlannedRound> planned, List<Task> earlier, List<Followed> followed) {

  /** A municipality whose years can be followed. */
  public record Followed(String code, String name) {}

  /** A round that is to open. */
  public record PlannedRound(String name, Instant opensAt, Instant closesAt) {}

  /** Where one test stands. */
  public enum Stage {
    NOT_STARTED,
    IN_PROGRESS,
    /** Everything is answered, nothing is submitted yet. */
    READY,
    SUBMITTED
  }

  /**
   * One organisation's test about one municipality in one round.
   *
   * @param questionSet its title
   * @param assessmentId null while it is not started
   * @param progress null while it is not started
   * @param versions null while it is not started, and once it is submitted
   * @param nextTheme code of the first theme with an open question; null when there is none
   */
  public record Task(
      Stage stage,
      UUID roundId,
      String roundName,
      String questionSet,
      int reportingYear,
      Instant closesAt,
      UUID organisationId,
      String organisationName,
      OrganisationKind side,
      Role role,
      String municipalityCode,
      String municipalityName,
      UUID assessmentId,
      Progress progress,
      VersionChoice versions,
      String nextTheme) {}

  /** Whether the tests are of more than one question set, so that each has to say of which. */
  public boolean ofSeveralSets() {
    return Stream.concat(current.stream(), earlier.stream())
            .map(Task::questionSet)
            .distinct()
            .count()
        > 1;
  }
}
