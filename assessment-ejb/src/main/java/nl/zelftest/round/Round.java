package nl.zelftest.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zelftest.questionset.QuestionSet;
import nl.zelftest.questionset.QuestionSetVersion;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.PortalClock;

/** One campaign in which organisations make the test. */
@Entity
@Table(name = "round")
public class Round {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "question_set_id")
  private QuestionSet questionSet;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "default_version_id")
  private QuestionSetVersion defaultVersion;

  /** Again, to know which version without reading it. */
  @Column(name = "default_version_id", insertable = false, updatable = false)
  private UUID defaultVersionId;

  @Column(name = "name")
  private String name;

  @Column(name = "reporting_year")
  private int reportingYear;

  @Column(name = "reference_date")
  private LocalDate referenceDate;

  @Column(name = "opens_at")
  private Instant opensAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "reveal_rule")
  private RevealRule revealRule;

  @Column(name = "reveal_at")
  private Instant revealAt;

  @Column(name = "move_on")
  private LocalDate moveOn;

  @Column(name = "move_requested_at")
  private Instant moveRequestedAt;

  @Version
  @Column(name = "version")
  private int version;

  protected Round() {}

  /**
   * A round of which the sides see each other's submissions from a moment on.
   *
   * @throws IllegalArgumentException when it closes before it opens
   */
  public Round(
      QuestionSetVersion defaultVersion,
      String name,
      int reportingYear,
      LocalDate referenceDate,
      Instant opensAt,
      Instant closesAt,
      Instant revealAt) {
    if (!closesAt.isAfter(opensAt)) {
      throw new IllegalArgumentException("A round closes after it opens");
    }
    this.questionSet = defaultVersion.getQuestionSet();
    this.defaultVersion = defaultVersion;
    this.defaultVersionId = defaultVersion.getId();
    this.name = name;
    this.reportingYear = reportingYear;
    this.referenceDate = referenceDate;
    this.opensAt = opensAt;
    this.closesAt = closesAt;
    this.revealRule = RevealRule.ON_DATE;
    this.revealAt = revealAt;
  }

  /** A round on the terms that were found correct. */
  Round(QuestionSetVersion defaultVersion, RoundTerms terms) {
    take(defaultVersion, terms);
  }

  /**
   * Goes on on other terms that were found correct. With another version, tests wait for its own
   * day.
   */
  void change(QuestionSetVersion version, RoundTerms terms) {
    if (!terms.versionId().equals(defaultVersionId)) {
      moveRequestedAt = null;
    }
    take(version, terms);
  }

  private void take(QuestionSetVersion version, RoundTerms terms) {
    questionSet = version.getQuestionSet();
    defaultVersion = version;
    defaultVersionId = version.getId();
    name = terms.name();
    reportingYear = terms.reportingYear();
    referenceDate = terms.referenceDate();
    opensAt = terms.opensAt();
    closesAt = terms.closesAt();
    revealRule = terms.revealRule();
    revealAt = terms.revealAt();
    moveOn = terms.moveOn();
  }

  /** From now on the portal moves the running tests to the default version. */
  void requestMove(Instant moment) {
    moveRequestedAt = moment;
  }

  public UUID getId() {
    return id;
  }

  public QuestionSet getQuestionSet() {
    return questionSet;
  }

  public QuestionSetVersion getDefaultVersion() {
    return defaultVersion;
  }

  public UUID getDefaultVersionId() {
    return defaultVersionId;
  }

  public String getName() {
    return name;
  }

  public int getReportingYear() {
    return reportingYear;
  }

  /** The municipalities of this day take part. */
  public LocalDate getReferenceDate() {
    return referenceDate;
  }

  public Instant getOpensAt() {
    return opensAt;
  }

  public Instant getClosesAt() {
    return closesAt;
  }

  /** Whether tests can be started and answered at a moment. */
  public boolean isOpen(Instant moment) {
    return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
  }

  /**
   * The day from which the portal moves the running tests to the default version; null where each
   * organisation chooses.
   */
  public LocalDate getMoveOn() {
    return moveOn;
  }

  /** Whether the portal moves the running tests by now, so that nobody has a choice any more. */
  public boolean isMoveDue(Instant moment) {
    return moveRequestedAt != null
        || (moveOn != null && !moment.atZone(PortalClock.AMSTERDAM).toLocalDate().isBefore(moveOn));
  }

  /**
   * Whether a submission made at a moment is blind: made before its organisation could see
   * another's. Under {@link RevealRule#ALL_SUBMITTED} a first submission always is.
   */
  public boolean isBlindAt(Instant moment) {
    return revealRule == RevealRule.ALL_SUBMITTED || moment.isBefore(revealAt);
  }

  int getVersion() {
    return version;
  }

  RoundTerms terms() {
    return new RoundTerms(
        questionSet.getId(),
        defaultVersionId,
        name,
        reportingYear,
        referenceDate,
        opensAt,
        closesAt,
        revealRule,
        revealAt,
        moveOn);
  }

  /** What an administrator would type for this round. */
  RoundInput input() {
    return new RoundInput(
        defaultVersionId.toString(),
        name,
        Integer.toString(reportingYear),
        Days.write(referenceDate),
        Days.write(Days.dayOf(opensAt)),
        Days.write(Days.lastDayBefore(closesAt)),
        revealRule.name(),
        revealAt == null ? null : Days.write(Days.dayOf(revealAt)),
        Days.write(moveOn));
  }

  RoundService.RoundRow row(Instant now) {
    RoundService.Phase phase =
        now.isBefore(opensAt)
            ? RoundService.Phase.PLANNED
            : isOpen(now) ? RoundService.Phase.OPEN : RoundService.Phase.CLOSED;
    return new RoundService.RoundRow(
        id, name, reportingYear, referenceDate, opensAt, closesAt, phase);
  }
}
