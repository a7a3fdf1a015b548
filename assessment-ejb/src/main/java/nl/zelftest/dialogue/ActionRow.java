package nl.zelftest.dialogue;

import java.time.LocalDate;
import java.util.UUID;
import nl.zelftest.shared.Days;

/**
 * An agreement as it is shown.
 *
 * @param personId null where the organisation decides who does it, as is the name
 * @param overdue open while its day has passed
 */
public record ActionRow(
    UUID id,
    UUID dialogueId,
    String questionCode,
    String what,
    UUID organisationId,
    String organisationName,
    UUID personId,
    String personName,
    LocalDate dueOn,
    ActionState state,
    boolean overdue,
    int version) {

  static ActionRow of(Action action, String organisation, String person, LocalDate today) {
    return new ActionRow(
        action.getId(),
        action.getDialogueId(),
        action.getQuestionCode(),
        action.getWhat(),
        action.getOrganisationId(),
        organisation,
        action.getAccountId(),
        person,
        action.getDueOn(),
        action.getState(),
        action.getState() == ActionState.OPEN && action.getDueOn().isBefore(today),
        action.getVersion());
  }

  /** The day as it is typed. */
  public String writtenDay() {
    return Days.write(dueOn);
  }
}
