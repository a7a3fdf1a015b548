package nl.zelftest.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.MemberPage;

/**
 * Who has access to an organisation, to be looked at.
 *
 * @param others what gives access beside roles: tokens, then guests, the first to end first
 * @param due the last day on which that is in time; null while nobody has access
 */
public record AccessReviewPage(
    MemberPage people, List<Other> others, LocalDate due, boolean overdue, List<Earlier> earlier) {

  /**
   * A token of a system, or a guest.
   *
   * @param assessmentId the test that the guest contributes to; null for a token
   */
  public record Other(String name, Instant until, UUID assessmentId) {
    /** A token. */
    public Other(String name, Instant until) {
      this(name, until, null);
    }
  }

  /** A review of before. */
  public record Earlier(Instant at, String by, int kept, int ended) {}

  /** An organisation that is to be looked at, or should have been. */
  public record Due(
      UUID organisationId, String name, LocalDate due, Instant last, boolean overdue) {}

  /**
   * Some of the organisations that should have been looked at.
   *
   * @param number of this page; the first is 1
   * @param size the most that a page holds
   * @param total over all pages
   */
  public record OverduePage(List<Due> rows, int number, int size, long total) {

    /** Whether there is another page after this one. */
    public boolean more() {
      return (long) number * size < total;
    }
  }
}
