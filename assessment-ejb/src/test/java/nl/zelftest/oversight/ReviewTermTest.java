package nl.zelftest.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zelftest.organisation.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTermTest {

  @ParameterizedTest
  @CsvSource({
    "MUNICIPALITY, 2026-11-26, 2027-11-26",
    "COUNCIL, 2024-02-29, 2025-02-28",
    "NATIONAL, 2026-11-30, 2027-02-28"
  })
  void isAYearAndForTheNationalTeamAQuarter(OrganisationKind kind, LocalDate since, LocalDate due) {
    assertThat(ReviewTerm.due(kind, since)).isEqualTo(due);
  }

  /** What is looked for in the database is never less than what is overdue. */
  @Test
  void nothingOverdueIsLaterThanTheLatest() {
    LocalDate first = LocalDate.of(2023, 11, 1);
    for (OrganisationKind kind : OrganisationKind.values()) {
      for (int day = 0; day < 900; day++) {
        LocalDate since = first.plusDays(day);
        LocalDate overdue = ReviewTerm.due(kind, since).plusDays(1);
        assertThat(since).isBeforeOrEqualTo(ReviewTerm.latest(kind, overdue));
      }
    }
  }

  @Test
  void isToldAMonthBeforeAndOverdueTheDayAfter() {
    LocalDate due = LocalDate.of(2027, 11, 26);

    assertThat(ReviewTerm.isNear(due, LocalDate.of(2027, 10, 26))).isFalse();
    assertThat(ReviewTerm.isNear(due, LocalDate.of(2027, 10, 27))).isTrue();
    assertThat(ReviewTerm.isOverdue(due, due)).isFalse();
    assertThat(ReviewTerm.isOverdue(due, due.plusDays(1))).isTrue();
  }
}
