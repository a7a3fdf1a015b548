package nl.zelftest.questionset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** One of the answers that a single-choice question offers. */
@Entity
@Table(name = "question_option")
public class QuestionOption {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "question_id")
  private Question question;

  @Column(name = "position")
  private int position;

  @Column(name = "code")
  private String code;

  @Column(name = "text")
  private String text;

  @Column(name = "score")
  private BigDecimal score;

  protected QuestionOption() {}

  QuestionOption(Question question, int position, QuestionSetDocument.OptionDocument document) {
    this.question = question;
    this.position = position;
    this.code = document.code();
    this.text = document.text();
    this.score = document.score();
  }

  QuestionSetDocument.OptionDocument document() {
    return new QuestionSetDocument.OptionDocument(code, text, getScore());
  }

  UUID getId() {
    return id;
  }

  String getCode() {
    return code;
  }

  String getText() {
    return text;
  }

  /** From 0 to 1, without the zeros that the column adds; null when the option declares none. */
  BigDecimal getScore() {
    return score == null ? null : score.stripTrailingZeros();
  }
}
