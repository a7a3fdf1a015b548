package nl.zelftest.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What has access to an organisation, to be looked at.
 *
 * @param due the last day on which that is in time; null while nobody has access
 */
public record AccessReviewPage(
    Access access, LocalDate due, boolean overdue, List<Earlier> earlier) {

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
