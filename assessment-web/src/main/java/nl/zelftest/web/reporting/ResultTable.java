package nl.zelftest.web.reporting;

import static nl.zelftest.web.reporting.Table.Kind.DATE;
import static nl.zelftest.web.reporting.Table.Kind.NUMBER;
import static nl.zelftest.web.reporting.Table.Kind.PERCENT;
import static nl.zelftest.web.reporting.Table.Kind.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.web.reporting.Table.Column;
import nl.zelftest.web.reporting.Table.Kind;

/**
 * A submission's result as a table: a row for each question and each follow-up that was asked. A
 * follow-up has no score of its own; it counts with its question.
 */
final class ResultTable {
  private final ResultPage page;
  private final PdfTexts texts;
  private final AnswerPages answers;
  private final List<List<Object>> rows = new ArrayList<>();

  private ResultTable(ResultPage page, PdfTexts texts) {
    this.page = page;
    this.texts = texts;
    this.answers = new AnswerPages(texts);
  }

  static Table of(ResultPage page, PdfTexts texts) {
    ResultTable table = new ResultTable(page, texts);
    for (ThemePart theme : page.submission().themes()) {
      for (QuestionPart question : theme.questions()) {
        table.add(theme, question, page.score(question));
        if (question.followUp() != null) {
          table.add(theme, question.followUp(), null);
        }
      }
    }
    String year = Integer.toString(page.submission().round().reportingYear());
    return new Table(texts.of("table.title", year), table.columns(), table.rows);
  }

  private List<Column> columns() {
    return List.of(
        column("municipality", TEXT),
        column("year", NUMBER),
        column("submitted", DATE),
        column("themeNumber", NUMBER),
        column("theme", TEXT),
        column("question", TEXT),
        column("text", TEXT),
        column("obligation", TEXT),
        column("answer", TEXT),
        column("low", PERCENT),
        column("high", PERCENT),
        column("note", TEXT));
  }

  private Column column(String name, Kind kind) {
    return new Column(texts.of("table." + name), kind);
  }

  private void add(ThemePart theme, QuestionPart question, Score score) {
    boolean counts = score != null && score.counted() > 0;
    rows.add(
        Table.row(
            page.submission().municipality().name(),
            BigDecimal.valueOf(page.submission().round().reportingYear()),
            LocalDate.ofInstant(page.submittedAt(), texts.zone()),
            BigDecimal.valueOf(theme.number()),
            theme.title(),
            question.number(),
            question.text(),
            texts.of(question.obligation()),
            answers.inWords(question),
            counts ? share(score.lowPercent()) : null,
            counts ? share(score.highPercent()) : null,
            question.note()));
  }

  /** As it is on the page: in whole per cent. */
  private static BigDecimal share(int percent) {
    return BigDecimal.valueOf(percent, 2);
  }
}
