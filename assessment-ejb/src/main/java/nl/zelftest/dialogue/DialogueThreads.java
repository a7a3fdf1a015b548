package nl.zelftest.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import nl.zelftest.dialogue.DialogueFiles.Seat;

/** Reads and begins threads. Needs a transaction; who changes one holds the conversation. */
@ApplicationScoped
class DialogueThreads {

  @PersistenceContext private EntityManager entities;

  /** The thread of a question; a new one where nothing was said yet. */
  DialogueThread toChange(Dialogue dialogue, String questionCode) {
    return of(dialogue, questionCode)
        .orElseGet(
            () -> {
              DialogueThread thread = new DialogueThread(dialogue.getId(), questionCode);
              entities.persist(thread);
              return thread;
            });
  }

  /** The thread of a question; empty where nothing was said yet. */
  Optional<DialogueThread> of(Dialogue dialogue, String questionCode) {
    return entities
        .createQuery(
            """
            select t from DialogueThread t
            where t.dialogueId = :dialogue and t.questionCode = :code
            """,
            DialogueThread.class)
        .setParameter("dialogue", dialogue.getId())
        .setParameter("code", questionCode)
        .getResultStream()
        .findFirst();
  }

  /** All threads of a conversation. */
  List<DialogueThread> of(Dialogue dialogue) {
    return entities
        .createQuery(
            "select t from DialogueThread t where t.dialogueId = :dialogue", DialogueThread.class)
        .setParameter("dialogue", dialogue.getId())
        .getResultList();
  }

  /**
   * What was said, some of it: the newest where the page is 0, in the order in which it was said.
   */
  List<Remark> comments(DialogueThread thread, int page, int size) {
    int last = thread.getComments() - page * size;
    return entities
        .createQuery(
            """
            select new nl.zelftest.dialogue.Remark(c.place, o.name, o.kind, a.name, c.writtenAt, c.text)
            from Comment c, Organisation o, Account a
            where c.threadId = :thread and c.place > :first and c.place <= :last
              and o.id = c.organisationId and a.id = c.accountId
            order by c.place
            """,
            Remark.class)
        .setParameter("thread", thread.getId())
        .setParameter("first", last - size)
        .setParameter("last", last)
        .getResultList();
  }

  /** What an organisation noted for itself about a question, the newest first. */
  List<Remark> notes(Seat seat, String questionCode) {
    return entities
        .createQuery(
            """
            select new nl.zelftest.dialogue.Remark(0, o.name, o.kind, a.name, n.writtenAt, n.text)
            from PrivateNote n, Organisation o, Account a
            where n.dialogueId = :dialogue and n.questionCode = :code
              and n.organisationId = :organisation
              and o.id = n.organisationId and a.id = n.accountId
            order by n.writtenAt desc
            """,
            Remark.class)
        .setParameter("dialogue", seat.dialogue().getId())
        .setParameter("code", questionCode)
        .setParameter("organisation", seat.hat().organisationId())
        .getResultList();
  }

  /**
   * Ensures that an organisation can note more.
   *
   * @throws FullThreadException when it cannot
   */
  void requireRoomForNote(Seat seat, String questionCode) {
    if (notes(seat, questionCode).size() >= DialogueThread.MOST_NOTES) {
      throw new FullThreadException();
    }
  }
}
