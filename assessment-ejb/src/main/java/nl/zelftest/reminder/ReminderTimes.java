package nl.zelftest.reminder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;
import nl.zelftest.shared.PortalClock;

/** When who is reminded of what. */
final class ReminderTimes {

  /** After so long nobody has to be told any more that a round opened. */
  static final Duration NEWS = Duration.ofDays(7);

  /** So long before its end a round closes soon. */
  static final Duration SOON = Duration.ofDays(14);

  /** So long before its end a round has its last days. */
  static final Duration LAST = Duration.ofDays(3);

  /** Who stopped answering for so long, may have forgotten to submit. */
  static final Duration QUIET = Duration.ofDays(2);

  private static final LocalTime WEEKLY_AT = LocalTime.of(8, 0);

  private ReminderTimes() {}

  /** What the portal reminds of by itself at a moment; nothing outside the round. */
  static Set<ReminderKind> due(Instant opensAt, Instant closesAt, Instant now) {
    Set<ReminderKind> due = EnumSet.noneOf(ReminderKind.class);
    if (!isOpen(opensAt, closesAt, now)) {
      return due;
    }
    due.add(ReminderKind.COMPLETE);
    if (now.isBefore(opensAt.plus(NEWS))) {
      due.add(ReminderKind.OPENED);
    }
    if (!now.isBefore(closesAt.minus(LAST))) {
      due.add(ReminderKind.LAST_DAYS);
    } else if (!now.isBefore(closesAt.minus(SOON)) && !now.isBefore(opensAt.plus(NEWS))) {
      // In a short round the mail that it opened says when it closes, and that is enough at first.
      due.add(ReminderKind.DEADLINE);
    }
    return due;
  }

  static boolean isOpen(Instant opensAt, Instant closesAt, Instant now) {
    return !now.isBefore(opensAt) && now.isBefore(closesAt);
  }

  /** The last moment at which weekly mails were made: Monday morning in Amsterdam. */
  static Instant lastWeekly(Instant now) {
    ZonedDateTime local = now.atZone(PortalClock.AMSTERDAM);
    ZonedDateTime monday =
        local.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(WEEKLY_AT);
    return (monday.isAfter(local) ? monday.minusWeeks(1) : monday).toInstant();
  }

  /** The next moment at which weekly mails are made. */
  static Instant nextWeekly(Instant now) {
    return lastWeekly(now).atZone(PortalClock.AMSTERDAM).plusWeeks(1).toInstant();
  }

  /** How a person is reminded who chose something. */
  enum Way {
    AT_ONCE,
    WEEKLY,
    NOT
  }

  /** A reminder that the weekly mail would bring after the round closed is a mail of its own. */
  static Way way(MailWishes wishes, ReminderKind kind, Instant closesAt, Instant now) {
    if (wishes.muted().contains(kind)) {
      return Way.NOT;
    }
    return wishes.weekly() && nextWeekly(now).isBefore(closesAt) ? Way.WEEKLY : Way.AT_ONCE;
  }
}
