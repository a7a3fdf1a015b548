package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.dialogue.DialogueFiles.Seat;
import nl.zelftest.shared.NotFoundException;

/** What the page of records shows, and what their documents say. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class RecordPages {

  @Inject private DialogueFiles files;

  @Inject private RecordReading records;

  @Inject private RecordDrawing drawing;

  @Inject private Clock clock;

  /**
   * All records of a conversation.
   *
   * @throws NotFoundException when the conversation is not for this person
   */
  public RecordPage page(UUID dialogueId) {
    Seat seat = files.toRead(dialogueId);
    List<RecordRow> rows = records.records(dialogueId).stream().map(this::row).toList();
    if (rows.isEmpty()) {
      return new RecordPage(files.head(seat), null, List.of(), false, false);
    }
    RecordRow newest = rows.get(0);
    RecordSnapshot now = drawing.draw(seat, newest.sequence(), clock.instant());
    return new RecordPage(
        files.head(seat),
        newest,
        rows.subList(1, rows.size()),
        !now.tellsTheSameAs(newest.content()),
        files.allows(seat.dialogue(), DialogueOperation.APPROVE_RECORD)
            && !newest.approvals().isBy(seat.hat().organisationId()));
  }

  /**
   * One record.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such record
   */
  public RecordRow record(UUID dialogueId, int sequence) {
    files.toRead(dialogueId);
    return row(records.record(dialogueId, sequence));
  }

  private RecordRow row(DialogueRecord record) {
    return RecordRow.of(record, records.approvals(record.getId()));
  }
}
