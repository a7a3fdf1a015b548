package nl.zelftest.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A submission that counts from an edition on, until a later one of the same test does. */
@Entity
@Table(name = "figure_source")
class FigureSource {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "edition_id", updatable = false)
  private FigureEdition edition;

  @Column(name = "submission_id", updatable = false)
  private UUID submissionId;

  @Column(name = "province_code", updatable = false)
  private String provinceCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "size_class", updatable = false)
  private SizeClass sizeClass;

  protected FigureSource() {}

  FigureSource(FigureEdition edition, UUID submissionId, Region region) {
    this.edition = edition;
    this.submissionId = submissionId;
    this.provinceCode = region.provinceCode();
    this.sizeClass = region.sizeClass();
  }

  /** Sequence of the edition from which it counts. */
  int joined() {
    return edition.getSequence();
  }

  UUID getSubmissionId() {
    return submissionId;
  }

  Region region() {
    return new Region(provinceCode, sizeClass);
  }
}
