package nl.zelftest.questionset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Spelling that was mended after publishing: a dated act that says what it changed. What was
 * submitted before keeps the wording that was shown.
 */
@Entity
@Table(name = "erratum")
public class Erratum {

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "question_set_version_id")
  private QuestionSetVersion version;

  @Column(name = "place")
  private String place;

  @Column(name = "text_before")
  private String before;

  @Column(name = "text_after")
  private String after;

  @Column(name = "reason")
  private String reason;

  @Column(name = "made_at")
  private Instant madeAt;

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @Column(name = "made_by")
  private UUID madeBy;

  protected Erratum() {}

  Erratum(
      QuestionSetVersion version,
      Place place,
      String before,
      String after,
      String reason,
      Instant madeAt,
      UUID madeBy) {
    this.version = version;
    this.place = place.toString();
    this.before = before;
    this.after = after;
    this.reason = reason;
    this.madeAt = madeAt;
    this.madeBy = madeBy;
  }

  Place getPlace() {
    return Place.parse(place).orElseThrow();
  }

  String getAfter() {
    return after;
  }

  ErratumService.ErratumRow row() {
    return new ErratumService.ErratumRow(place, before, after, reason, madeAt);
  }
}
