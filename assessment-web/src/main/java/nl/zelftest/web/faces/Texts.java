package nl.zelftest.web.faces;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.shared.PortalClock;

/** Sentences from the bundle and dates as people read them, also as functions in pages. */
public final class Texts {

  private static final String BUNDLE = "nl.zelftest.web.texts";

  private static final String DAY = "d MMMM yyyy";

  /** Of a number that is an answer. */
  private static final int MOST_DECIMALS = 4;

  private Texts() {}

  public static String of(Locale locale, String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** A sentence without arguments, or what is given where there is none. */
  public static String orElse(Locale locale, String key, String otherwise) {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }

  /** All sentences whose keys begin with a prefix, by the rest of their keys. */
  public static Map<String, String> below(Locale locale, String prefix) {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
    return bundle.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(Collectors.toMap(key -> key.substring(prefix.length()), bundle::getString));
  }

  public static String text(String key, Object argument) {
    return of(locale(), key, argument);
  }

  public static String text2(String key, Object first, Object second) {
    return of(locale(), key, first, second);
  }

  public static String text3(String key, Object first, Object second, Object third) {
    return of(locale(), key, first, second, third);
  }

  /** A day, as in 23 november 2026. */
  public static String day(Temporal temporal) {
    Temporal local = temporal instanceof Instant instant ? local(instant) : temporal;
    return format(DAY).format(local);
  }

  /** The last whole day before a moment: what "until" means when something closes at midnight. */
  public static String lastDay(Instant closesAt) {
    return day(closesAt.minusSeconds(1));
  }

  /** A day and its time, as in 23 november 2026 om 14:03. */
  public static String moment(Instant instant) {
    return of(locale(), "moment", day(instant), format("HH:mm").format(local(instant)));
  }

  /** What was entered as answer to a question of a kind, as in 12,5 and 23 november 2026. */
  public static String entry(QuestionKind kind, String entry) {
    return entry(locale(), kind, entry);
  }

  public static String entry(Locale locale, QuestionKind kind, String entry) {
    return switch (kind) {
      case NUMBER -> {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        yield format.format(new BigDecimal(entry));
      }
      case DATE -> DateTimeFormatter.ofPattern(DAY, locale).format(LocalDate.parse(entry));
      default -> entry;
    };
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale());
  }

  private static ZonedDateTime local(Instant instant) {
    return instant.atZone(PortalClock.AMSTERDAM);
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
