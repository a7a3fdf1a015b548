package nl.zelftest.questionset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** The reason of a question's change, as it was published. */
@Entity
@Table(name = "change_reason")
public class Explanation {

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

  @Column(name = "question_code")
  private String questionCode;

  @Column(name = "reason")
  private String reason;

  @Column(name = "source")
  private String source;

  protected Explanation() {}

  Explanation(QuestionSetVersion version, String questionCode, ChangeReason reason) {
    this.version = version;
    this.questionCode = questionCode;
    this.reason = reason.reason();
    this.source = reason.source();
  }

  String getQuestionCode() {
    return questionCode;
  }

  ChangeReason reason() {
    return new ChangeReason(reason, source);
  }
}
