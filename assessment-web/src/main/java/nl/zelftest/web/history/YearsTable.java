package nl.zelftest.web.history;

import static nl.zelftest.web.reporting.Table.Kind.NUMBER;
import static nl.zelftest.web.reporting.Table.Kind.PERCENT;
import static nl.zelftest.web.reporting.Table.Kind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.zelftest.history.YearsPage;
import nl.zelftest.history.YearsPage.Cell;
import nl.zelftest.history.YearsPage.Row;
import nl.zelftest.history.YearsPage.SubjectYears;
import nl.zelftest.history.YearsPage.Value;
import nl.zelftest.web.reporting.Table;
import nl.zelftest.web.reporting.Table.Column;
import nl.zelftest.web.reporting.Table.Kind;

/** The years of a municipality as a table: a row for each figure of each submission. */
final class YearsTable {
  private final YearsPage page;
  private final YearsWords words;
  private final List<List<Object>> rows = new ArrayList<>();

  private YearsTable(YearsPage page, YearsWords words) {
    this.page = page;
    this.words = words;
  }

  static Table of(YearsPage page, YearsWords words) {
    YearsTable table = new YearsTable(page, words);
    page.subjects().forEach(table::add);
    return new Table(
        words.of("history.table", page.municipalityName()), table.columns(), table.rows);
  }

  private List<Column> columns() {
    return List.of(
        column("year", NUMBER),
        column("round", TEXT),
        column("code", TEXT),
        column("municipality", TEXT),
        column("side", TEXT),
        column("version", TEXT),
        column("subject", TEXT),
        column("question", TEXT),
        column("low", PERCENT),
        column("high", PERCENT),
        column("verdict", TEXT),
        column("movement", TEXT),
        column("comparability", TEXT),
        column("reason", TEXT),
        column("beside", TEXT),
        column("notes", TEXT));
  }

  private Column column(String name, Kind kind) {
    return new Column(words.of("history.column." + name), kind);
  }

  private void add(SubjectYears years) {
    for (Row row : years.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        for (Value value : row.cells().get(i).values()) {
          add(years, row, words.line(page.lines().get(i)), row.cells().get(i), value);
        }
      }
    }
  }

  private void add(SubjectYears years, Row row, String line, Cell cell, Value value) {
    boolean counts = value.score().counted() > 0;
    rows.add(
        Table.row(
            BigDecimal.valueOf(row.moment().reportingYear()),
            row.moment().roundName(),
            row.moment().municipalityCode(),
            row.moment().municipalityName(),
            line,
            cell.versionLabel(),
            words.subject(years.subject()),
            value.code(),
            counts ? BigDecimal.valueOf(value.score().lowPercent(), 2) : null,
            counts ? BigDecimal.valueOf(value.score().highPercent(), 2) : null,
            words.of("verdict." + value.score().verdict()),
            words.movement(cell),
            words.comparability(cell.step()),
            words.reason(cell.step()),
            words.beside(cell),
            String.join("\n", value.notes())));
  }
}
