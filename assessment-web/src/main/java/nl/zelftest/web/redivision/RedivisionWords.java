package nl.zelftest.web.redivision;

import java.util.Locale;
import nl.zelftest.redivision.InvalidRedivisionException.RedivisionError;
import nl.zelftest.redivision.RedivisionField;
import nl.zelftest.web.faces.Texts;

/** What is wrong with a change of municipalities, in words, and where on the page. */
final class RedivisionWords {
  private RedivisionWords() {}

  static String sentence(RedivisionError error, Locale locale) {
    return Texts.of(
        locale,
        "redivision.invalid." + error.reason(),
        Texts.of(locale, "redivision." + error.field()),
        error.what());
  }

  /** Where a field is on the page. */
  static String place(RedivisionField field) {
    return switch (field) {
      case EFFECTIVE_DATE -> "datum";
      case KIND -> "soort-MERGER";
      case OLD -> "oud";
      case NEW -> "nieuw";
      case CODE -> "code";
      case NAME -> "naam";
      case PROVINCE -> "provincie";
    };
  }
}
