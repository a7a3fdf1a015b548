package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
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
}
