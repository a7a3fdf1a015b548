package nl.zelftest.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.questionset.Obligation;

/**
 * What one submission scores on the whole, a theme or a question. It follows from the submission
 * alone, and stands beside it so that figures need not read answers.
 */
@Entity
@Table(name = "submission_score")
@IdClass(SubmissionScore.Key.class)
public class SubmissionScore {

  /** What tells the scores of a submission apart. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID submissionId;
    private String kind;
    private String code;
    private Obligation obligation;

    /** For JPA. */
    public Key() {}

    private Key(UUID submissionId, String kind, String code, Obligation obligation) {
      this.submissionId = submissionId;
      this.kind = kind;
      this.code = code;
      this.obligation = obligation;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(submissionId, key.submissionId)
          && Objects.equals(kind, key.kind)
          && Objects.equals(code, key.code)
          && obligation == key.obligation;
    }

    @Override
    public int hashCode() {
      return Objects.hash(submissionId, kind, code, obligation);
    }
  }

  /** The code of the whole test. */
  static final String TOTAL = "TOTAL";

  @Id
  @Column(name = "submission_id", updatable = false)
  private UUID submissionId;

  @Id
  @Column(name = "kind", updatable = false)
  private String kind;

  @Id
  @Column(name = "code", updatable = false)
  private String code;

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "obligation", updatable = false)
  private Obligation obligation;

  @Column(name = "theme_code")
  private String themeCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "verdict")
  private Verdict verdict;

  @Column(name = "low")
  private String low;

  @Column(name = "high")
  private String high;

  protected SubmissionScore() {}

  SubmissionScore(
      UUID submissionId,
      String kind,
      String code,
      String themeCode,
      Obligation obligation,
      Score score) {
    this.submissionId = submissionId;
    this.kind = kind;
    this.code = code;
    this.themeCode = themeCode;
    this.obligation = obligation;
    this.verdict = score.verdict();
    this.low = score.low().toString();
    this.high = score.high().toString();
  }

  Key key() {
    return new Key(submissionId, kind, code, obligation);
  }

  /**
   * Says what another of the same key says.
   *
   * @return whether it said something else
   */
  boolean becomes(SubmissionScore right) {
    boolean other = !content().equals(right.content());
    themeCode = right.themeCode;
    verdict = right.verdict;
    low = right.low;
    high = right.high;
    return other;
  }

  /** Everything, to compare with another. */
  String content() {
    return String.join(
        "|",
        submissionId.toString(),
        kind,
        code,
        String.valueOf(themeCode),
        obligation.name(),
        verdict.name(),
        low,
        high);
  }
}
