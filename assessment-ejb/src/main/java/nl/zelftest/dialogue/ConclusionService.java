package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.dialogue.DialogueFiles.Seat;
import nl.zelftest.notification.MailKind;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.shared.FreeText;
import nl.zelftest.shared.InvalidTextException;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/** What the two sides make of a question together. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class ConclusionService {

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private DialogueMail mail;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Proposes a conclusion, or another text for it; agreement with an earlier text ends.
   *
   * @param seenVersion of the conclusion that the person saw; 0 when there was none
   * @throws NotFoundException when the conversation is not for this person, or has no such question
   * @throws InvalidTextException when it cannot be kept
   * @throws DialogueConflictException when somebody else changed it in the meantime
   */
  public void propose(UUID dialogueId, String questionCode, String words, int seenVersion) {
    String text = FreeText.require(words, ConversationService.LONGEST_TEXT);
    Seat seat = files.toChange(dialogueId, DialogueOperation.WRITE);
    QuestionContent question = files.question(seat.dialogue(), questionCode);
    Conclusion conclusion =
        seen(dialogueId, questionCode, seenVersion)
            .orElseGet(() -> new Conclusion(dialogueId, questionCode));
    conclusion.write(text, seat.hat(), seat.account(), clock.instant());
    entities.persist(conclusion);
    audit
        .of(seat.hat().organisationId())
        .record(seat.account(), "CONCLUSION_PROPOSED", "Dialogue", dialogueId, questionCode);
    tell(seat, question, MailKind.CONCLUSION_PROPOSED);
  }

  /**
   * Agrees, for the own side, with what the other wrote.
   *
   * @throws NotFoundException when the conversation is not for this person, or there is nothing to
   *     agree with
   * @throws NotAllowedException when the person is no coordinator, or of the side that wrote it
   * @throws DialogueConflictException when somebody else changed it in the meantime
   */
  public void agree(UUID dialogueId, String questionCode, int seenVersion) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.AGREE);
    QuestionContent question = files.question(seat.dialogue(), questionCode);
    Conclusion conclusion =
        seen(dialogueId, questionCode, seenVersion).orElseThrow(NotFoundException::new);
    if (!conclusion.agree(seat.hat(), seat.account(), clock.instant())) {
      throw new NotAllowedException();
    }
    audit
        .of(seat.hat().organisationId())
        .record(seat.account(), "CONCLUSION_AGREED", "Dialogue", dialogueId, questionCode);
    tell(seat, question, MailKind.CONCLUSION_AGREED);
  }

  private Optional<Conclusion> seen(UUID dialogueId, String questionCode, int seenVersion) {
    Optional<Conclusion> conclusion =
        entities
            .createQuery(
                """
                select c from Conclusion c
                where c.dialogueId = :dialogue and c.questionCode = :code
                """,
                Conclusion.class)
            .setParameter("dialogue", dialogueId)
            .setParameter("code", questionCode)
            .getResultStream()
            .findFirst();
    if (conclusion.map(Conclusion::getVersion).orElse(0) != seenVersion) {
      throw new DialogueConflictException();
    }
    return conclusion;
  }

  private void tell(Seat seat, QuestionContent question, MailKind kind) {
    mail.toAll(seat.dialogue(), kind, "/vraag/" + question.code(), question.number());
  }
}
