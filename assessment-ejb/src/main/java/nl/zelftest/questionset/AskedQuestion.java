package nl.zelftest.questionset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;

/**
 * A question at its place in a version.
 *
 * @param number as in 2.3, or 2.3b for a follow-up
 * @param askedAfter the answers after which a follow-up is asked; empty for other questions
 */
record AskedQuestion(
    ThemeDocument theme, String number, QuestionDocument question, Set<AnswerValue> askedAfter) {

  /** Every question of a version by its code, follow-ups right after their parents. */
  static Map<String, AskedQuestion> of(QuestionSetDocument document) {
    Map<String, AskedQuestion> questions = new LinkedHashMap<>();
    for (int i = 0; i < document.themes().size(); i++) {
      for (AskedQuestion asked : of(document.themes().get(i), i + 1)) {
        questions.put(asked.question().code(), asked);
      }
    }
    return questions;
  }

  private static List<AskedQuestion> of(ThemeDocument theme, int themeNumber) {
    List<AskedQuestion> questions = new ArrayList<>();
    int last = 0;
    for (QuestionDocument question : theme.questions()) {
      last++;
      String number = themeNumber + "." + last;
      questions.add(new AskedQuestion(theme, number, question, Set.of()));
      if (question.followUp() != null) {
        questions.add(
            new AskedQuestion(
                theme,
                number + "b",
                question.followUp().question(),
                question.followUp().whenAnswered()));
      }
    }
    return questions;
  }
}
