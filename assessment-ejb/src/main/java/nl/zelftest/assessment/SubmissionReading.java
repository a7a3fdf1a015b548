package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what was submitted, for whoever has decided on access. Needs a transaction. */
@ApplicationScoped
public class SubmissionReading {

  @PersistenceContext private EntityManager entities;

  /** What these submissions say, by their ids. */
  public Map<UUID, SubmissionSnapshot> snapshots(Collection<UUID> submissionIds) {
    Map<UUID, SubmissionSnapshot> snapshots = new HashMap<>();
    if (!submissionIds.isEmpty()) {
      entities
          .createQuery("select s from Submission s where s.id in :ids", Submission.class)
          .setParameter("ids", submissionIds)
          .getResultStream()
          .forEach(one -> snapshots.put(one.getId(), one.snapshot()));
    }
    return snapshots;
  }

  /** What these submissions explain, by their ids and by question. */
  public Map<UUID, Map<String, List<String>>> notes(Collection<UUID> submissionIds) {
    Map<UUID, Map<String, List<String>>> notes = new HashMap<>();
    if (!submissionIds.isEmpty()) {
      entities
          .createQuery(
              "select s.id, s.content from Submission s where s.id in :ids", Object[].class)
          .setParameter("ids", submissionIds)
          .getResultStream()
          .forEach(row -> notes.put((UUID) row[0], SubmissionNotes.byQuestion((String) row[1])));
    }
    return notes;
  }
}
