package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.dialogue.DialogueFiles.Seat;
import nl.zelftest.shared.NotFoundException;

/** What a meeting talks about, and in which order; both sides may change it. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class AgendaService {

  @Inject private DialogueFiles files;

  @Inject private DialogueReading reading;

  @Inject private AuditTrail audit;

  /**
   * Moves a question nearer the begin (step -1) or the end (1).
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such question
   */
  public void move(UUID dialogueId, String questionCode, int step) {
    change(dialogueId, questionCode, agenda -> agenda.moved(questionCode, Integer.signum(step)));
  }

  /**
   * Takes a question off the agenda.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such question
   */
  public void remove(UUID dialogueId, String questionCode) {
    change(dialogueId, questionCode, agenda -> agenda.without(questionCode));
  }

  /**
   * Puts a question at the end of the agenda.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such question
   */
  public void add(UUID dialogueId, String questionCode) {
    change(dialogueId, questionCode, agenda -> agenda.with(questionCode));
  }

  private void change(UUID dialogueId, String questionCode, UnaryOperator<Agenda> change) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.WRITE);
    Dialogue dialogue = seat.dialogue();
    files.question(dialogue, questionCode);
    Agenda agenda = dialogue.getAgenda().orElseGet(() -> Agenda.of(reading.sideBySide(dialogue)));
    dialogue.setTo(change.apply(agenda));
    audit
        .of(seat.hat().organisationId())
        .record(seat.account(), "AGENDA_CHANGED", "Dialogue", dialogueId, questionCode);
  }
}
