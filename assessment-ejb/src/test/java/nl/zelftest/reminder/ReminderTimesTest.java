package nl.zelftest.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import nl.zelftest.reminder.ReminderTimes.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTimesTest {

  private static final Instant OPENS = Instant.parse("2026-05-31T22:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-09-30T22:00:00Z");
  private static final MailWishes WEEKLY = new MailWishes(true, Set.of());

  @ParameterizedTest
  @CsvSource({
    "2026-05-31T21:59:59Z, ",
    "2026-05-31T22:00:00Z, COMPLETE OPENED",
    "2026-06-07T21:59:59Z, COMPLETE OPENED",
    "2026-06-07T22:00:00Z, COMPLETE",
    "2026-09-16T21:59:59Z, COMPLETE",
    "2026-09-16T22:00:00Z, COMPLETE DEADLINE",
    "2026-09-27T21:59:59Z, COMPLETE DEADLINE",
    "2026-09-27T22:00:00Z, COMPLETE LAST_DAYS",
    "2026-09-30T21:59:59Z, COMPLETE LAST_DAYS",
    "2026-09-30T22:00:00Z, ",
  })
  void remindsOfEachInItsTimeAndOfNothingOutsideTheRound(Instant now, String kinds) {
    assertThat(ReminderTimes.due(OPENS, CLOSES, now))
        .extracting(ReminderKind::name)
        .containsExactlyInAnyOrder(kinds == null ? new String[0] : kinds.split(" ", -1));
  }

  @Test
  void aShortRoundIsNotAnnouncedAndEndingAtOnce() {
    Instant soon = OPENS.plus(ReminderTimes.SOON);

    assertThat(ReminderTimes.due(OPENS, soon, OPENS))
        .containsExactlyInAnyOrder(ReminderKind.OPENED, ReminderKind.COMPLETE);
    assertThat(ReminderTimes.due(OPENS, soon, OPENS.plus(ReminderTimes.NEWS)))
        .containsExactlyInAnyOrder(ReminderKind.DEADLINE, ReminderKind.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T06:59:59Z, 2026-11-16T07:00:00Z",
    "2026-11-23T07:00:00Z, 2026-11-23T07:00:00Z",
    "2026-11-29T22:59:59Z, 2026-11-23T07:00:00Z",
    "2026-07-01T12:00:00Z, 2026-06-29T06:00:00Z",
  })
  void aWeekBeginsOnMondayMorningInAmsterdam(Instant now, Instant monday) {
    assertThat(ReminderTimes.lastWeekly(now)).isEqualTo(monday);
  }

  @Test
  void aWeekIsAWeekOverTheChangeOfTheClock() {
    assertThat(ReminderTimes.nextWeekly(Instant.parse("2026-10-24T12:00:00Z")))
        .isEqualTo("2026-10-26T07:00:00Z");
  }

  @Test
  void theWeeklyMailWaitsUnlessTheRoundDoesNot() {
    Instant thursday = Instant.parse("2026-09-17T10:00:00Z");

    assertThat(ReminderTimes.way(MailWishes.ALL, ReminderKind.DEADLINE, CLOSES, thursday))
        .isEqualTo(Way.AT_ONCE);
    assertThat(ReminderTimes.way(WEEKLY, ReminderKind.DEADLINE, CLOSES, thursday))
        .isEqualTo(Way.WEEKLY);
    assertThat(
            ReminderTimes.way(
                WEEKLY, ReminderKind.LAST_DAYS, CLOSES, Instant.parse("2026-09-28T10:00:00Z")))
        .as("the next Monday is too late")
        .isEqualTo(Way.AT_ONCE);
  }

  @Test
  void whatSomebodyDoesNotWantDoesNotCome() {
    MailWishes quiet = new MailWishes(true, Set.of(ReminderKind.LAST_DAYS));

    assertThat(
            ReminderTimes.way(
                quiet, ReminderKind.LAST_DAYS, CLOSES, Instant.parse("2026-09-28T10:00:00Z")))
        .isEqualTo(Way.NOT);
    assertThat(ReminderTimes.way(quiet, ReminderKind.OPENED, CLOSES, OPENS)).isEqualTo(Way.WEEKLY);
  }
}
