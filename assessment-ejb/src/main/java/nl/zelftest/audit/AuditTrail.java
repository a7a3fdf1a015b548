package nl.zelftest.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/**
 * Writes events, always in the transaction of the change itself: either both are kept or neither
 * is.
 */
@ApplicationScoped
public class AuditTrail {

  private static final String DONE = "DONE";

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  /** A person did something on a page or through a page's own resources. */
  public void record(
      UUID actorId, String action, String objectType, Object objectId, String details) {
    entities.persist(
        new AuditEvent(
            clock.instant(),
            actorId,
            action,
            objectType,
            objectId.toString(),
            DONE,
            "WEB",
            details));
  }

  /** The portal itself did something. */
  public void recordSystem(String action, String objectType, Object objectId, String details) {
    entities.persist(
        new AuditEvent(
            clock.instant(),
            null,
            action,
            objectType,
            objectId.toString(),
            DONE,
            "SYSTEM",
            details));
  }

  /** Somebody was refused something. */
  public void recordRefusal(
      UUID actorId, String action, String objectType, Object objectId, String details) {
    entities.persist(
        new AuditEvent(
            clock.instant(),
            actorId,
            action,
            objectType,
            objectId.toString(),
            "REFUSED",
            "WEB",
            details));
  }
}
