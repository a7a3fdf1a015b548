package nl.zelftest.web.questionset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zelftest.questionset.VersionDifference;
import nl.zelftest.questionset.VersionDifference.Comparison;
import nl.zelftest.questionset.VersionDifference.QuestionDifference;
import nl.zelftest.questionset.VersionDifference.ThemeDifference;
import nl.zelftest.web.reporting.Table;
import nl.zelftest.web.reporting.Table.Column;
import nl.zelftest.web.reporting.Table.Kind;

/**
 * What became of each question, one a row and the dropped ones last, in the words of {@link
 * DifferenceJson}. Which words of a text changed does not fit a row: that is in the JSON alone.
 */
final class DifferenceTable {

  private static final List<Column> COLUMNS =
      List.of(
          text("theme"),
          text("code"),
          text("number"),
          text("change"),
          text("with"),
          text("text"),
          text("movedFromTheme"),
          text("reason"),
          text("source"));

  private DifferenceTable() {}

  private static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }

  static Table of(VersionDifference difference) {
    List<List<Object>> rows = new ArrayList<>();
    for (ThemeDifference theme : difference.themes()) {
      theme.questions().forEach(question -> rows.add(row(theme.code(), question)));
    }
    difference.dropped().forEach(question -> rows.add(row(null, question)));
    return new Table("verschillen", COLUMNS, rows);
  }

  private static List<Object> row(String theme, QuestionDifference question) {
    boolean explained = question.reason() != null;
    return Table.row(
        theme,
        question.code(),
        question.number(),
        DifferenceJson.spelling(question.change()),
        question.comparisons().stream()
            .map(Comparison::code)
            .filter(code -> code != null)
            .collect(Collectors.joining(" ")),
        question.text(),
        question.movedFrom(),
        explained ? question.reason().reason() : null,
        explained ? question.reason().source() : null);
  }
}
