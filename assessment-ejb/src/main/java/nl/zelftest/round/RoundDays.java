package nl.zelftest.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import nl.zelftest.shared.PortalClock;

/** Days as people write them, and the moments at which they begin and end. */
final class RoundDays {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu");
  private static final DateTimeFormatter READ =
      DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

  static final int FIRST_YEAR = 2015;
  static final int LAST_YEAR = 2100;

  private RoundDays() {}

  /** The day that was written; empty when it is none, or none of this century's rounds. */
  static Optional<LocalDate> read(String text) {
    try {
      LocalDate day = LocalDate.parse(text, READ);
      return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR
          ? Optional.of(day)
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Null for no day. */
  static String write(LocalDate day) {
    return day == null ? null : WRITTEN.format(day);
  }

  static LocalDate dayOf(Instant moment) {
    return moment.atZone(PortalClock.AMSTERDAM).toLocalDate();
  }

  /** The last whole day before a moment at which something closes. */
  static LocalDate lastDayBefore(Instant moment) {
    return dayOf(moment.minusSeconds(1));
  }

  static Instant beginOf(LocalDate day) {
    return day.atStartOfDay(PortalClock.AMSTERDAM).toInstant();
  }

  static Instant endOf(LocalDate day) {
    return beginOf(day.plusDays(1));
  }
}
