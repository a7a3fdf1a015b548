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
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.dialogue.DialogueFiles.Seat;
import nl.zelftest.notification.MailKind;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/** The formal outcome of a conversation: drawn up by one, approved by both sides. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class RecordService {

  /** In one conversation. */
  static final int MOST_RECORDS = 200;

  private static final String PATH = "/verslag";

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private RecordReading records;

  @Inject private RecordDrawing drawing;

  @Inject private DialogueMail mail;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Draws up a record of the conversation as it stands; where nothing changed since the newest,
   * that one stays the newest.
   *
   * @throws NotFoundException when the conversation is not for this person
   * @throws FullThreadException when there are enough records
   */
  public void drawUp(UUID dialogueId) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.WRITE);
    Instant now = clock.instant();
    Optional<DialogueRecord> newest = records.newest(dialogueId);
    int sequence = newest.map(DialogueRecord::getSequence).orElse(0) + 1;
    if (sequence > MOST_RECORDS) {
      throw new FullThreadException();
    }
    RecordSnapshot snapshot = drawing.draw(seat, sequence, now);
    if (newest.filter(earlier -> snapshot.tellsTheSameAs(earlier.snapshot())).isPresent()) {
      return;
    }
    entities.persist(
        new DialogueRecord(snapshot, seat.hat().organisationId(), seat.account(), now));
    audit
        .of(seat.hat().organisationId())
        .record(
            seat.account(), "RECORD_DRAWN_UP", "Dialogue", dialogueId, Integer.toString(sequence));
    mail.toAll(seat.dialogue(), MailKind.RECORD_DRAWN_UP, PATH, seat.hat().organisationName());
  }

  /**
   * Approves, for the own organisation, the record that was read.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no record
   * @throws NotAllowedException when the person is no coordinator, or the organisation approved it
   *     before
   * @throws DialogueConflictException when there is a newer record, or another than was read
   */
  public void approve(UUID dialogueId, int seenSequence, String seenSha256) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.APPROVE_RECORD);
    DialogueRecord newest = records.newest(dialogueId).orElseThrow(NotFoundException::new);
    if (newest.getSequence() != seenSequence || !newest.getSha256().equals(seenSha256)) {
      throw new DialogueConflictException();
    }
    Approvals before = records.approvals(newest.getId());
    if (before.isBy(seat.hat().organisationId())) {
      throw new NotAllowedException();
    }
    entities.persist(
        new RecordApproval(newest.getId(), seat.hat(), seat.account(), clock.instant()));
    entities.flush();
    String sequence = Integer.toString(seenSequence);
    audit
        .of(seat.hat().organisationId())
        .record(seat.account(), "RECORD_APPROVED", "Dialogue", dialogueId, sequence);
    if (!before.isFinal() && records.approvals(newest.getId()).isFinal()) {
      audit
          .of(seat.hat().organisationId())
          .record(seat.account(), "RECORD_FINAL", "Dialogue", dialogueId, sequence);
    }
    mail.toAll(seat.dialogue(), MailKind.RECORD_APPROVED, PATH, seat.hat().organisationName());
  }
}
