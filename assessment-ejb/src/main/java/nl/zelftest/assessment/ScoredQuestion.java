package nl.zelftest.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;

/**
 * A question and its answer, as far as the score depends on them.
 *
 * @param value the answer to a judgement, or not-applicable to any question; null when unanswered
 * @param items of a checklist, each yes, no or unknown, null when unanswered; else empty
 * @param optionsScored whether options of a single choice declare a score
 * @param optionScore of the chosen option, from 0 to 1; null when none is chosen or it declares
 *     none
 * @param followUp null when there is none or it is not asked now, whatever was answered before
 */
public record ScoredQuestion(
    String code,
    String themeCode,
    Obligation obligation,
    QuestionKind kind,
    AnswerValue value,
    List<AnswerValue> items,
    boolean optionsScored,
    BigDecimal optionScore,
    ScoredQuestion followUp) {

  public ScoredQuestion {
    // List.copyOf refuses the nulls of unanswered items.
    items = Collections.unmodifiableList(new ArrayList<>(items));
    if (items.isEmpty() == (kind == QuestionKind.CHECKLIST)) {
      throw new IllegalArgumentException("A checklist, and nothing else, has items: " + code);
    }
    if (items.contains(AnswerValue.PARTLY) || items.contains(AnswerValue.NOT_APPLICABLE)) {
      throw new IllegalArgumentException("An item is answered yes, no or unknown: " + code);
    }
    if (optionScore != null && !optionsScored) {
      throw new IllegalArgumentException("No option of this question has a score: " + code);
    }
  }
}
