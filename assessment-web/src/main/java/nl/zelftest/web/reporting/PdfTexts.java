package nl.zelftest.web.reporting;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.zelftest.assessment.Score;

/** The words of a document, in the reader's language. */
record PdfTexts(Locale locale, ZoneId zone) {
  static final String BUNDLE = "nl.zelftest.web.reporting.pdf";

  String of(String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** Returns the word for a constant, as in Verdict.MEETS. */
  String of(Enum<?> constant) {
    return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** Returns a moment as people read it, with its time zone. */
  String moment(Instant instant) {
    return DateTimeFormatter.ofPattern(of("moment"), locale).format(instant.atZone(zone));
  }

  /** Returns what a bar shows. */
  String chart(Score score) {
    return of("chart", percentages(score));
  }

  /** Returns both bounds as one figure; a single one where nothing is unknown. */
  String percentages(Score score) {
    return score.low().equals(score.high())
        ? of("percent", score.lowPercent())
        : of("range", score.lowPercent(), score.highPercent());
  }
}
