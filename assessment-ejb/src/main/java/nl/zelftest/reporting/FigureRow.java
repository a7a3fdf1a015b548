package nl.zelftest.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.Obligation;

/** One figure of an edition as it was counted, and whether it is shown. */
@Entity
@Table(name = "figure")
class FigureRow {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "edition_id", updatable = false)
  private UUID editionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "side", updatable = false)
  private OrganisationKind side;

  @Enumerated(EnumType.STRING)
  @Column(name = "group_kind", updatable = false)
  private GroupKind groupKind;

  @Column(name = "group_code", updatable = false)
  private String groupCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_kind", updatable = false)
  private FigureSubject.Kind subjectKind;

  @Column(name = "code", updatable = false)
  private String code;

  @Enumerated(EnumType.STRING)
  @Column(name = "obligation", updatable = false)
  private Obligation obligation;

  @Column(name = "shown", updatable = false)
  private boolean shown;

  @Column(name = "municipalities")
  private int municipalities;

  @Column(name = "tests")
  private int tests;

  @Column(name = "meets")
  private int meets;

  @Column(name = "partly")
  private int partly;

  @Column(name = "does_not_meet")
  private int doesNotMeet;

  @Column(name = "unknown")
  private int unknown;

  @Column(name = "not_applicable")
  private int notApplicable;

  @Column(name = "median_low")
  private Integer medianLow;

  @Column(name = "median_high")
  private Integer medianHigh;

  @Column(name = "since", updatable = false)
  private Instant since;

  protected FigureRow() {}

  FigureRow(UUID editionId, FigureSum.Key key, boolean shown, Instant since, FigureSum sum) {
    this.editionId = editionId;
    this.side = key.side();
    this.groupKind = key.group().kind();
    this.groupCode = key.group().code();
    this.subjectKind = key.subject().kind();
    this.code = key.subject().code();
    this.obligation = key.subject().obligation();
    this.shown = shown;
    this.since = since;
    take(sum);
  }

  private void take(FigureSum sum) {
    Tally tally = sum.tally();
    municipalities = sum.municipalities();
    tests = tally.tests();
    meets = tally.counts().get(Verdict.MEETS);
    partly = tally.counts().get(Verdict.PARTLY);
    doesNotMeet = tally.counts().get(Verdict.DOES_NOT_MEET);
    unknown = tally.counts().get(Verdict.UNKNOWN);
    notApplicable = tally.counts().get(Verdict.NOT_APPLICABLE);
    boolean hasMedian = subjectKind != FigureSubject.Kind.QUESTION;
    medianLow = hasMedian ? sum.medianLow() : null;
    medianHigh = hasMedian ? sum.medianHigh() : null;
  }

  /** Takes what a full count says, and tells whether that was something else. */
  boolean correct(FigureSum sum) {
    String before = counts();
    take(sum);
    return !before.equals(counts());
  }

  private String counts() {
    return municipalities + " " + tally() + " " + medianLow + " " + medianHigh;
  }

  FigureSum.Key key() {
    return new FigureSum.Key(
        side, new GroupKey(groupKind, groupCode), new Subject(subjectKind, code, obligation));
  }

  boolean isShown() {
    return shown;
  }

  Instant getSince() {
    return since;
  }

  Tally tally() {
    return new Tally(
        Map.of(
            Verdict.MEETS, meets,
            Verdict.PARTLY, partly,
            Verdict.DOES_NOT_MEET, doesNotMeet,
            Verdict.UNKNOWN, unknown,
            Verdict.NOT_APPLICABLE, notApplicable));
  }

  /** The figure with its shares in the words that its table allows. */
  Figure figure(FigureGroup group, Map<Verdict, Share> shares) {
    return new Figure(
        group, municipalities, tests, Objects.requireNonNull(shares), medianLow, medianHigh, since);
  }
}
