package nl.zelftest.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.FigureSubject.Kind;
import nl.zelftest.reporting.GroupYears.Line;
import nl.zelftest.reporting.GroupYears.Row;
import nl.zelftest.reporting.GroupYears.Value;
import org.junit.jupiter.api.Test;

/** Whether the years of a group have anything to show. */
class GroupYearsTest {

  private static final FigureSubject THEME =
      new FigureSubject(Kind.THEME, "inspraak", Obligation.LAW, "7", "Inspraak", null, null);
  private static final Figure HIDDEN = Figure.hidden(FigureGroup.NATION);
  private static final Figure SHOWN =
      new Figure(
          FigureGroup.NATION, 9, 9, Map.of(Verdict.MEETS, new Share(100, 100)), null, null, null);

  @Test
  void isHiddenWhereNoYearShowsAnything() {
    assertThat(years(line(HIDDEN, HIDDEN), line(HIDDEN)).isHidden()).isTrue();
  }

  @Test
  void isNotHiddenWhereOneYearShowsSomething() {
    assertThat(years(line(HIDDEN), line(HIDDEN, SHOWN)).isHidden()).isFalse();
  }

  @Test
  void isNotHiddenWhereNothingWasAsked() {
    assertThat(years().isHidden()).isFalse();
  }

  private static Line line(Figure... figures) {
    return new Line(
        THEME,
        false,
        Arrays.stream(figures)
            .map(figure -> new Row(null, List.of(new Value(THEME, figure)), null))
            .toList());
  }

  private static GroupYears years(Line... lines) {
    return new GroupYears(
        "proef",
        List.of(),
        List.of(FigureGroup.NATION),
        0,
        null,
        List.of(),
        2,
        List.of(),
        List.of(lines));
  }
}
