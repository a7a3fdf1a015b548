package nl.zelftest.dialogue;

import java.util.List;
import java.util.Map;
import nl.zelftest.assessment.Voice;
import nl.zelftest.dialogue.SideBySide.Row;
import nl.zelftest.dialogue.SideBySide.ThemeRows;

/**
 * The voices side by side.
 *
 * @param themes all questions, for the picture
 * @param rows those that were asked for, in the order that was asked for
 * @param talk how the conversation about each question stands, by its code
 */
public record DialoguePage(
    DialogueHead head,
    List<Voice> voices,
    List<ThemeRows> themes,
    List<Row> rows,
    Map<String, Talk> talk,
    List<ActionRow> actions) {

  /** How the conversation about one question stands. */
  public record Talk(
      int comments, boolean resolved, boolean concluded, boolean agreed, int actions) {}

  /** Which questions are asked for; null for all. */
  public record Filter(Difference difference, String theme, boolean inOrderOfTest) {}
}
