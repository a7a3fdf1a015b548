package nl.zelftest.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.zelftest.questionset.Obligation;

/**
 * What one submission scores on the whole, a theme or a question. It follows from the submission
 * alone, and stands beside it so that figures need not read answers.
 */
@Entity
@Table(name = "submission_score")
public class SubmissionScore {

  /** The code of the whole test. */
  static final String TOTAL = "TOTAL";

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "submission_id", updatable = false)
  private UUID submissionId;

  @Column(name = "kind", updatable = false)
  private String kind;

  @Column(name = "code", updatable = false)
  private String code;

  @Column(name = "theme_code", updatable = false)
  private String themeCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "obligation", updatable = false)
  private Obligation obligation;

  @Enumerated(EnumType.STRING)
  @Column(name = "verdict", updatable = false)
  private Verdict verdict;

  @Column(name = "low", updatable = false)
  private String low;

  @Column(name = "high", updatable = false)
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

  /** Everything but its id, to compare with another. */
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
