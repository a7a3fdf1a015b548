package nl.zelftest.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.round.Round;

/**
 * From this moment the organisations of one municipality read each other's submissions in one
 * round. Written once: what was read cannot become unread.
 */
@Entity
@Table(name = "reveal")
public class Reveal {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "round_id")
  private Round round;

  @Column(name = "municipality_code")
  private String municipalityCode;

  @Column(name = "revealed_at")
  private Instant revealedAt;

  protected Reveal() {}

  Reveal(Round round, String municipalityCode, Instant revealedAt) {
    this.round = round;
    this.municipalityCode = municipalityCode;
    this.revealedAt = revealedAt;
  }

  public UUID getId() {
    return id;
  }

  public Round getRound() {
    return round;
  }

  public String getMunicipalityCode() {
    return municipalityCode;
  }

  public Instant getRevealedAt() {
    return revealedAt;
  }
}
