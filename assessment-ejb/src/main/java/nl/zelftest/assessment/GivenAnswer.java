package nl.zelftest.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.VersionContent.OptionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;

/**
 * An answer as it is kept.
 *
 * @param entry as in {@link AnswerInput}, in the one form in which it is kept: a number with a
 *     point and no zeros at its end
 * @param version 0 while nothing was saved; a save names the version it was made from
 * @param needsConfirmation whether it was carried over to a question that says something else
 * @param carried whether it was carried over and no person gave it since
 * @param fromPaper whether it was written over from paper by whoever saved it
 * @param savedAt null while nothing was saved
 * @param savedBy the account's id; null while nothing was saved
 */
public record GivenAnswer(
    UUID questionId,
    int version,
    AnswerValue value,
    Map<String, AnswerValue> items,
    String entry,
    String notApplicableReason,
    String note,
    List<AnswerInput.Link> links,
    boolean needsConfirmation,
    boolean carried,
    boolean fromPaper,
    Instant savedAt,
    String savedBy) {

  static GivenAnswer none(UUID questionId) {
    return new GivenAnswer(
        questionId,
        0,
        null,
        Map.of(),
        null,
        null,
        null,
        List.of(),
        false,
        false,
        false,
        null,
        null);
  }

  /** What was entered, of a single choice in the words that were chosen; null when nothing. */
  public String shownEntry(QuestionContent question) {
    return question.option(entry).map(OptionContent::text).orElse(entry);
  }

  /**
   * Whether nothing is left to do for this question itself; its follow-up is a question of its own.
   */
  boolean isComplete(QuestionContent question) {
    return !needsConfirmation
        && new AnswerInput(value, items, entry, notApplicableReason, note, links)
            .isComplete(question);
  }
}
