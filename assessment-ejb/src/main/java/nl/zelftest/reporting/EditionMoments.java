package nl.zelftest.reporting;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import nl.zelftest.shared.PortalClock;

/** The only moments at which figures change: six in the morning on the first day of a month. */
final class EditionMoments {

  private static final LocalTime AT = LocalTime.of(6, 0);

  private EditionMoments() {}

  /** The last one until now. */
  static Instant latest(Instant now) {
    YearMonth month = YearMonth.from(now.atZone(PortalClock.AMSTERDAM));
    Instant moment = of(month);
    return moment.isAfter(now) ? of(month.minusMonths(1)) : moment;
  }

  /** The first one after now. */
  static Instant next(Instant now) {
    YearMonth month = YearMonth.from(now.atZone(PortalClock.AMSTERDAM));
    Instant moment = of(month);
    return moment.isAfter(now) ? moment : of(month.plusMonths(1));
  }

  private static Instant of(YearMonth month) {
    return ZonedDateTime.of(month.atDay(1), AT, PortalClock.AMSTERDAM).toInstant();
  }
}
