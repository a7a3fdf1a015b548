package nl.zelftest.reporting;

import java.util.List;
import nl.zelftest.assessment.StepComparability;
import nl.zelftest.reporting.FigureYears.Year;

/**
 * What a group's municipalities came to over the rounds of one question set, the newest first.
 *
 * @param sets all question sets that have figures, this one among them
 * @param group its place among the groups
 * @param theme the code of the theme whose questions are shown; null for the whole
 * @param themes what leads to the questions of each theme, by code, number and title
 * @param reported how many reporting years there are, also those that are not shown
 */
public record GroupYears(
    String setCode,
    List<SetName> sets,
    List<FigureGroup> groups,
    int group,
    String theme,
    List<FigureSubject> themes,
    int reported,
    List<Year> years,
    List<Line> lines) {

  public GroupYears {
    sets = List.copyOf(sets);
    groups = List.copyOf(groups);
    themes = List.copyOf(themes);
    years = List.copyOf(years);
    lines = List.copyOf(lines);
  }

  public FigureGroup shown() {
    return groups.get(group);
  }

  /** Whether there are more years than are recent. */
  public boolean isLong() {
    return YearsSpan.isLong(reported);
  }

  /** Whether something was asked, and no year has enough municipalities to show any of it. */
  public boolean isHidden() {
    return !lines.isEmpty()
        && lines.stream()
            .flatMap(line -> line.rows().stream())
            .flatMap(row -> row.values().stream())
            .noneMatch(value -> value.figure().isShown());
  }

  /** A question set, called as in its newest version that has figures. */
  public record SetName(String code, String title) {}

  /**
   * A total, a theme or a question over the years.
   *
   * @param dropped whether the newest round did not ask it any more
   */
  public record Line(FigureSubject subject, boolean dropped, List<Row> rows) {
    public Line {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A subject in one year.
   *
   * @param values one where it was asked as one; more where questions were merged since, which are
   *     never added up
   * @param step how far it compares with the year before; null for the first year and for merged
   *     questions
   */
  public record Row(Year year, List<Value> values, StepComparability step) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** A figure, and the theme or question that it is about as it was asked in its year. */
  public record Value(FigureSubject subject, Figure figure) {}
}
