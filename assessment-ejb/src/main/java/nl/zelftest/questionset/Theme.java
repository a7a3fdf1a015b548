package nl.zelftest.questionset;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A subject within a version, with its questions. */
@Entity
@Table(name = "theme")
public class Theme {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "question_set_version_id")
  private QuestionSetVersion version;

  @Column(name = "position")
  private int position;

  @Column(name = "code")
  private String code;

  @Column(name = "title")
  private String title;

  @Column(name = "explanation")
  private String explanation;

  @OneToMany(mappedBy = "theme", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Question> questions = new ArrayList<>();

  protected Theme() {}

  Theme(QuestionSetVersion version, int position, QuestionSetDocument.ThemeDocument document) {
    this.version = version;
    this.position = position;
    this.code = document.code();
    this.title = document.title();
    this.explanation = document.explanation();
    document.questions().forEach(question -> Question.addTo(this, questions, null, question));
  }

  QuestionSetDocument.ThemeDocument document() {
    List<QuestionSetDocument.QuestionDocument> documents = new ArrayList<>();
    for (Question question : questions) {
      if (question.getParent() == null) {
        documents.add(question.document());
      } else {
        int last = documents.size() - 1;
        documents.set(
            last,
            documents
                .get(last)
                .withFollowUp(
                    new QuestionSetDocument.FollowUpDocument(
                        question.getAskedAfter(), question.document())));
      }
    }
    return new QuestionSetDocument.ThemeDocument(code, title, explanation, documents);
  }

  QuestionSetVersion getVersion() {
    return version;
  }

  int getPosition() {
    return position;
  }

  String getCode() {
    return code;
  }

  String getTitle() {
    return title;
  }

  String getExplanation() {
    return explanation;
  }

  /** In the order of the test; a follow-up comes right after its parent. */
  List<Question> getQuestions() {
    return Collections.unmodifiableList(questions);
  }
}
