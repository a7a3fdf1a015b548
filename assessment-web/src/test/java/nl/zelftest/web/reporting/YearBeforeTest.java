package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureYears;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Share;
import org.junit.jupiter.api.Test;

/** Whether one year can be laid beside the one before. */
class YearBeforeTest {

  private final NationalFigures before =
      new SampleFigures(2024).law(new Share(50, 60), new Share(70, 70)).made();
  private final NationalFigures now = new SampleFigures(2025).law(new Share(60, 60), null).made();

  @Test
  void sameVersionsAskTheSame() {
    YearBefore year = of(SampleFigures.EAST, "2015", "2015", Comparability.PARTLY);

    assertThat(year.sameQuestions()).isTrue();
    assertThat(year.made()).isTrue();
    assertThat(year.year()).isEqualTo(2024);
    assertThat(year.law().medianLow()).isEqualTo(70);
    assertThat(year.gone()).isEqualTo(2);
  }

  @Test
  void anotherVersionAsksTheSameWhereAllItsQuestionsAre() {
    assertThat(of(FigureGroup.NATION, "2015", "2026", Comparability.FULL).sameQuestions()).isTrue();
    assertThat(of(FigureGroup.NATION, "2015", "2026", Comparability.PARTLY).sameQuestions())
        .isFalse();
  }

  @Test
  void aYearWithoutFiguresIsNotCompared() {
    NationalFigures none = new SampleFigures(2024).notMade();

    YearBefore year =
        YearBefore.of(now, none, FigureGroup.NATION, years("2015", "2015", Comparability.FULL));

    assertThat(year.made()).isFalse();
    assertThat(year.sameQuestions()).isFalse();
    assertThat(year.law().isShown()).isFalse();
  }

  private YearBefore of(FigureGroup group, String then, String later, Comparability comparability) {
    return YearBefore.of(now, before, group, years(then, later, comparability));
  }

  private FigureYears years(String then, String later, Comparability comparability) {
    Figure hidden = Figure.hidden(FigureGroup.NATION);
    return new FigureYears(
        "clientondersteuning",
        "Zelftest",
        List.of(
            new FigureYears.Year(before.roundId(), "2024", 2024, then, 7, null),
            new FigureYears.Year(now.roundId(), "2025", 2025, later, 2, null)),
        List.of(
            new FigureYears.SubjectYears(
                new FigureSubject(
                    FigureSubject.Kind.TOTAL,
                    FigureSubject.TOTAL,
                    Obligation.LAW,
                    null,
                    null,
                    null,
                    null),
                List.of(
                    new FigureYears.YearFigure(hidden, hidden, comparability),
                    new FigureYears.YearFigure(hidden, hidden, Comparability.FULL)))));
  }
}
