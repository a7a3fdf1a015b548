package nl.zelftest.assessment;

import java.util.List;
import java.util.Map;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.VersionContent.QuestionContent;

/**
 * What a person gave as answer to one question, whole: what is absent is empty now.
 *
 * @param value of a judgement; null when not chosen
 * @param items of a checklist, by the item's code; those not chosen are absent
 * @param notApplicableReason why the question does not apply; null otherwise
 * @param note free text; null when empty
 */
public record AnswerInput(
    AnswerValue value,
    Map<String, AnswerValue> items,
    String notApplicableReason,
    String note,
    List<Link> links) {

  /** The longest note or reason, in characters. */
  public static final int LONGEST_TEXT = 4000;

  static final int MOST_LINKS = 10;
  static final int LONGEST_URL = 1000;
  static final int LONGEST_LABEL = 200;

  public AnswerInput {
    items = Map.copyOf(items);
    links = List.copyOf(links);
  }

  /** An address and what is found there. */
  public record Link(String url, String label) {}

  /** Whether nothing was given at all. */
  boolean isEmpty() {
    return value == null
        && items.isEmpty()
        && notApplicableReason == null
        && note == null
        && links.isEmpty();
  }

  /** Whether nothing is left to do for this question itself. */
  boolean isComplete(QuestionContent question) {
    return switch (question.kind()) {
      case CHECKLIST -> question.items().stream().allMatch(item -> items.containsKey(item.code()));
      case JUDGEMENT ->
          value != null && (value != AnswerValue.NOT_APPLICABLE || notApplicableReason != null);
      case NUMBER, DATE, TEXT, SINGLE_CHOICE -> false;
    };
  }
}
