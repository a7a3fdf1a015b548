package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.dialogue.DialogueFiles.Seat;
import nl.zelftest.dialogue.InvalidActionException.Reason;
import nl.zelftest.notification.MailKind;
import nl.zelftest.shared.NotFoundException;

/** Agreements: who does what about a question, by when, and how it stands. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class ActionService {

  /** In one conversation. */
  static final int MOST_ACTIONS = 200;

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private DialogueMail mail;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Makes an agreement; who is named to do it gets a mail.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such question
   * @throws InvalidActionException when it cannot be kept
   */
  public void make(UUID dialogueId, String questionCode, ActionInput input) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.WRITE);
    files.question(seat.dialogue(), questionCode);
    if (count(dialogueId) >= MOST_ACTIONS) {
      throw new InvalidActionException(List.of(Reason.TOO_MANY));
    }
    ActionTerms terms = ActionTerms.require(input, files.people(seat.dialogue()));
    Action action = new Action(dialogueId, questionCode, seat.account(), clock.instant());
    action.say(terms.what(), terms.organisation(), terms.person(), terms.dueOn());
    entities.persist(action);
    audit
        .of(seat.hat().organisationId())
        .record(seat.account(), "ACTION_MADE", "Dialogue", dialogueId, questionCode);
    tell(seat, action);
  }

  /**
   * Says otherwise what is agreed.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such
   *     agreement
   * @throws InvalidActionException when it cannot be kept
   * @throws DialogueConflictException when somebody else changed it in the meantime
   */
  public void change(UUID dialogueId, UUID actionId, ActionInput input, int seenVersion) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.WRITE);
    ActionTerms terms = ActionTerms.require(input, files.people(seat.dialogue()));
    Action action = seen(dialogueId, actionId, seenVersion);
    UUID before = action.getAccountId();
    action.say(terms.what(), terms.organisation(), terms.person(), terms.dueOn());
    audit
        .of(seat.hat().organisationId())
        .record(seat.account(), "ACTION_CHANGED", "Dialogue", dialogueId, action.getQuestionCode());
    if (terms.person() != null && !terms.person().equals(before)) {
      tell(seat, action);
    }
  }

  /**
   * Says that it is done, dropped, or open after all.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such
   *     agreement
   * @throws DialogueConflictException when somebody else changed it in the meantime
   */
  public void become(UUID dialogueId, UUID actionId, ActionState state, int seenVersion) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.WRITE);
    Action action = seen(dialogueId, actionId, seenVersion);
    action.become(state);
    audit
        .of(seat.hat().organisationId())
        .record(
            seat.account(), "ACTION_" + state, "Dialogue", dialogueId, action.getQuestionCode());
  }

  private Action seen(UUID dialogueId, UUID actionId, int seenVersion) {
    Action action = entities.find(Action.class, actionId);
    if (action == null || !action.getDialogueId().equals(dialogueId)) {
      throw new NotFoundException();
    }
    if (action.getVersion() != seenVersion) {
      throw new DialogueConflictException();
    }
    return action;
  }

  private long count(UUID dialogueId) {
    return entities
        .createQuery("select count(a) from Action a where a.dialogueId = :dialogue", Long.class)
        .setParameter("dialogue", dialogueId)
        .getSingleResult();
  }

  private void tell(Seat seat, Action action) {
    if (action.getAccountId() != null) {
      mail.toSome(
          seat.dialogue(),
          List.of(action.getAccountId()),
          MailKind.ACTION_ASSIGNED,
          "/vraag/" + action.getQuestionCode(),
          action.getDueOn().toString());
    }
  }
}
