package nl.zelftest.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zelftest.shared.NullableUuidConverter;

/**
 * One submission on its way to the public: proposed, perhaps published, perhaps withdrawn. What was
 * withdrawn does not come back; it can be proposed anew.
 */
@Entity
@Table(name = "publication")
class Publication {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "dialogue_id")
  private UUID dialogueId;

  @Column(name = "assessment_id")
  private UUID assessmentId;

  @Column(name = "sequence")
  private int sequence;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "react_until")
  private LocalDate reactUntil;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "published_by")
  private UUID publishedBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "withdrawn_by")
  private UUID withdrawnBy;

  @Column(name = "withdrawn_because")
  private String withdrawnBecause;

  protected Publication() {}

  Publication(
      UUID dialogueId,
      UUID assessmentId,
      int sequence,
      UUID proposedBy,
      Instant proposedAt,
      LocalDate reactUntil) {
    this.dialogueId = dialogueId;
    this.assessmentId = assessmentId;
    this.sequence = sequence;
    this.proposedBy = proposedBy;
    this.proposedAt = proposedAt;
    this.reactUntil = reactUntil;
  }

  void publish(UUID account, Instant moment) {
    publishedBy = account;
    publishedAt = moment;
  }

  /**
   * Ends it, public or not.
   *
   * @param reason null where none is given
   */
  void withdraw(UUID account, Instant moment, String reason) {
    withdrawnBy = account;
    withdrawnAt = moment;
    withdrawnBecause = reason;
  }

  UUID getId() {
    return id;
  }

  UUID getDialogueId() {
    return dialogueId;
  }

  UUID getAssessmentId() {
    return assessmentId;
  }

  int getSequence() {
    return sequence;
  }

  Instant getProposedAt() {
    return proposedAt;
  }

  LocalDate getReactUntil() {
    return reactUntil;
  }

  Instant getPublishedAt() {
    return publishedAt;
  }

  Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  String getWithdrawnBecause() {
    return withdrawnBecause;
  }

  boolean isProposal() {
    return publishedAt == null && withdrawnAt == null;
  }

  boolean isPublic() {
    return publishedAt != null && withdrawnAt == null;
  }
}
