package nl.zelftest.questionset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A self-test on one subject, which lives on in its versions. */
@Entity
@Table(name = "question_set")
public class QuestionSet {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "code")
  private String code;

  @Column(name = "title")
  private String title;

  protected QuestionSet() {}

  QuestionSet(String code, String title) {
    this.code = code;
    this.title = title;
  }

  public UUID getId() {
    return id;
  }

  public String getCode() {
    return code;
  }

  public String getTitle() {
    return title;
  }
}
