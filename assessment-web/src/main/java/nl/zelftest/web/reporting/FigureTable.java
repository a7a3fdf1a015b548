package nl.zelftest.web.reporting;

import static nl.zelftest.web.reporting.Table.Kind.DATE;
import static nl.zelftest.web.reporting.Table.Kind.NUMBER;
import static nl.zelftest.web.reporting.Table.Kind.PERCENT;
import static nl.zelftest.web.reporting.Table.Kind.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Share;
import nl.zelftest.reporting.SubjectFigures;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.web.reporting.Table.Column;
import nl.zelftest.web.reporting.Table.Kind;

/**
 * The figures of one year as a table: a row for each group, side and subject. Those that are hidden
 * stand there too, empty.
 */
final class FigureTable {
  private final NationalFigures figures;
  private final FigureWords words;
  private final List<List<Object>> rows = new ArrayList<>();

  private FigureTable(NationalFigures figures, FigureWords words) {
    this.figures = figures;
    this.words = words;
  }

  static Table of(NationalFigures figures, FigureWords words) {
    FigureTable table = new FigureTable(figures, words);
    for (SubjectFigures subject : figures.subjects()) {
      subject
          .municipalities()
          .forEach(figure -> table.add(subject, OrganisationKind.MUNICIPALITY, figure));
      subject.councils().forEach(figure -> table.add(subject, OrganisationKind.COUNCIL, figure));
    }
    return new Table(
        words.of("figures.table", Integer.toString(figures.reportingYear())),
        table.columns(),
        table.rows);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(column("year", NUMBER));
    columns.add(column("side", TEXT));
    columns.add(column("group", TEXT));
    columns.add(column("code", TEXT));
    columns.add(column("subject", TEXT));
    columns.add(column("obligation", TEXT));
    columns.add(column("municipalities", NUMBER));
    columns.add(column("tests", NUMBER));
    for (Verdict verdict : StackedBar.ORDER) {
      columns.add(new Column(words.of("figures.from", words.verdict(verdict)), PERCENT));
      columns.add(new Column(words.of("figures.to", words.verdict(verdict)), PERCENT));
    }
    columns.add(column("medianLow", PERCENT));
    columns.add(column("medianHigh", PERCENT));
    columns.add(column("since", DATE));
    return columns;
  }

  private Column column(String name, Kind kind) {
    return new Column(words.of("figures.column." + name), kind);
  }

  private void add(SubjectFigures subject, OrganisationKind side, Figure figure) {
    List<Object> row = new ArrayList<>();
    row.add(BigDecimal.valueOf(figures.reportingYear()));
    row.add(words.of("figures.side." + side));
    row.add(words.group(figure.group()));
    row.add(subject.subject().code());
    row.add(words.subject(subject.subject()));
    row.add(words.of("obligation." + subject.subject().obligation()));
    row.add(figure.isShown() ? BigDecimal.valueOf(figure.municipalities()) : null);
    row.add(figure.isShown() ? BigDecimal.valueOf(figure.tests()) : null);
    for (Verdict verdict : StackedBar.ORDER) {
      Share share = figure.shares().get(verdict);
      row.add(share == null ? null : percent(share.from()));
      row.add(share == null ? null : percent(share.to()));
    }
    row.add(percent(figure.medianLow()));
    row.add(percent(figure.medianHigh()));
    row.add(
        figure.since() == null ? null : LocalDate.ofInstant(figure.since(), PortalClock.AMSTERDAM));
    rows.add(row);
  }

  private static BigDecimal percent(Integer value) {
    return value == null ? null : BigDecimal.valueOf(value, 2);
  }
}
