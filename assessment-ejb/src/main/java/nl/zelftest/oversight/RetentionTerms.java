package nl.zelftest.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import nl.zelftest.audit.AuditTrail;

/** Keeps the terms, and reports what was removed when they were over. */
@Stateless
@PermitAll
public class RetentionTerms {

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** For how many days each kind is kept. */
  public Map<RetentionKind, Integer> days() {
    Map<RetentionKind, Integer> days = new EnumMap<>(RetentionKind.class);
    for (RetentionKind kind : RetentionKind.values()) {
      days.put(kind, kind.standard());
    }
    entities
        .createQuery("select t from RetentionTerm t", RetentionTerm.class)
        .getResultStream()
        .forEach(term -> days.put(term.getKind(), term.getDays()));
    return days;
  }

  /** Sets for how many days one kind is kept. */
  public void set(RetentionKind kind, int days) {
    RetentionTerm term = entities.find(RetentionTerm.class, kind);
    if (term == null) {
      term = new RetentionTerm(kind);
      entities.persist(term);
    }
    term.keepFor(days, clock.instant());
  }

  /** Writes down how many of each kind were removed. */
  public void report(Map<RetentionKind, Integer> removed) {
    audit.recordSystem("RETENTION_APPLIED", "Settings", "all", new TreeMap<>(removed).toString());
  }
}
