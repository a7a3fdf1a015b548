package nl.zelftest.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.shared.NullableUuidConverter;

/** The answer to one question of an assessment. Its version tells two people at once apart. */
@Entity
@Table(name = "answer")
class Answer {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "assessment_id")
  private UUID assessmentId;

  @Column(name = "question_id")
  private UUID questionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "value")
  private AnswerValue value;

  @ElementCollection
  @CollectionTable(name = "answer_item", joinColumns = @JoinColumn(name = "answer_id"))
  private Set<ItemAnswer> items;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "option_id")
  private UUID optionId;

  @Column(name = "number_value")
  private BigDecimal number;

  @Column(name = "date_value")
  private LocalDate date;

  @Column(name = "text_value")
  private String text;

  @Column(name = "not_applicable_reason")
  private String notApplicableReason;

  @Column(name = "note")
  private String note;

  @ElementCollection
  @CollectionTable(name = "evidence_link", joinColumns = @JoinColumn(name = "answer_id"))
  @OrderColumn(name = "position")
  private List<EvidenceLink> links;

  /** Known from the query that found it: the table of links need not be read. */
  @Transient private boolean unlinked;

  @Column(name = "needs_confirmation")
  private boolean needsConfirmation;

  @Column(name = "carried")
  private boolean carried;

  @Column(name = "from_paper")
  private boolean fromPaper;

  @Column(name = "answered_by")
  private UUID answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Version
  @Column(name = "version")
  private int version;

  /**
   * For one that is read. Its collections must not be made here: finding one, EclipseLink would
   * read items and links at once where it holds the answer.
   */
  protected Answer() {}

  Answer(UUID assessmentId, UUID questionId) {
    this.assessmentId = assessmentId;
    this.questionId = questionId;
    this.items = new HashSet<>();
    this.links = new ArrayList<>();
  }

  /** Takes over what a person gave, whole; an answer that was carried over is confirmed by it. */
  void give(AnswerInput input, QuestionKind kind, UUID account, Instant moment) {
    take(input, kind, account, moment);
    needsConfirmation = false;
    carried = false;
  }

  /** Whoever found it, found that it has no links. */
  void knowUnlinked() {
    unlinked = true;
  }

  /** Becomes a copy of answers to an earlier version. */
  void carry(MigrationPlan.Carried copy, QuestionKind kind) {
    take(copy.input(), kind, copy.answeredBy(), copy.answeredAt());
    needsConfirmation = copy.needsConfirmation();
    carried = true;
  }

  private void take(AnswerInput input, QuestionKind kind, UUID account, Instant moment) {
    value = input.value();
    enter(input.entry(), kind);
    notApplicableReason = input.notApplicableReason();
    note = input.note();
    fromPaper = input.fromPaper();
    // Other kinds have none; asking would read the table for nothing.
    if (kind == QuestionKind.CHECKLIST) {
      Set<ItemAnswer> given = ItemAnswer.of(input.items());
      items.retainAll(given);
      items.addAll(given);
    }
    List<EvidenceLink> given = input.links().stream().map(EvidenceLink::new).toList();
    if (!(unlinked && given.isEmpty()) && !links.equals(given)) {
      links.clear();
      links.addAll(given);
    }
    answeredBy = account;
    answeredAt = moment;
  }

  private void enter(String entry, QuestionKind kind) {
    optionId = kind == QuestionKind.SINGLE_CHOICE && entry != null ? UUID.fromString(entry) : null;
    number = kind == QuestionKind.NUMBER ? Entries.number(entry) : null;
    date = kind == QuestionKind.DATE ? Entries.date(entry) : null;
    text = kind == QuestionKind.TEXT ? entry : null;
  }

  private String entry() {
    if (optionId != null) {
      return optionId.toString();
    }
    if (number != null) {
      return Entries.kept(number);
    }
    return date != null ? date.toString() : text;
  }

  UUID getQuestionId() {
    return questionId;
  }

  UUID getAssessmentId() {
    return assessmentId;
  }

  int getVersion() {
    return version;
  }

  GivenAnswer given() {
    return new GivenAnswer(
        questionId,
        version,
        value,
        ItemAnswer.toMap(items),
        entry(),
        notApplicableReason,
        note,
        links.stream().map(EvidenceLink::toLink).toList(),
        needsConfirmation,
        carried,
        fromPaper,
        answeredAt,
        answeredBy.toString());
  }
}
