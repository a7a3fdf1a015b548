package nl.zelftest.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A submitted test was opened again; the submission before it stays readable. */
@Entity
@Table(name = "reopening")
public class Reopening {

  /** How long a reason can be, in characters. */
  public static final int LONGEST_REASON = 1000;

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "assessment_id", updatable = false)
  private UUID assessmentId;

  @Column(name = "after_sequence", updatable = false)
  private int afterSequence;

  @Column(name = "reason", updatable = false)
  private String reason;

  @Column(name = "reopened_at", updatable = false)
  private Instant reopenedAt;

  @Column(name = "reopened_by", updatable = false)
  private UUID reopenedBy;

  protected Reopening() {}

  Reopening(
      UUID assessmentId, int afterSequence, String reason, Instant reopenedAt, UUID reopenedBy) {
    this.assessmentId = assessmentId;
    this.afterSequence = afterSequence;
    this.reason = reason;
    this.reopenedAt = reopenedAt;
    this.reopenedBy = reopenedBy;
  }

  public UUID getId() {
    return id;
  }

  public UUID getAssessmentId() {
    return assessmentId;
  }

  int getAfterSequence() {
    return afterSequence;
  }

  String getReason() {
    return reason;
  }

  Instant getReopenedAt() {
    return reopenedAt;
  }
}
