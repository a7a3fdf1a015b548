package nl.zelftest.web.reporting;

import nl.zelftest.assessment.Score;

/** Scores below each other: in a word, in figures and as a bar. */
final class ScoreTable {
  private static final RangeChart CHART = new RangeChart(130, 12);

  private final PdfTexts texts;
  private final Markup rows;

  /** Starts a table at the end of {@code parent}; {@code subject} is what its rows name. */
  ScoreTable(Markup parent, PdfTexts texts, String caption, String subject) {
    this.texts = texts;
    Markup table = parent.add("table", "scores");
    table.add("caption").text(caption);
    Markup names = table.add("thead").add("tr");
    column(names, subject);
    column(names, texts.of("column.verdict"));
    column(names, texts.of("column.low"));
    column(names, texts.of("column.high"));
    column(names, texts.of("column.chart"));
    this.rows = table.add("tbody");
  }

  private static void column(Markup names, String name) {
    names.add("th").with("scope", "col").text(name);
  }

  /** Adds a score and returns the cell in which its name is to be put. */
  Markup add(Score score) {
    Markup row = rows.add("tr");
    Markup name = row.add("th").with("scope", "row");
    row.add("td").text(texts.of(score.verdict()));
    if (score.counted() > 0) {
      row.add("td").text(texts.of("percent", score.lowPercent()));
      row.add("td").text(texts.of("percent", score.highPercent()));
      CHART.draw(row.add("td"), score, texts.chart(score));
    } else {
      for (int column = 0; column < 3; column++) {
        row.add("td").text(texts.of("noQuestions"));
      }
    }
    return name;
  }
}
