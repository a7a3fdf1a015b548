package nl.zelftest.web.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.history.Agreement;
import nl.zelftest.history.YearsPage;
import nl.zelftest.history.YearsPage.Cell;
import nl.zelftest.history.YearsPage.Ground;
import nl.zelftest.history.YearsPage.Row;
import nl.zelftest.history.YearsPage.SubjectYears;
import nl.zelftest.history.YearsPage.Value;
import nl.zelftest.web.reporting.Report;

/** The years of a municipality as a report: what the page says, subject by subject. */
final class YearsReport {
  private final YearsPage page;
  private final YearsWords words;

  private YearsReport(YearsPage page, YearsWords words) {
    this.page = page;
    this.words = words;
  }

  static Report of(YearsPage page, YearsWords words) {
    YearsReport report = new YearsReport(page, words);
    return new Report(
        words.of("history.title", page.municipalityName()),
        List.of(words.of("history.lead"), words.of("history.how")),
        page.subjects().stream().map(report::section).toList());
  }

  private Report.Section section(SubjectYears years) {
    List<String> head = new ArrayList<>(List.of(words.of("history.year")));
    page.lines().forEach(line -> head.add(words.line(line)));
    head.add(words.of("history.ground"));
    return new Report.Section(
        words.subject(years.subject()),
        note(years),
        head,
        years.rows().stream().map(this::line).toList());
  }

  private String note(SubjectYears years) {
    Stream<String> dropped =
        years.dropped() ? Stream.of(words.of("history.dropped")) : Stream.empty();
    Stream<String> empty =
        years.rows().isEmpty() ? Stream.of(words.of("history.noRows")) : Stream.empty();
    Stream<String> agreements = years.agreements().stream().map(this::agreement);
    return Stream.of(dropped, empty, agreements)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private String agreement(Agreement agreement) {
    return words.of(
        "history.agreement",
        Integer.toString(agreement.reportingYear()),
        agreement.what(),
        words.of(agreement.isDone() ? "history.kept" : "history.notKept"));
  }

  private List<String> line(Row row) {
    List<String> line = new ArrayList<>();
    line.add(words.moment(row.moment(), page.municipalityCode()));
    row.cells().forEach(cell -> line.add(cell(cell)));
    line.add(grounds(row));
    return line;
  }

  private String grounds(Row row) {
    Map<Ground, List<Integer>> grounds = row.grounds();
    return grounds.entrySet().stream()
        .map(
            one ->
                (grounds.size() > 1 ? words.lines(page.lines(), one.getValue()) + ": " : "")
                    + ground(one.getKey()))
        .collect(Collectors.joining("\n"));
  }

  private String ground(Ground ground) {
    String version = words.of("history.version", ground.versionLabel());
    return ground.step() == null
        ? version
        : version + ". " + words.comparability(ground.step()) + ". " + words.reason(ground.step());
  }

  private String cell(Cell cell) {
    if (cell.values().isEmpty()) {
      return words.of("history.empty");
    }
    List<String> lines = new ArrayList<>();
    for (Value value : cell.values()) {
      String score = words.score(value.score());
      lines.add(cell.values().size() > 1 ? value.code() + ": " + score : score);
      lines.addAll(value.notes());
    }
    lines.add(words.movement(cell));
    if (cell.isReserved()) {
      lines.add(words.comparability(cell.step()));
    }
    lines.add(words.beside(cell));
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }
}
