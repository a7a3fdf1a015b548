package nl.zelftest.oversight;

import java.time.LocalDate;
import nl.zelftest.organisation.OrganisationKind;

/**
 * When those who answer for an organisation look again at who has access: each year, and each
 * quarter for the national team, which can do more (BIO2 5.18.02).
 */
final class ReviewTerm {

  /** So many days before it is due a coordinator is told. */
  private static final int TOLD_BEFORE = 30;

  private ReviewTerm() {}

  /**
   * The last day on which the next review is in time.
   *
   * @param since the last review, or since when somebody has access where there was none
   */
  static LocalDate due(OrganisationKind kind, LocalDate since) {
    return kind == OrganisationKind.NATIONAL ? since.plusMonths(3) : since.plusYears(1);
  }

  /** The latest day since which a review could be overdue today. */
  static LocalDate latest(OrganisationKind kind, LocalDate today) {
    return kind == OrganisationKind.NATIONAL ? today.minusMonths(3) : today.minusYears(1);
  }

  static boolean isNear(LocalDate due, LocalDate today) {
    return !today.isBefore(due.minusDays(TOLD_BEFORE));
  }

  static boolean isOverdue(LocalDate due, LocalDate today) {
    return today.isAfter(due);
  }
}
