package nl.zelftest.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.account.Hat;
import nl.zelftest.organisation.OrganisationKind;

/** One organisation says that a record tells what was said. Written once, and not taken back. */
@Entity
@Table(name = "record_approval")
class RecordApproval {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = UUID.randomUUID();

  @Column(name = "record_id", updatable = false)
  private UUID recordId;

  @Column(name = "organisation_id", updatable = false)
  private UUID organisationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "side", updatable = false)
  private OrganisationKind side;

  @Column(name = "approved_at", updatable = false)
  private Instant approvedAt;

  @Column(name = "approved_by", updatable = false)
  private UUID approvedBy;

  protected RecordApproval() {}

  RecordApproval(UUID recordId, Hat hat, UUID approvedBy, Instant approvedAt) {
    this.recordId = recordId;
    this.organisationId = hat.organisationId();
    this.side = hat.kind();
    this.approvedBy = approvedBy;
    this.approvedAt = approvedAt;
  }
}
