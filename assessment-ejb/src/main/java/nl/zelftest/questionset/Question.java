package nl.zelftest.questionset;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A question of one version; a follow-up has a parent and the answers after which it is asked. */
@Entity
@Table(name = "question")
public class Question {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "theme_id")
  private Theme theme;

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "question_set_version_id")
  private QuestionSetVersion version;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_id")
  private Question parent;

  @Column(name = "position")
  private int position;

  @Column(name = "code")
  private String code;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private QuestionKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "obligation")
  private Obligation obligation;

  @Column(name = "basis")
  private String basis;

  @Column(name = "text")
  private String text;

  @Column(name = "plain")
  private String plain;

  @Column(name = "look_at")
  private String lookAt;

  @Column(name = "ask_for")
  private String askFor;

  @Column(name = "not_applicable_allowed")
  private boolean notApplicableAllowed;

  @ElementCollection
  @CollectionTable(name = "question_condition", joinColumns = @JoinColumn(name = "question_id"))
  @Column(name = "answer_value")
  @Enumerated(EnumType.STRING)
  private Set<AnswerValue> askedAfter = EnumSet.noneOf(AnswerValue.class);

  @OneToMany(mappedBy = "question", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<QuestionItem> items = new ArrayList<>();

  @OneToMany(mappedBy = "question", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<QuestionOption> options = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "legal_reference", joinColumns = @JoinColumn(name = "question_id"))
  @OrderColumn(name = "position")
  private List<LegalReference> references = new ArrayList<>();

  protected Question() {}

  private Question(
      Theme theme, int position, Question parent, QuestionSetDocument.QuestionDocument document) {
    this.theme = theme;
    this.version = theme.getVersion();
    this.parent = parent;
    this.position = position;
    this.code = document.code();
    this.kind = document.kind();
    this.obligation = document.obligation();
    this.basis = document.basis();
    this.text = document.text();
    this.plain = document.plain();
    this.lookAt = document.lookAt();
    this.askFor = document.askFor();
    this.notApplicableAllowed = document.notApplicableAllowed();
    document.items().forEach(item -> items.add(new QuestionItem(this, items.size() + 1, item)));
    document
        .options()
        .forEach(option -> options.add(new QuestionOption(this, options.size() + 1, option)));
    document.references().forEach(reference -> references.add(new LegalReference(reference)));
  }

  /** Adds a question, and its follow-up right after it. */
  static Question addTo(
      Theme theme,
      List<Question> questions,
      Question parent,
      QuestionSetDocument.QuestionDocument document) {
    Question question = new Question(theme, questions.size() + 1, parent, document);
    questions.add(question);
    QuestionSetDocument.FollowUpDocument followUp = document.followUp();
    if (followUp != null) {
      addTo(theme, questions, question, followUp.question())
          .askedAfter
          .addAll(followUp.whenAnswered());
    }
    return question;
  }

  /** What a file would say of it, without its follow-up. */
  QuestionSetDocument.QuestionDocument document() {
    return new QuestionSetDocument.QuestionDocument(
        code,
        kind,
        obligation,
        basis,
        references.stream().map(LegalReference::document).toList(),
        text,
        plain,
        lookAt,
        askFor,
        notApplicableAllowed,
        items.stream().map(QuestionItem::document).toList(),
        options.stream().map(QuestionOption::document).toList(),
        null);
  }

  public UUID getId() {
    return id;
  }

  Question getParent() {
    return parent;
  }

  String getCode() {
    return code;
  }

  QuestionKind getKind() {
    return kind;
  }

  Obligation getObligation() {
    return obligation;
  }

  String getBasis() {
    return basis;
  }

  String getText() {
    return text;
  }

  String getPlain() {
    return plain;
  }

  String getLookAt() {
    return lookAt;
  }

  String getAskFor() {
    return askFor;
  }

  boolean isNotApplicableAllowed() {
    return notApplicableAllowed;
  }

  Set<AnswerValue> getAskedAfter() {
    return Collections.unmodifiableSet(askedAfter);
  }

  List<QuestionItem> getItems() {
    return Collections.unmodifiableList(items);
  }

  List<QuestionOption> getOptions() {
    return Collections.unmodifiableList(options);
  }

  List<LegalReference> getReferences() {
    return Collections.unmodifiableList(references);
  }
}
