package nl.zelftest.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What was submitted, as canonical JSON with its SHA-256: written once, never altered, by no path.
 */
@Entity
@Table(name = "submission")
public class Submission {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "assessment_id", updatable = false)
  private UUID assessmentId;

  @Column(name = "sequence", updatable = false)
  private int sequence;

  @Column(name = "submitted_at", updatable = false)
  private Instant submittedAt;

  @Column(name = "submitted_by", updatable = false)
  private UUID submittedBy;

  @Column(name = "blind", updatable = false)
  private boolean blind;

  @Column(name = "content", updatable = false)
  private String content;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  protected Submission() {}

  Submission(
      UUID assessmentId,
      int sequence,
      Instant submittedAt,
      UUID submittedBy,
      boolean blind,
      SubmissionSnapshot snapshot) {
    CanonicalJson json = snapshot.toJson();
    this.assessmentId = assessmentId;
    this.sequence = sequence;
    this.submittedAt = submittedAt;
    this.submittedBy = submittedBy;
    this.blind = blind;
    this.content = json.text();
    this.sha256 = json.sha256();
  }

  UUID getId() {
    return id;
  }

  UUID getAssessmentId() {
    return assessmentId;
  }

  int getSequence() {
    return sequence;
  }

  Instant getSubmittedAt() {
    return submittedAt;
  }

  boolean isBlind() {
    return blind;
  }

  String getSha256() {
    return sha256;
  }

  SubmissionSnapshot snapshot() {
    return SubmissionSnapshot.parse(content);
  }

  RevealedSubmission revealed() {
    return new RevealedSubmission(sequence, submittedAt, blind, sha256, snapshot());
  }
}
