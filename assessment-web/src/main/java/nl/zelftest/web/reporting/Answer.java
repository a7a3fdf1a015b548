package nl.zelftest.web.reporting;

import java.util.List;

/**
 * A question that most people have about a year of one group, and its answer in a few words.
 *
 * @param said the answer itself: one, or those that cannot be told apart
 * @param dutch whether it is in the language of the questions, whatever the reader's is
 * @param why it is so, or how much it is
 */
public record Answer(String question, List<String> said, boolean dutch, String why) {
  public Answer {
    said = List.copyOf(said);
  }

  /** The same, and another sentence about it. */
  Answer and(String more) {
    return new Answer(question, said, dutch, why + " " + more);
  }
}
