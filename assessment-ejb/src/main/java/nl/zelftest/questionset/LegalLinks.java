package nl.zelftest.questionset;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of legal sources in the public registers. */
final class LegalLinks {

  private static final Pattern PAPER = Pattern.compile("(\\d{5}), nr\\. (\\d+)$");

  private LegalLinks() {}

  /**
   * The article in the national law register as it held on a date, in the register's own link
   * format (Juriconnect standard, jci 1.3).
   */
  static String article(String registerCode, String article, LocalDate date) {
    return "https://wetten.overheid.nl/jci1.3:c:%s&artikel=%s&z=%s&g=%s"
        .formatted(registerCode, article, date, date);
  }

  /**
   * A parliamentary paper by its number, as in "33841, nr. 3"; null where the name holds no such
   * number.
   */
  static String paper(String paper) {
    Matcher number = PAPER.matcher(paper);
    return number.find()
        ? "https://zoek.officielebekendmakingen.nl/kst-%s-%s.html"
            .formatted(number.group(1), number.group(2))
        : null;
  }
}
