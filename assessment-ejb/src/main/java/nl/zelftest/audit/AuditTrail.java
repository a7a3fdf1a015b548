package nl.zelftest.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes events, always in the transaction of the change itself: either both are kept or neither
 * is. {@link #of} says whose doing it was: that organisation reads the event. What is said of none
 * is read by the national team when it is about what belongs to the whole country, and otherwise by
 * nobody on a page.
 */
@ApplicationScoped
public class AuditTrail {

  /** Stands for the national team where organisations stand. */
  public static final UUID COUNTRY = new UUID(0, 0);

  private static final String DONE = "DONE";
  private static final String WEB = "WEB";

  /** Objects that belong to no organisation. */
  private static final Set<String> OF_THE_COUNTRY =
      Set.of(
          "Act", "Figures", "Municipality", "QuestionSet", "QuestionSetVersion", "Round", "Settings");

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  /** The doing of some organisations, who read it therefore. */
  public final class Owned {
    private final Collection<UUID> organisations;

    private Owned(Collection<UUID> organisations) {
      this.organisations = organisations;
    }

    /** A person did something on a page or through a page's own resources. */
    public void record(
        UUID actorId, String action, String objectType, Object objectId, String details) {
      write(organisations, actorId, action, objectType, objectId, DONE, WEB, details);
    }

    /** The portal itself did something. */
    public void recordSystem(String action, String objectType, Object objectId, String details) {
      write(organisations, null, action, objectType, objectId, DONE, "SYSTEM", details);
    }

    /** Somebody was refused something. */
    public void recordRefusal(
        UUID actorId, String action, String objectType, Object objectId, String details) {
      write(organisations, actorId, action, objectType, objectId, "REFUSED", WEB, details);
    }
  }

  /** What an organisation, or {@link #COUNTRY}, did. */
  public Owned of(UUID organisation) {
    return new Owned(List.of(organisation));
  }

  /** What each of these organisations did; none when it is nobody's to read. */
  public Owned of(Collection<UUID> organisations) {
    return new Owned(List.copyOf(organisations));
  }

  /** A person did something on a page or through a page's own resources. */
  public void record(
      UUID actorId, String action, String objectType, Object objectId, String details) {
    ofObject(objectType).record(actorId, action, objectType, objectId, details);
  }

  /** The portal itself did something. */
  public void recordSystem(String action, String objectType, Object objectId, String details) {
    ofObject(objectType).recordSystem(action, objectType, objectId, details);
  }

  /** Somebody was refused something. */
  public void recordRefusal(
      UUID actorId, String action, String objectType, Object objectId, String details) {
    ofObject(objectType).recordRefusal(actorId, action, objectType, objectId, details);
  }

  private Owned ofObject(String objectType) {
    return of(OF_THE_COUNTRY.contains(objectType) ? List.of(COUNTRY) : List.<UUID>of());
  }

  private void write(
      Collection<UUID> organisations,
      UUID actorId,
      String action,
      String objectType,
      Object objectId,
      String result,
      String origin,
      String details) {
    AuditEvent event =
        new AuditEvent(
            clock.instant(),
            actorId,
            action,
            objectType,
            objectId.toString(),
            result,
            origin,
            details);
    organisations.forEach(event::letRead);
    entities.persist(event);
  }
}
