package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.dialogue.DialogueFiles.Seat;
import nl.zelftest.notification.MailKind;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.shared.FreeText;
import nl.zelftest.shared.InvalidTextException;
import nl.zelftest.shared.NotFoundException;

/** What people say about a question: to everybody, or within their own organisation. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class ConversationService {

  /** How long a comment, note or conclusion can be, in characters. */
  public static final int LONGEST_TEXT = 4000;

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private DialogueThreads threads;

  @Inject private DialogueMail mail;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Says something to everybody; those who are named or follow the question get a mail.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such question
   * @throws InvalidTextException when it cannot be kept
   * @throws FullThreadException when enough was said
   */
  public void comment(UUID dialogueId, String questionCode, String words) {
    String text = FreeText.require(words, LONGEST_TEXT);
    Seat seat = files.toChange(dialogueId, DialogueOperation.WRITE);
    QuestionContent question = files.question(seat.dialogue(), questionCode);
    DialogueThread thread = threads.toChange(seat.dialogue(), questionCode);
    Set<UUID> followers = new HashSet<>(thread.getFollowers());
    Set<UUID> named = Mentions.in(text, files.people(seat.dialogue()));
    Comment comment =
        thread.comment(seat.hat().organisationId(), seat.account(), clock.instant(), text);
    entities.flush();
    entities.persist(comment);
    named.forEach(thread::follow);
    audit
        .of(seat.hat().organisationId())
        .record(seat.account(), "COMMENTED", "Dialogue", dialogueId, questionCode);
    followers.removeAll(named);
    Actor author = currentActor.get();
    String path = "/vraag/" + questionCode;
    mail.toSome(seat.dialogue(), named, MailKind.MENTIONED, path, author.name());
    mail.toSome(seat.dialogue(), followers, MailKind.COMMENTED, path, question.number());
  }

  /**
   * Notes something for the own organisation only.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such question
   * @throws InvalidTextException when it cannot be kept
   * @throws FullThreadException when the organisation noted enough
   */
  public void note(UUID dialogueId, String questionCode, String words) {
    String text = FreeText.require(words, LONGEST_TEXT);
    Seat seat = files.toRead(dialogueId);
    files.question(seat.dialogue(), questionCode);
    threads.requireRoomForNote(seat, questionCode);
    entities.persist(
        new PrivateNote(
            dialogueId,
            questionCode,
            seat.hat().organisationId(),
            seat.account(),
            clock.instant(),
            text));
    audit
        .of(seat.hat().organisationId())
        .record(seat.account(), "NOTED", "Dialogue", dialogueId, questionCode);
  }

  /**
   * Says that a question is talked through, or that it is not after all.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such question
   */
  public void resolve(UUID dialogueId, String questionCode, boolean resolved) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.WRITE);
    files.question(seat.dialogue(), questionCode);
    Instant now = clock.instant();
    DialogueThread thread = threads.toChange(seat.dialogue(), questionCode);
    if (resolved) {
      thread.resolve(seat.account(), now);
    } else {
      thread.reopen();
    }
    String action = resolved ? "RESOLVED" : "UNRESOLVED";
    audit
        .of(seat.hat().organisationId())
        .record(seat.account(), action, "Dialogue", dialogueId, questionCode);
  }

  /**
   * Follows a question by mail, or no longer.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such question
   */
  public void follow(UUID dialogueId, String questionCode, boolean following) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.READ);
    files.question(seat.dialogue(), questionCode);
    DialogueThread thread = threads.toChange(seat.dialogue(), questionCode);
    if (following) {
      thread.follow(seat.account());
    } else {
      thread.unfollow(seat.account());
    }
    String action = following ? "FOLLOWED" : "UNFOLLOWED";
    audit
        .of(seat.hat().organisationId())
        .record(seat.account(), action, "Dialogue", dialogueId, questionCode);
  }
}
