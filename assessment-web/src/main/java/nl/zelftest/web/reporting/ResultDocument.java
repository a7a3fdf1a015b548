package nl.zelftest.web.reporting;

import static nl.zelftest.questionset.Obligation.ADVICE;
import static nl.zelftest.questionset.Obligation.EXPLANATORY;
import static nl.zelftest.questionset.Obligation.LAW;

import java.util.function.UnaryOperator;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.SubmissionSnapshot;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import org.w3c.dom.Document;

/** What a submission says, as a document in the order in which it is read aloud. */
final class ResultDocument {
  private static final int SHORT_HASH = 12;

  private final ResultPage page;
  private final SubmissionSnapshot submission;
  private final PdfTexts texts;
  private final String title;

  ResultDocument(ResultPage page, PdfTexts texts) {
    this.page = page;
    this.submission = page.submission();
    this.texts = texts;
    this.title = texts.of("title", year(), submission.municipality().name());
  }

  /**
   * Builds the document.
   *
   * @param style the style sheet's text
   * @param characters makes a text one that the file can hold
   * @param demo whether to say that everything in it is made up
   */
  Document build(String style, UnaryOperator<String> characters, boolean demo) {
    Document document = Markup.newDocument();
    Markup html = Markup.root(document, texts.locale().getLanguage(), characters);
    Markup head = html.add("head");
    head.add("title").text(title);
    head.add("meta").with("name", "subject").with("content", lead());
    head.add("style").text(style);
    bookmarks(head.add("bookmarks"));
    Markup body = html.add("body");
    body.addFooter(texts, texts.of("footer", title, shortHash()));
    heading(body);
    Markup notices = body.add("div");
    facts(body);
    law(body);
    besideTheLaw(body);
    themes(body);
    new AnswerPages(texts).add(body, submission.themes());
    notices(notices, demo, body.element().getTextContent().contains(PrintableText.REPLACEMENT));
    return document;
  }

  private void bookmarks(Markup bookmarks) {
    bookmarks.addBookmark(texts.of("law"), "law");
    bookmarks.addBookmark(texts.of("themes"), "themes");
    Markup answers = bookmarks.addBookmark(texts.of("answers"), "answers");
    for (ThemePart theme : submission.themes()) {
      answers.addBookmark(
          texts.of("theme", Integer.toString(theme.number()), theme.title()),
          AnswerPages.anchor(theme));
    }
  }

  private void heading(Markup body) {
    body.add("p", "brand").text(texts.of("brand"));
    body.add("h1").text(texts.of("heading", year(), submission.municipality().name()));
    body.add("p", "lead").text(lead());
  }

  private String lead() {
    return texts.of("lead", submission.organisation().name());
  }

  private void notices(Markup notices, boolean demo, boolean replaced) {
    if (demo) {
      notices.add("p", "notice").text(texts.of("demo"));
    }
    if (!page.blind()) {
      notices.add("p", "notice").text(texts.of("notBlind"));
    }
    if (replaced) {
      notices.add("p", "notice").text(texts.of("replaced", PrintableText.REPLACEMENT));
    }
  }

  private void facts(Markup body) {
    Markup table = body.add("table", "facts");
    table.add("caption").text(texts.of("facts"));
    Markup rows = table.add("tbody");
    fact(rows, "facts.municipality", submission.municipality().name());
    fact(rows, "facts.round", texts.of("facts.round.value", submission.round().name(), year()));
    fact(rows, "facts.organisation", submission.organisation().name());
    fact(rows, "facts.side", texts.of(submission.organisation().side()));
    fact(
        rows,
        "facts.questionSet",
        texts.of(
            "facts.questionSet.value",
            submission.questionSet().title(),
            submission.questionSet().label()));
    fact(rows, "facts.submittedAt", texts.moment(page.submittedAt()));
    fact(rows, "facts.sequence", texts.of("facts.sequence.value", page.sequence()));
    fact(rows, "facts.blind", texts.of(page.blind() ? "blind.yes" : "blind.no"));
    fact(rows, "facts.sha256", page.sha256());
  }

  private void fact(Markup rows, String name, String value) {
    Markup row = rows.add("tr");
    row.add("th").with("scope", "row").text(texts.of(name));
    row.add("td").text(value);
  }

  private void law(Markup body) {
    Markup card = body.add("div", "total");
    card.add("h2").with("id", "law").text(texts.of("law"));
    Score score = page.scores().total(LAW);
    card.add("p", "verdict").text(texts.of(score.verdict()));
    if (score.counted() > 0) {
      new RangeChart(620, 16).draw(card.add("p"), score, texts.chart(score));
      card.add("p", "figure").text(texts.of("figure", texts.percentages(score)));
    }
    card.add("p").text(texts.of("law.count", score.counted()));
    if (score.counted() > 0) {
      card.add("p").text(texts.of("law.gap"));
      card.add("p", "soft").text(texts.of("chart.legend"));
    }
  }

  private void besideTheLaw(Markup body) {
    Markup section = body.add("div", "section");
    section.add("h2").text(texts.of("beside"));
    ScoreTable table =
        new ScoreTable(section, texts, texts.of("beside.caption"), texts.of("column.part"));
    table.add(page.scores().total(EXPLANATORY)).text(texts.of("explanatory"));
    table.add(page.scores().total(ADVICE)).text(texts.of("advice"));
  }

  private void themes(Markup body) {
    Markup section = body.add("div", "section");
    section.add("h2").with("id", "themes").text(texts.of("themes"));
    ScoreTable table =
        new ScoreTable(section, texts, texts.of("themes.caption"), texts.of("column.theme"));
    for (ThemePart theme : submission.themes()) {
      table.add(page.scores().theme(theme.code(), LAW)).inDutch().text(theme.title());
    }
  }

  private String year() {
    return Integer.toString(submission.round().reportingYear());
  }

  private String shortHash() {
    return page.sha256().substring(0, Math.min(SHORT_HASH, page.sha256().length()));
  }
}
