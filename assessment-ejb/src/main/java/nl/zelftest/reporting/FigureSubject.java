package nl.zelftest.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;

/**
 * What a figure is about: the whole test, a theme, or a question with its follow-up.
 *
 * @param code of the theme or question; TOTAL for the whole test
 * @param number as on the test: 2 for a theme, 2.3 for a question; null for the whole
 * @param title of a theme, text of a question; null for the whole
 * @param plain a question in plain words; null for the others, and where it has none
 * @param themeCode of a question; null for the others
 */
public record FigureSubject(
    Kind kind,
    String code,
    Obligation obligation,
    String number,
    String title,
    String plain,
    String themeCode) {

  /** The code of the whole test. */
  public static final String TOTAL = "TOTAL";

  public enum Kind {
    TOTAL,
    THEME,
    QUESTION
  }

  /** What pages call the subjects of a version: the whole, then each theme with its questions. */
  public static List<FigureSubject> of(VersionContent version) {
    List<FigureSubject> subjects = new ArrayList<>();
    for (Obligation obligation : Obligation.values()) {
      if (asks(version.questions(), obligation)) {
        subjects.add(new FigureSubject(Kind.TOTAL, TOTAL, obligation, null, null, null, null));
      }
    }
    for (ThemeContent theme : version.themes()) {
      for (Obligation obligation : Obligation.values()) {
        if (asks(theme.questions().stream(), obligation)) {
          subjects.add(
              new FigureSubject(
                  Kind.THEME,
                  theme.code(),
                  obligation,
                  String.valueOf(theme.number()),
                  theme.title(),
                  null,
                  null));
        }
      }
      for (QuestionContent question : theme.questions()) {
        subjects.add(
            new FigureSubject(
                Kind.QUESTION,
                question.code(),
                question.obligation(),
                question.number(),
                question.text(),
                question.plain(),
                theme.code()));
      }
    }
    return subjects;
  }

  /** What to call a theme or a question in a list: in plain words, where there are any. */
  public String label() {
    return plain == null || plain.isBlank() ? title : plain;
  }

  private static boolean asks(Stream<QuestionContent> questions, Obligation obligation) {
    return questions.anyMatch(question -> question.obligation() == obligation);
  }
}
