package nl.zelftest.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.shared.NullableUuidConverter;

/** One change of state: action, object, result, origin, actor and time. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "position", insertable = false, updatable = false)
  private Long position;

  @Column(name = "occurred_at", updatable = false)
  private Instant occurredAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "actor_id", updatable = false)
  private UUID actorId;

  @Column(name = "action", updatable = false)
  private String action;

  @Column(name = "object_type", updatable = false)
  private String objectType;

  @Column(name = "object_id", updatable = false)
  private String objectId;

  @Column(name = "result", updatable = false)
  private String result;

  @Column(name = "origin", updatable = false)
  private String origin;

  @Column(name = "details", updatable = false)
  private String details;

  @ElementCollection
  @CollectionTable(name = "audit_event_organisation", joinColumns = @JoinColumn(name = "event_id"))
  private Set<AuditReader> readers = new LinkedHashSet<>();

  @Column(name = "sequence")
  private Long sequence;

  @Column(name = "previous_hash")
  private String previousHash;

  @Column(name = "hash")
  private String hash;

  protected AuditEvent() {}

  AuditEvent(
      Instant occurredAt,
      UUID actorId,
      String action,
      String objectType,
      String objectId,
      String result,
      String origin,
      String details) {
    this.occurredAt = occurredAt;
    this.actorId = actorId;
    this.action = action;
    this.objectType = objectType;
    this.objectId = objectId;
    this.result = result;
    this.origin = origin;
    this.details = details;
  }

  /** Lets an organisation read it; nothing that is sealed changes by that. */
  void letRead(UUID organisationId) {
    readers.add(new AuditReader(organisationId, occurredAt));
  }

  /**
   * Gives the event its place in the chain.
   *
   * @throws IllegalStateException when it has one already
   */
  void seal(ChainLink link) {
    if (sequence != null) {
      throw new IllegalStateException("Event " + id + " is sealed already");
    }
    sequence = link.sequence();
    previousHash = link.previous();
    hash = link.hash();
  }

  SealedFields sealedFields() {
    return new SealedFields(
        id, occurredAt, actorId, action, objectType, objectId, result, origin, details);
  }
}
