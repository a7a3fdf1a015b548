package nl.zelftest.history;

import java.time.LocalDate;
import nl.zelftest.dialogue.ActionState;

/**
 * What both sides agreed on a question in a year's conversation.
 *
 * @param questionCode in the version of that year
 */
public record Agreement(
    int reportingYear, String questionCode, String what, ActionState state, LocalDate dueOn) {

  /** Whether it was kept. */
  public boolean isDone() {
    return state == ActionState.DONE;
  }
}
