package nl.zelftest.reporting;

import nl.zelftest.questionset.Obligation;

/**
 * What a figure is about: the whole test, a theme, or a question with its follow-up.
 *
 * @param code of the theme or question; TOTAL for the whole test
 * @param number as on the test: 2 for a theme, 2.3 for a question; null for the whole
 * @param title of a theme, text of a question; null for the whole
 * @param themeCode of a question; null for the others
 */
public record FigureSubject(
    Kind kind, String code, Obligation obligation, String number, String title, String themeCode) {

  /** The code of the whole test. */
  public static final String TOTAL = "TOTAL";

  public enum Kind {
    TOTAL,
    THEME,
    QUESTION
  }
}
