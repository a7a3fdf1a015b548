package nl.zelftest.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Chains events that are not chained yet, in the order in which they were written. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditSealing {

  /** How many events one transaction seals at most. */
  static final int BATCH = 500;

  /** How far the chain is, and whether more events may be waiting. */
  public record Sealed(ChainHead head, boolean more) {}

  @PersistenceContext private EntityManager entities;

  public Sealed sealNext() {
    AuditHead kept = entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    ChainHead head = kept.head();
    List<AuditEvent> waiting =
        entities
            .createQuery(
                "select e from AuditEvent e where e.sequence is null order by e.position",
                AuditEvent.class)
            .setMaxResults(BATCH)
            .getResultList();
    for (AuditEvent event : waiting) {
      ChainLink link = HashChain.seal(head, event.sealedFields());
      event.seal(link);
      head = link.head();
    }
    if (!waiting.isEmpty()) {
      kept.moveTo(head);
    }
    return new Sealed(head, waiting.size() == BATCH);
  }
}
