package nl.zelftest.questionset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** One line of a checklist. */
@Entity
@Table(name = "question_item")
public class QuestionItem {

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

  protected QuestionItem() {}

  QuestionItem(Question question, int position, QuestionSetDocument.ItemDocument document) {
    this.question = question;
    this.position = position;
    this.code = document.code();
    this.text = document.text();
  }

  QuestionSetDocument.ItemDocument document() {
    return new QuestionSetDocument.ItemDocument(code, text);
  }

  String getCode() {
    return code;
  }

  String getText() {
    return text;
  }
}
