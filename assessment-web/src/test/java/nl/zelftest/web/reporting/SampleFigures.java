package nl.zelftest.web.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureSubject.Kind;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Participation;
import nl.zelftest.reporting.Share;
import nl.zelftest.reporting.SubjectFigures;

/** Figures of one year, of the nation and one province: what is not given is hidden. */
final class SampleFigures {

  static final FigureGroup EAST = new FigureGroup(GroupKind.PROVINCE, "PV23", "Overijssel");
  static final FigureGroup MIDDLE = new FigureGroup(GroupKind.PROVINCE, "PV26", "Utrecht");
  static final List<FigureGroup> GROUPS = List.of(FigureGroup.NATION, EAST, MIDDLE);
  static final int OF_NATION = 0;
  static final int OF_EAST = 1;

  private static final Instant MADE = Instant.parse("2026-11-01T04:00:00Z");
  private static final Share NEARLY_NONE = new Share(0, 10);

  private final UUID round = UUID.randomUUID();
  private final int year;
  private final List<SubjectFigures> subjects = new ArrayList<>();

  SampleFigures(int year) {
    this.year = year;
  }

  /** Tells the median of what the law asks of the nation, and of the province. */
  SampleFigures law(Share nation, Share province) {
    FigureSubject total =
        new FigureSubject(Kind.TOTAL, FigureSubject.TOTAL, Obligation.LAW, null, null, null, null);
    return add(total, figure(0, nation, NEARLY_NONE), figure(OF_EAST, province, NEARLY_NONE));
  }

  /** Tells the nation's median of what the law asks of a theme. */
  SampleFigures theme(String title, Share median) {
    return theme(title, Obligation.LAW, median);
  }

  /** Tells the nation's median of a theme. */
  SampleFigures theme(String title, Obligation obligation, Share median) {
    FigureSubject theme = new FigureSubject(Kind.THEME, title, obligation, "1", title, null, null);
    return add(theme, figure(0, median, NEARLY_NONE), Figure.hidden(EAST));
  }

  /** Tells which share of the nation does not know the answer to a question. */
  SampleFigures question(String plain, Share unknown) {
    FigureSubject question =
        new FigureSubject(
            Kind.QUESTION, plain, Obligation.ADVICE, "1.1", "In ambtelijke woorden", plain, "x");
    return add(
        question,
        unknown == null ? Figure.hidden(FigureGroup.NATION) : figure(0, null, unknown),
        Figure.hidden(EAST));
  }

  private SampleFigures add(FigureSubject subject, Figure nation, Figure province) {
    subjects.add(
        new SubjectFigures(subject, List.of(nation, province, Figure.hidden(MIDDLE)), List.of()));
    return this;
  }

  private static Figure figure(int group, Share median, Share unknown) {
    return new Figure(
        GROUPS.get(group),
        41,
        41,
        Map.of(
            Verdict.MEETS, NEARLY_NONE,
            Verdict.PARTLY, NEARLY_NONE,
            Verdict.UNKNOWN, unknown,
            Verdict.DOES_NOT_MEET, NEARLY_NONE,
            Verdict.NOT_APPLICABLE, NEARLY_NONE),
        median == null ? null : median.from(),
        median == null ? null : median.to(),
        MADE);
  }

  NationalFigures made() {
    return figures(1);
  }

  /** The same year while it has no figures. */
  NationalFigures notMade() {
    subjects.clear();
    return figures(0);
  }

  private NationalFigures figures(int edition) {
    return new NationalFigures(
        round,
        "Zelftest " + year,
        year,
        "clientondersteuning",
        "Zelftest",
        edition,
        MADE,
        MADE,
        5,
        GROUPS,
        List.of(),
        subjects);
  }

  static Participation participation(int all, int taking, int submitted, int both) {
    return new Participation(FigureGroup.NATION, all, taking, submitted, both, null, null);
  }
}
