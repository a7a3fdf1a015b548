package nl.zelftest.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.shared.NullableUuidConverter;

/** A test went from one version of the questions to another; the answers on both are kept. */
@Entity
@Table(name = "assessment_move")
class AssessmentMove {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "assessment_id", updatable = false)
  private UUID assessmentId;

  @Column(name = "from_version_id", updatable = false)
  private UUID fromVersionId;

  @Column(name = "to_version_id", updatable = false)
  private UUID toVersionId;

  @Column(name = "moved_at", updatable = false)
  private Instant movedAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "moved_by", updatable = false)
  private UUID movedBy;

  protected AssessmentMove() {}

  /**
   * A step of the test, from the version that it is on.
   *
   * @param movedBy null for the portal itself
   */
  AssessmentMove(Assessment assessment, UUID toVersionId, Instant movedAt, UUID movedBy) {
    this.assessmentId = assessment.getId();
    this.fromVersionId = assessment.getVersionId();
    this.toVersionId = toVersionId;
    this.movedAt = movedAt;
    this.movedBy = movedBy;
  }

  UUID getFromVersionId() {
    return fromVersionId;
  }

  UUID getToVersionId() {
    return toVersionId;
  }
}
