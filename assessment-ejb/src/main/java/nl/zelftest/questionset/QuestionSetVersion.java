package nl.zelftest.questionset;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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

/** One wording of a question set, with the dates between which it holds. */
@Entity
@Table(name = "question_set_version")
public class QuestionSetVersion {

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

  @Column(name = "published_at")
  private Instant publishedAt;

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
  boolean isPublished() {
    return state == VersionState.PUBLISHED || state == VersionState.RETIRED;
  }

  /** The version that this one follows; null for a set's first. */
  QuestionSetVersion getPredecessor() {
    return predecessor;
  }

  List<Theme> getThemes() {
    return Collections.unmodifiableList(themes);
  }
}
