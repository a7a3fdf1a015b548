package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/**
 * Keeps the files of records that are final, and tells anybody whether a file or a hash is one of
 * them.
 */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class RecordDocuments {

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private RecordReading records;

  @Inject private Clock clock;

  /**
   * The file that was kept; empty where none was yet.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such record
   */
  public Optional<byte[]> kept(UUID dialogueId, int sequence, RecordFormat format) {
    files.toRead(dialogueId);
    return kept(records.record(dialogueId, sequence), format);
  }

  /**
   * Keeps a file of a record that is final, unless there is one.
   *
   * @return the file that is kept
   * @throws NotFoundException when the conversation is not for this person, or has no such record
   * @throws NotAllowedException when the record is a draft
   */
  public byte[] keep(UUID dialogueId, int sequence, RecordFormat format, byte[] file) {
    files.toRead(dialogueId);
    DialogueRecord record = records.record(dialogueId, sequence);
    // Held, so that two who ask at once get the same file.
    entities.lock(record, LockModeType.PESSIMISTIC_WRITE);
    if (!records.approvals(record.getId()).isFinal()) {
      throw new NotAllowedException();
    }
    Optional<byte[]> kept = kept(record, format);
    if (kept.isPresent()) {
      return kept.get();
    }
    entities.persist(new RecordDocument(record.getId(), format, file, clock.instant()));
    return file;
  }

  private Optional<byte[]> kept(DialogueRecord record, RecordFormat format) {
    return entities
        .createQuery(
            "select d from RecordDocument d where d.recordId = :record and d.format = :format",
            RecordDocument.class)
        .setParameter("record", record.getId())
        .setParameter("format", format)
        .getResultStream()
        .map(RecordDocument::getContent)
        .findFirst();
  }

  /**
   * The final record that has this hash, or a file that has; empty when none has, for a draft too.
   *
   * @param sha256 64 hexadecimal digits in small letters
   */
  @PermitAll
  public Optional<CheckedRecord> check(String sha256) {
    return find("select r from DialogueRecord r where r.sha256 = :sha256", sha256, false)
        .or(
            () ->
                find(
                    """
                    select r from DialogueRecord r, RecordDocument d
                    where d.recordId = r.id and d.sha256 = :sha256
                    """,
                    sha256,
                    true));
  }

  private Optional<CheckedRecord> find(String query, String sha256, boolean file) {
    return entities
        .createQuery(query, DialogueRecord.class)
        .setParameter("sha256", sha256)
        .getResultStream()
        .findFirst()
        .map(record -> RecordRow.of(record, records.approvals(record.getId())))
        .filter(RecordRow::isFinal)
        .map(record -> CheckedRecord.of(record, file));
  }
}
