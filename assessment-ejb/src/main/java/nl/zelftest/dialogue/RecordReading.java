package nl.zelftest.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.dialogue.Approvals.Approval;
import nl.zelftest.shared.NotFoundException;

/** Reads the records of a conversation. Needs a transaction; access was checked before. */
@ApplicationScoped
class RecordReading {

  @PersistenceContext private EntityManager entities;

  /** All records, the newest first. */
  List<DialogueRecord> records(UUID dialogueId) {
    return entities
        .createQuery(
            "select r from DialogueRecord r where r.dialogueId = :dialogue order by r.sequence desc",
            DialogueRecord.class)
        .setParameter("dialogue", dialogueId)
        .getResultList();
  }

  Optional<DialogueRecord> newest(UUID dialogueId) {
    return records(dialogueId).stream().findFirst();
  }

  /**
   * One record.
   *
   * @throws NotFoundException when the conversation has no such record
   */
  DialogueRecord record(UUID dialogueId, int sequence) {
    return records(dialogueId).stream()
        .filter(one -> one.getSequence() == sequence)
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  Approvals approvals(UUID recordId) {
    return new Approvals(
        entities
            .createQuery(
                """
                select new nl.zelftest.dialogue.Approvals$Approval(
                  o.id, o.name, a.side, a.approvedAt)
                from RecordApproval a join Organisation o on o.id = a.organisationId
                where a.recordId = :record
                """,
                Approval.class)
            .setParameter("record", recordId)
            .getResultList());
  }
}
