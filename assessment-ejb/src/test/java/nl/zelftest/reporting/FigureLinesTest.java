package nl.zelftest.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.assessment.StepComparability.Reason;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;
import nl.zelftest.reporting.FigureSubject.Kind;
import nl.zelftest.reporting.GroupYears.Line;
import nl.zelftest.reporting.GroupYears.Row;
import org.junit.jupiter.api.Test;

/** Which figures of a group stand in one line, and how far they compare. */
class FigureLinesTest {

  private static final VersionContent FIRST =
      version("1", theme("een", "A", "B", "C", "E"), theme("weg", "G"));
  private static final VersionContent SECOND = version("2", theme("een", "A", "D", "F", "R"));

  /** A stays, B and C are merged into D, E and G are dropped, F is new. */
  private static final VersionMapping MAPPING =
      new VersionMapping(
          Set.of(new Edge("A", "A", true), new Edge("B", "D", true), new Edge("C", "D", true)));

  private final List<FigureLines.Moment> moments = new ArrayList<>();

  @Test
  void aQuestionThatStayedIsOneLineTheNewestYearFirst() {
    year(2024, FIRST);
    year(2025, FIRST);
    year(2026, SECOND);

    Line line = line(Kind.QUESTION, "A");

    assertThat(line.dropped()).isFalse();
    assertThat(line.rows())
        .extracting(row -> row.year().reportingYear())
        .containsExactly(2026, 2025, 2024);
    assertThat(line.rows().get(0).step().comparability()).isEqualTo(Comparability.FULL);
    assertThat(line.rows().get(1).step().comparability()).isEqualTo(Comparability.FULL);
    assertThat(line.rows().get(2).step()).isNull();
    assertThat(line.rows()).allMatch(row -> row.values().get(0).figure().municipalities() > 2000);
  }

  @Test
  void mergedQuestionsStandBesideEachOtherAndAreNotAdded() {
    year(2025, FIRST);
    year(2026, SECOND);

    List<Row> rows = line(Kind.QUESTION, "D").rows();

    assertThat(rows.get(0).step().comparability()).isEqualTo(Comparability.PARTLY);
    assertThat(rows.get(0).step().reason()).isEqualTo(Reason.QUESTIONS_CHANGED);
    assertThat(rows.get(1).values())
        .extracting(value -> value.subject().code())
        .containsExactly("B", "C");
  }

  @Test
  void whatIsAskedNoMoreKeepsItsYearsAndComesLast() {
    year(2025, FIRST);
    year(2026, SECOND);

    assertThat(line(Kind.QUESTION, "E").dropped()).isTrue();
    assertThat(line(Kind.QUESTION, "E").rows()).hasSize(1);
    assertThat(line(Kind.QUESTION, "F").rows()).hasSize(1);
    assertThat(line(Kind.QUESTION, "F").rows().get(0).step().reason())
        .isEqualTo(Reason.QUESTIONS_NEW);
    assertThat(line(Kind.THEME, "weg").dropped()).isTrue();
    assertThat(lines().themes()).extracting(FigureSubject::code).containsExactly("een", "weg");
    assertThat(lines().lines(2026, subject -> subject.code().equals("E"))).isEmpty();
  }

  @Test
  void aThemeWhoseQuestionsChangedComparesInPart() {
    year(2024, FIRST);
    year(2025, FIRST);
    year(2026, SECOND);

    List<Row> rows = line(Kind.THEME, "een").rows();

    assertThat(rows.get(0).step().comparability()).isEqualTo(Comparability.PARTLY);
    assertThat(rows.get(1).step().reason()).isEqualTo(Reason.SAME);
    assertThat(line(Kind.TOTAL, FigureSubject.TOTAL).rows()).hasSize(3);
  }

  @Test
  void recentYearsStillCompareWithTheOneBefore() {
    year(2025, FIRST);
    year(2026, FIRST);

    Row oldest = lines().lines(2026, subject -> subject.code().equals("A")).get(0).rows().get(0);

    assertThat(oldest.step().comparability()).isEqualTo(Comparability.FULL);
  }

  @Test
  void whatDoesNotFollowFromAnotherVersionIsNoLineWithIt() {
    year(2025, SECOND);
    year(2026, FIRST);

    List<Line> both = lines().lines(0, subject -> subject.code().equals("A"));

    assertThat(both).hasSize(2);
    assertThat(both).extracting(Line::dropped).containsExactly(false, true);
    assertThat(line(Kind.THEME, "een").rows().get(0).step().comparability())
        .isEqualTo(Comparability.NONE);
  }

  @Test
  void whatIsHiddenStaysHidden() {
    moments.add(
        new FigureLines.Moment(
            when(2026, FIRST), FIRST, subject -> Figure.hidden(FigureGroup.NATION)));

    assertThat(line(Kind.QUESTION, "A").rows().get(0).values().get(0).figure().isShown()).isFalse();
  }

  private Line line(Kind kind, String code) {
    return lines()
        .lines(0, subject -> subject.kind() == kind && subject.code().equals(code))
        .get(0);
  }

  private FigureLines lines() {
    return new FigureLines(moments, FigureLinesTest::mapping);
  }

  private void year(int year, VersionContent version) {
    moments.add(new FigureLines.Moment(when(year, version), version, subject -> figure(year)));
  }

  private static FigureYears.Year when(int year, VersionContent version) {
    return new FigureYears.Year(UUID.randomUUID(), "Ronde " + year, year, version.label(), 0, null);
  }

  /** Counts as many as the year says, to be told from another's. */
  private static Figure figure(int year) {
    return new Figure(
        FigureGroup.NATION,
        year,
        year,
        Map.of(Verdict.MEETS, new Share(50, 50)),
        50,
        50,
        Instant.EPOCH);
  }

  private static Optional<VersionMapping> mapping(UUID older, UUID newer) {
    if (older.equals(newer)) {
      return Optional.of(VersionMapping.identity(List.of("A", "B", "C", "D", "E", "F", "G", "R")));
    }
    return older.equals(FIRST.id()) ? Optional.of(MAPPING) : Optional.empty();
  }

  private static VersionContent version(String label, ThemeContent... themes) {
    return new VersionContent(
        UUID.randomUUID(), "proef", label, "Proef", null, null, LocalDate.EPOCH, List.of(themes));
  }

  private static ThemeContent theme(String code, String... questions) {
    return new ThemeContent(
        1,
        code,
        "Thema " + code,
        null,
        List.of(questions).stream().map(FigureLinesTest::question).toList());
  }

  private static QuestionContent question(String code) {
    return new QuestionContent(
        UUID.randomUUID(),
        code,
        "1." + code,
        QuestionKind.JUDGEMENT,
        Obligation.LAW,
        null,
        "Vraag " + code,
        null,
        null,
        null,
        false,
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
