package nl.zelftest.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Which organisation may read an event. It stands beside the chain, not in it: an event is proven
 * without it, also one that was sealed before this was kept.
 */
@Embeddable
class AuditReader {

  @Column(name = "organisation_id")
  private UUID organisationId;

  /** That of the event, so that an organisation's events are found in their order. */
  @Column(name = "occurred_at")
  private Instant occurredAt;

  protected AuditReader() {}

  AuditReader(UUID organisationId, Instant occurredAt) {
    this.organisationId = organisationId;
    this.occurredAt = occurredAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AuditReader that && organisationId.equals(that.organisationId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(organisationId);
  }
}
