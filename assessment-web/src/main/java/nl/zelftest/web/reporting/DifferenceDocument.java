package nl.zelftest.web.reporting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Change;
import nl.zelftest.questionset.FieldDifference;
import nl.zelftest.questionset.FieldDifference.Line;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.Segment;
import nl.zelftest.questionset.VersionDifference;
import nl.zelftest.questionset.VersionDifference.Comparison;
import nl.zelftest.questionset.VersionDifference.QuestionDifference;
import nl.zelftest.questionset.VersionDifference.ThemeDifference;
import org.w3c.dom.Document;

/**
 * What a version changed, as a document. Reading aloud tells nothing of a line through or under
 * words, so what was added or dropped says so itself, between brackets.
 */
final class DifferenceDocument {
  private final VersionDifference difference;
  private final PdfTexts texts;
  private final String title;

  DifferenceDocument(VersionDifference difference, PdfTexts texts) {
    this.difference = difference;
    this.texts = texts;
    this.title = texts.of("difference.title", difference.older(), difference.newer());
  }

  Document build(String style, boolean demo) {
    Document document = Markup.newDocument();
    Markup html = Markup.root(document, texts.locale().getLanguage());
    Markup head = html.add("head");
    head.add("title").text(title);
    head.add("meta").with("name", "subject").with("content", difference.title());
    head.add("style").text(style);
    bookmarks(head.add("bookmarks"));
    Markup body = html.add("body");
    body.addFooter(texts, title);
    body.add("p", "brand").text(texts.of("brand"));
    body.add("h1").text(title);
    body.add("p", "lead").inDutch().text(difference.title());
    Markup notices = body.add("div");
    summary(body);
    if (!difference.fields().isEmpty()) {
      body.add("h3").text(texts.of("difference.set"));
      fields(body, difference.fields());
    }
    difference.themes().forEach(theme -> theme(body, theme));
    dropped(body);
    if (demo) {
      notices.add("p", "notice").text(texts.of("demo"));
    }
    if (body.element().getTextContent().contains(PrintableText.REPLACEMENT)) {
      notices.add("p", "notice").text(texts.of("replaced", PrintableText.REPLACEMENT));
    }
    return document;
  }

  private void bookmarks(Markup bookmarks) {
    bookmarks.addBookmark(texts.of("difference.summary"), "summary");
    for (ThemeDifference theme : difference.themes()) {
      bookmarks.addBookmark(name(theme), anchor(theme));
    }
  }

  private String name(ThemeDifference theme) {
    return texts.of("theme", Integer.toString(theme.number()), theme.title());
  }

  private static String anchor(ThemeDifference theme) {
    return "theme-" + theme.number();
  }

  private void summary(Markup body) {
    body.add("h2").with("id", "summary").text(texts.of("difference.summary"));
    Markup table = body.add("table", "facts");
    table.add("caption").text(texts.of("difference.counts"));
    Markup names = table.add("thead").add("tr");
    names.add("th").with("scope", "col").text(texts.of("difference.change"));
    names.add("th").with("scope", "col").text(texts.of("difference.count"));
    Markup rows = table.add("tbody");
    for (Change change : Change.values()) {
      Markup row = rows.add("tr");
      row.add("th").with("scope", "row").text(texts.of(change));
      row.add("td").text(Integer.toString(difference.count(change)));
    }
    if (!difference.isChanged()) {
      body.add("p").text(texts.of("difference.nothing"));
    }
  }

  private void theme(Markup body, ThemeDifference theme) {
    String name = theme.isNew() ? texts.of("difference.newTheme", name(theme)) : name(theme);
    body.add("h2").with("id", anchor(theme)).text(name);
    fields(body, theme.fields());
    theme.questions().forEach(question -> question(body.add("div", "question"), question));
  }

  private void dropped(Markup body) {
    if (difference.droppedThemes().isEmpty() && difference.dropped().isEmpty()) {
      return;
    }
    body.add("h2").text(texts.of("difference.dropped"));
    if (!difference.droppedThemes().isEmpty()) {
      body.add("p").text(texts.of("difference.droppedThemes"));
      Markup list = body.add("ul").inDutch();
      difference.droppedThemes().forEach(theme -> list.add("li").text(theme));
    }
    difference.dropped().forEach(question -> question(body.add("div", "question"), question));
  }

  private void question(Markup parent, QuestionDifference question) {
    Markup head = parent.add("div", "question-head");
    head.add("h3").text(texts.of("difference.question", question.number(), question.code()));
    head.add("p").add("span", "badge").text(texts.of(question.change()));
    head.add("p", "official").inDutch().text(question.text());
    if (question.movedFrom() != null) {
      parent.add("p").text(texts.of("difference.movedFrom", question.movedFrom()));
    }
    if (question.reason() != null) {
      Markup reason = parent.add("div", "plain");
      reason.add("p", "label").text(texts.of("difference.reason"));
      Stream.of(question.reason().reason(), question.reason().source())
          .filter(Objects::nonNull)
          .forEach(text -> reason.add("p").inDutch().text(text));
    }
    if (!question.isChanged()) {
      parent.add("p", "soft").text(texts.of("difference.unchanged"));
      return;
    }
    for (Comparison comparison : question.comparisons()) {
      if (comparison.number() != null) {
        String beside = comparison.fields().isEmpty() ? "difference.same" : "difference.beside";
        parent.add("p", "soft").text(texts.of(beside, comparison.number(), comparison.code()));
      }
      fields(parent, comparison.fields());
    }
  }

  private void fields(Markup parent, List<FieldDifference> fields) {
    for (FieldDifference field : fields) {
      parent.add("p", "label").text(texts.of(field.field()));
      for (Line line : field.lines()) {
        Markup paragraph = parent.add("p");
        for (Segment segment : line.segments()) {
          segment(paragraph, word(field, segment.text()), segment.presence());
        }
      }
    }
  }

  private void segment(Markup paragraph, String text, Segment.Presence presence) {
    switch (presence) {
      case KEPT -> paragraph.add("span").inDutch().text(text);
      case ADDED -> {
        paragraph.text("[" + texts.of("difference.added") + " ");
        paragraph.add("span", "added").inDutch().text(text);
        paragraph.text("]");
      }
      case REMOVED -> {
        paragraph.text("[" + texts.of("difference.removed") + " ");
        paragraph.add("span", "removed").inDutch().text(text);
        paragraph.text("] ");
      }
    }
  }

  private String word(FieldDifference field, String text) {
    return switch (field.field()) {
      case OBLIGATION -> texts.of(Obligation.valueOf(text));
      case KIND -> texts.of(QuestionKind.valueOf(text));
      case ASKED_AFTER -> texts.of(AnswerValue.valueOf(text));
      case NOT_APPLICABLE -> texts.of("difference.allowed");
      default -> text;
    };
  }
}
