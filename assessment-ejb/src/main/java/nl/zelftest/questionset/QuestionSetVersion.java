package nl.zelftest.questionset;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NullableUuidConverter;

/** One wording of a question set, with the dates between which it holds. */
@Entity
@Table(name = "question_set_version")
public class QuestionSetVersion {

  static final int LONGEST_REMARK = 1000;

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "question_set_id")
  private QuestionSet questionSet;

  @Column(name = "label")
  private String label;

  @Column(name = "language")
  private String language;

  @Column(name = "title")
  private String title;

  @Column(name = "subtitle")
  private String subtitle;

  @Column(name = "source")
  private String source;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private VersionState state;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "predecessor_id")
  private QuestionSetVersion predecessor;

  // Queries order by it; nothing reads it here.
  @SuppressWarnings("UnusedVariable")
  @Column(name = "published_at")
  private Instant publishedAt;

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "open_for_set")
  private UUID openForSet;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "review_requested_by")
  private UUID reviewRequestedBy;

  // Kept for who looks into the database; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @Column(name = "review_requested_at")
  private Instant reviewRequestedAt;

  @Column(name = "review_remark")
  private String reviewRemark;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "approved_by")
  private UUID approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Theme> themes = new ArrayList<>();

  @Version
  @Column(name = "version")
  private int version;

  protected QuestionSetVersion() {}

  QuestionSetVersion(QuestionSet questionSet, QuestionSetDocument document) {
    this.questionSet = questionSet;
    this.label = document.version();
    this.language = document.language();
    this.title = document.title();
    this.subtitle = document.subtitle();
    this.source = document.source();
    this.validFrom = document.validFrom();
    this.state = VersionState.DRAFT;
    document.themes().forEach(theme -> themes.add(new Theme(this, themes.size() + 1, theme)));
  }

  /** Begins a draft; there is one at a time in each set. */
  QuestionSetVersion(
      QuestionSet questionSet,
      QuestionSetVersion predecessor,
      QuestionSetDocument document,
      String draftLabel) {
    this.questionSet = questionSet;
    this.openForSet = questionSet.getId();
    this.predecessor = predecessor;
    this.label = draftLabel;
    this.language = document.language();
    this.title = document.title();
    this.state = VersionState.DRAFT;
  }

  /**
   * Makes this the first version that can be answered; only a set's first may hold from a day in
   * the past.
   *
   * @throws IllegalStateException when it is no draft, or follows another version, which asks for a
   *     mapping first
   */
  void publishAsFirst(Instant moment) {
    if (state != VersionState.DRAFT || predecessor != null) {
      throw new IllegalStateException(
          "Only a draft without a predecessor is published without a mapping");
    }
    state = VersionState.PUBLISHED;
    publishedAt = moment;
  }

  /** Asks a second administrator to look; from now on nothing of the draft changes. */
  void requestReview(String newLabel, LocalDate from, UUID account, Instant moment) {
    require(VersionState.DRAFT);
    label = newLabel;
    validFrom = from;
    reviewRequestedBy = account;
    reviewRequestedAt = moment;
    reviewRemark = null;
    state = VersionState.IN_REVIEW;
  }

  /** Sends it back, with what is to be done; also takes a planned version back. */
  void sendBack(String remark) {
    if (state != VersionState.IN_REVIEW && state != VersionState.SCHEDULED) {
      throw new VersionStateException(state);
    }
    reviewRemark = remark;
    reviewRequestedBy = null;
    reviewRequestedAt = null;
    approvedBy = null;
    approvedAt = null;
    validFrom = null;
    state = VersionState.DRAFT;
  }

  /**
   * Approves it: four eyes have seen it.
   *
   * @throws nl.zelftest.shared.NotAllowedException when it is the one who asked for the review
   */
  void approve(UUID account, Instant moment) {
    require(VersionState.IN_REVIEW);
    if (account.equals(reviewRequestedBy)) {
      throw new NotAllowedException();
    }
    approvedBy = account;
    approvedAt = moment;
    state = VersionState.SCHEDULED;
  }

  /** Takes over what the draft says, as it will be published. Rows of it are written once. */
  void fill(QuestionSetDocument document) {
    require(VersionState.SCHEDULED);
    title = document.title();
    subtitle = document.subtitle();
    source = document.source();
    document.themes().forEach(theme -> themes.add(new Theme(this, themes.size() + 1, theme)));
  }

  /** From now on it is answered, and does not change in meaning; its predecessor held until now. */
  void publish(Instant moment) {
    require(VersionState.SCHEDULED);
    state = VersionState.PUBLISHED;
    publishedAt = moment;
    openForSet = null;
    if (predecessor != null) {
      predecessor.validTo = validFrom;
      predecessor.state = VersionState.RETIRED;
    }
  }

  private void require(VersionState expected) {
    if (state != expected) {
      throw new VersionStateException(state);
    }
  }

  /** What a file would say of it. */
  QuestionSetDocument document() {
    return new QuestionSetDocument(
        questionSet.getCode(),
        label,
        language,
        title,
        subtitle,
        validFrom,
        source,
        themes.stream().map(Theme::document).toList());
  }

  public UUID getId() {
    return id;
  }

  public QuestionSet getQuestionSet() {
    return questionSet;
  }

  String getLabel() {
    return label;
  }

  String getLanguage() {
    return language;
  }

  String getTitle() {
    return title;
  }

  String getSubtitle() {
    return subtitle;
  }

  String getSource() {
    return source;
  }

  LocalDate getValidFrom() {
    return validFrom;
  }

  LocalDate getValidTo() {
    return validTo;
  }

  /** Whether its meaning is fixed for good. */
  public boolean isPublished() {
    return state == VersionState.PUBLISHED || state == VersionState.RETIRED;
  }

  /** Whether tests can be made on it; a retired one is published, but no longer in force. */
  boolean isInForce() {
    return state == VersionState.PUBLISHED;
  }

  /** The version that this one follows; null for a set's first. */
  QuestionSetVersion getPredecessor() {
    return predecessor;
  }

  VersionState getState() {
    return state;
  }

  UUID getReviewRequestedBy() {
    return reviewRequestedBy;
  }

  String getReviewRemark() {
    return reviewRemark;
  }

  List<Theme> getThemes() {
    return Collections.unmodifiableList(themes);
  }
}
