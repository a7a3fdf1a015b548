package nl.zelftest.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The figures of a round as they were made at one of the fixed moments. */
@Entity
@Table(name = "figure_edition")
class FigureEdition {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "round_id", updatable = false)
  private UUID roundId;

  @Column(name = "sequence", updatable = false)
  private int sequence;

  @Column(name = "made_at", updatable = false)
  private Instant madeAt;

  @Column(name = "required", updatable = false)
  private int required;

  @Column(name = "corrections")
  private int corrections;

  protected FigureEdition() {}

  FigureEdition(UUID roundId, int sequence, Instant madeAt, int required) {
    this.roundId = roundId;
    this.sequence = sequence;
    this.madeAt = madeAt;
    this.required = required;
  }

  UUID getId() {
    return id;
  }

  UUID getRoundId() {
    return roundId;
  }

  int getSequence() {
    return sequence;
  }

  Instant getMadeAt() {
    return madeAt;
  }

  int getRequired() {
    return required;
  }

  /** How often wrong counts of it were set right; with its id it tells what its figures say. */
  int getCorrections() {
    return corrections;
  }

  /** Some of its figures were counted wrong, and are right now. */
  void corrected() {
    corrections++;
  }
}
