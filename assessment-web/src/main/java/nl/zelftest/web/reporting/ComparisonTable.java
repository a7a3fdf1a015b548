package nl.zelftest.web.reporting;

import static nl.zelftest.web.reporting.Table.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.assessment.ComparisonPage;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.YearComparison;
import nl.zelftest.web.faces.Texts;
import nl.zelftest.web.reporting.Table.Column;

/**
 * Two years of one organisation side by side, as a table and as a report. A question with its past
 * in several ones has the answers of all of them, each on a line with its code.
 */
final class ComparisonTable {
  private final ComparisonPage page;
  private final PdfTexts texts;
  private final AnswerPages answers;

  ComparisonTable(ComparisonPage page, PdfTexts texts) {
    this.page = page;
    this.texts = texts;
    this.answers = new AnswerPages(texts);
  }

  /** Every question of the later year, then those that are no longer asked. */
  Table table() {
    List<List<Object>> rows = new ArrayList<>();
    for (YearComparison.ThemeRows theme : page.comparison().themes()) {
      for (YearComparison.Row row : theme.rows()) {
        rows.add(
            Table.row(
                theme.title(),
                row.later().code(),
                row.later().text(),
                row.earlier().stream().map(QuestionPart::code).collect(Collectors.joining("\n")),
                each(row.earlier(), answers::inWords),
                answers.inWords(row.later()),
                comparability(row),
                why(row),
                row.isChanged() ? word("years.otherAnswer") : null,
                each(row.earlier(), QuestionPart::note),
                row.later().note()));
      }
    }
    for (QuestionPart question : page.comparison().dropped()) {
      rows.add(
          Table.row(
              word("years.dropped"),
              null,
              question.text(),
              question.code(),
              answers.inWords(question),
              null,
              null,
              null,
              null,
              question.note(),
              null));
    }
    return new Table(word("years.table"), columns(), rows);
  }

  private List<Column> columns() {
    return List.of(
        column(texts.of("table.theme")),
        column(texts.of("table.question")),
        column(texts.of("table.text")),
        column(word("years.column.earlierCode")),
        column(word("years.column.answer", page.earlierRound())),
        column(word("years.column.answer", page.laterRound())),
        column(word("years.column.comparability")),
        column(word("years.column.why")),
        column(word("years.column.changed")),
        column(word("years.column.note", page.earlierRound())),
        column(word("years.column.note", page.laterRound())));
  }

  private static Column column(String name) {
    return new Column(name, TEXT);
  }

  /** The same, theme by theme. */
  Report report() {
    List<Report.Section> sections = new ArrayList<>();
    for (YearComparison.ThemeRows theme : page.comparison().themes()) {
      sections.add(
          new Report.Section(
              theme.title(), "", head(), theme.rows().stream().map(this::line).toList()));
    }
    if (!page.comparison().dropped().isEmpty()) {
      sections.add(
          new Report.Section(
              word("years.dropped"),
              "",
              List.of(texts.of("table.question"), page.earlierRound()),
              page.comparison().dropped().stream()
                  .map(question -> List.of(name(question), said(question)))
                  .toList()));
    }
    return new Report(
        word("years.title"),
        List.of(
            page.head().municipalityName() + ", " + page.head().organisationName(),
            word("years.lead", page.earlierRound(), page.laterRound())),
        sections);
  }

  private List<String> head() {
    return List.of(
        texts.of("table.question"),
        page.earlierRound(),
        page.laterRound(),
        word("years.column.comparability"));
  }

  private List<String> line(YearComparison.Row row) {
    return List.of(
        name(row.later()),
        row.earlier().isEmpty() ? "–" : each(row.earlier(), this::said),
        said(row.later()),
        comparability(row)
            + "\n"
            + why(row)
            + (row.isChanged() ? "\n" + word("years.otherAnswer") : ""));
  }

  private String name(QuestionPart question) {
    return question.code() + " " + question.text();
  }

  private String said(QuestionPart question) {
    return question.note() == null
        ? answers.inWords(question)
        : answers.inWords(question) + "\n" + question.note();
  }

  /** What each says; with its code where they are several. */
  private static String each(List<QuestionPart> questions, Function<QuestionPart, String> says) {
    return questions.stream()
        .filter(question -> says.apply(question) != null)
        .map(
            question ->
                questions.size() == 1
                    ? says.apply(question)
                    : question.code() + ": " + says.apply(question))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  private String comparability(YearComparison.Row row) {
    return word("comparability." + row.comparability());
  }

  private String why(YearComparison.Row row) {
    return word("years.why." + row.change());
  }

  private String word(String key, Object... arguments) {
    return Texts.of(texts.locale(), key, arguments);
  }
}
