package nl.zelftest.web.reporting;

import nl.zelftest.assessment.AssessmentHead;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import org.w3c.dom.Document;

/** The questions with boxes to tick and lines to write on, in the order of the test. */
final class PaperDocument {
  private static final int NOTE_LINES = 3;

  private final VersionContent version;
  private final AssessmentHead head;
  private final PdfTexts texts;
  private final PaperAnswer answers;
  private final String title;

  PaperDocument(Paper paper, PdfTexts texts) {
    this.version = paper.version();
    this.head = paper.page() == null ? null : paper.page().head();
    this.texts = texts;
    this.answers = new PaperAnswer(texts);
    this.title =
        head == null
            ? texts.of("paper.title", version.title())
            : texts.of("paper.titleOfTest", head.roundName(), head.municipalityName());
  }

  /**
   * Builds the document.
   *
   * @param style the style sheet's text
   * @param demo whether to say that everything in it is made up
   */
  Document build(String style, boolean demo) {
    Document document = Markup.newDocument();
    Markup html = Markup.root(document, texts.locale().getLanguage());
    Markup headOfFile = html.add("head");
    headOfFile.add("title").text(title);
    headOfFile.add("meta").with("name", "subject").with("content", version.title());
    headOfFile.add("style").text(style);
    Markup bookmarks = headOfFile.add("bookmarks");
    Markup body = html.add("body");
    body.addFooter(texts, texts.of("paper.footer", version.label()));
    body.add("p", "brand").text(texts.of("brand"));
    body.add("h1").text(title);
    if (demo) {
      body.add("p", "notice").text(texts.of("demo"));
    }
    explanation(body);
    for (ThemeContent theme : version.themes()) {
      bookmarks.addBookmark(name(theme), anchor(theme));
      theme(body, theme);
    }
    ending(body);
    return document;
  }

  private void explanation(Markup body) {
    body.add("p").inDutch().text(texts.of("paper.version", version.title(), version.label()));
    if (head != null) {
      body.add("p").text(texts.of("paper.organisation", head.organisationName()));
    }
    Markup list = body.add("ul", "explanation");
    list.add("li").text(texts.of("paper.how"));
    list.add("li").text(texts.of("paper.unknown"));
    list.add("li").text(texts.of("paper.privacy"));
    list.add("li").text(texts.of("paper.back"));
  }

  private String name(ThemeContent theme) {
    return texts.of("theme", Integer.toString(theme.number()), theme.title());
  }

  private static String anchor(ThemeContent theme) {
    return "theme-" + theme.number();
  }

  private void theme(Markup body, ThemeContent theme) {
    body.add("h2").with("id", anchor(theme)).text(name(theme));
    if (theme.explanation() != null) {
      body.add("p").inDutch().text(theme.explanation());
    }
    for (QuestionContent question : theme.questions()) {
      question(body.add("div", "question"), question, "h3", "paper.question");
      if (question.followUp() != null) {
        followUp(body.add("div", "question follow-up"), question);
      }
    }
  }

  private void followUp(Markup parent, QuestionContent question) {
    Markup condition = parent.add("p", "condition");
    condition.text(
        texts.of("paper.askedAfter", answers.words(question.followUp()), question.number()));
    question(parent, question.followUp().question(), "h4", "paper.followUp");
  }

  /** All that is needed to answer stands on one page wherever one page can hold it. */
  private void question(Markup parent, QuestionContent question, String heading, String name) {
    Markup kept = parent.add("div", "kept");
    kept.add(heading).text(texts.of(name, question.number(), question.code()));
    kept.add("p", "soft").text(texts.of(question.obligation()));
    kept.add("p", "official").inDutch().text(question.text());
    kept.add("p", "label").text(texts.of("plain"));
    kept.add("p").inDutch().text(question.plain());
    hint(kept, OrganisationKind.MUNICIPALITY, question.lookAt());
    hint(kept, OrganisationKind.COUNCIL, question.askFor());
    answers.add(kept, question);
    Markup note = parent.add("div", "kept");
    if (question.notApplicableAllowed()) {
      note.add("p", "label").text(texts.of("paper.reason"));
      PaperAnswer.lines(note, 2);
    }
    note.add("p", "label").text(texts.of("paper.note"));
    PaperAnswer.lines(note, NOTE_LINES);
  }

  /** A test shows its own side's hint, the questions for anybody both. */
  private void hint(Markup parent, OrganisationKind side, String hint) {
    if (hint != null && (head == null || head.side() == side)) {
      parent.add("p", "label").text(texts.of("paper.hint." + side));
      parent.add("p").inDutch().text(hint);
    }
  }

  private void ending(Markup body) {
    Markup ending = body.add("div", "kept");
    ending.add("h2").text(texts.of("paper.ending"));
    for (String field : new String[] {"paper.by", "paper.on", "paper.copiedBy"}) {
      ending.add("p", "label").text(texts.of(field));
      PaperAnswer.lines(ending, 1);
    }
  }
}
