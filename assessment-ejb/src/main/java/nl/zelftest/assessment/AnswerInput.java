package nl.zelftest.assessment;

import java.util.List;
import java.util.Map;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.VersionContent.QuestionContent;

/**
 * What a person gave as answer to one question, whole: what is absent is empty now.
 *
 * @param value of a judgement, or what is said instead of an entry: that it is not known, or that
 *     the question does not apply; null when not chosen
 * @param items of a checklist, by the item's code; those not chosen are absent
 * @param entry what answers the other kinds: a number, with a comma or a point; a date as
 *     2026-11-23; a text; or the id of the chosen option. Null when empty
 * @param notApplicableReason why the question does not apply; null otherwise
 * @param note free text; null when empty
 * @param fromPaper whether it was written over from paper
 */
public record AnswerInput(
    AnswerValue value,
    Map<String, AnswerValue> items,
    String entry,
    String notApplicableReason,
    String note,
    List<Link> links,
    boolean fromPaper) {

  /** The longest note, reason or text that is an answer, in characters. */
  public static final int LONGEST_TEXT = 4000;

  static final int MOST_LINKS = 10;
  static final int LONGEST_URL = 1000;
  static final int LONGEST_LABEL = 200;

  public AnswerInput {
    items = Map.copyOf(items);
    links = List.copyOf(links);
  }

  /** An answer to a judgement or a checklist, which have no entry. */
  public AnswerInput(
      AnswerValue value,
      Map<String, AnswerValue> items,
      String notApplicableReason,
      String note,
      List<Link> links) {
    this(value, items, null, notApplicableReason, note, links);
  }

  /** An answer that was given on screen. */
  public AnswerInput(
      AnswerValue value,
      Map<String, AnswerValue> items,
      String entry,
      String notApplicableReason,
      String note,
      List<Link> links) {
    this(value, items, entry, notApplicableReason, note, links, false);
  }

  /** An address and what is found there. */
  public record Link(String url, String label) {}

  /** Whether nothing was given at all. */
  boolean isEmpty() {
    return value == null
        && items.isEmpty()
        && entry == null
        && notApplicableReason == null
        && note == null
        && links.isEmpty();
  }

  /** Whether nothing is left to do for this question itself. */
  boolean isComplete(QuestionContent question) {
    if (value == AnswerValue.NOT_APPLICABLE) {
      return notApplicableReason != null;
    }
    return switch (question.kind()) {
      case CHECKLIST -> question.items().stream().allMatch(item -> items.containsKey(item.code()));
      case JUDGEMENT -> value != null;
      case NUMBER, DATE, TEXT, SINGLE_CHOICE -> value != null || entry != null;
    };
  }
}
