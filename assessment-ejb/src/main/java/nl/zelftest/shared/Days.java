package nl.zelftest.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days as people write them, and the moments at which they begin and end. */
public final class Days {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu");
  private static final DateTimeFormatter READ =
      DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

  public static final int FIRST_YEAR = 2015;
  public static final int LAST_YEAR = 2100;

  private Days() {}

  /**
   * The day that was written; empty when it is none, or none of the years that the portal knows.
   */
  public static Optional<LocalDate> read(String text) {
    try {
      LocalDate day = LocalDate.parse(text, READ);
      return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR
          ? Optional.of(day)
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The day that is written as programs do, 2026-11-23; empty when it is none. */
  public static Optional<LocalDate> readIso(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Null for no day. */
  public static String write(LocalDate day) {
    return day == null ? null : WRITTEN.format(day);
  }

  public static LocalDate dayOf(Instant moment) {
    return moment.atZone(PortalClock.AMSTERDAM).toLocalDate();
  }

  /** The last whole day before a moment at which something closes. */
  public static LocalDate lastDayBefore(Instant moment) {
    return dayOf(moment.minusSeconds(1));
  }

  public static Instant beginOf(LocalDate day) {
    return day.atStartOfDay(PortalClock.AMSTERDAM).toInstant();
  }

  public static Instant endOf(LocalDate day) {
    return beginOf(day.plusDays(1));
  }
}
