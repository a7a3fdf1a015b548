package nl.zelftest.web.reporting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.SubmissionSnapshot.ItemPart;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.web.faces.Texts;

/** The part of a document that holds every question with what was answered to it. */
final class AnswerPages {
  private final PdfTexts texts;

  AnswerPages(PdfTexts texts) {
    this.texts = texts;
  }

  void add(Markup body, List<ThemePart> themes) {
    body.add("h2", "answers").with("id", "answers").text(texts.of("answers"));
    for (ThemePart theme : themes) {
      body.add("h3")
          .with("id", anchor(theme))
          .text(texts.of("theme", Integer.toString(theme.number()), theme.title()));
      for (QuestionPart question : theme.questions()) {
        question(body.add("div", "question"), question, "h4", "question");
      }
    }
  }

  static String anchor(ThemePart theme) {
    return "theme-" + theme.number();
  }

  private void question(Markup parent, QuestionPart question, String heading, String name) {
    Markup head = parent.add("div", "question-head");
    head.add(heading).text(texts.of(name, question.number()));
    String obligation = question.obligation().name().toLowerCase(Locale.ROOT);
    head.add("p").add("span", "badge " + obligation).text(texts.of(question.obligation()));
    head.add("p", "official").inDutch().text(question.text());
    Markup plain = head.add("div", "plain");
    plain.add("p", "label").text(texts.of("plain"));
    plain.add("p").inDutch().text(question.plain());

    said(parent, question);
    if (question.followUp() != null) {
      question(parent.add("div", "follow-up"), question.followUp(), "h5", "followUp");
    }
  }

  /** What was answered to one question, and what was written beside it. */
  void said(Markup parent, QuestionPart question) {
    if (isText(question)) {
      remark(parent, "answer", question.entry());
    } else {
      answer(parent, question);
    }
    if (question.fromPaper() != null) {
      parent.add("p", "soft").text(texts.of("fromPaper"));
    }
    remark(parent, "reason", question.notApplicableReason());
    remark(parent, "note", question.note());
    links(parent, question.links());
  }

  private void answer(Markup parent, QuestionPart question) {
    Markup answer = parent.add("p", "answer");
    answer.add("span", "label").text(texts.of("answer"));
    Markup strong = answer.text(" ").add("strong");
    if (question.kind() == QuestionKind.SINGLE_CHOICE && question.entry() != null) {
      strong.inDutch();
    }
    strong.text(inWords(question));
    if (!perItem(question)) {
      return;
    }
    Markup table = parent.add("table", "items");
    table.add("caption").text(texts.of("items"));
    Markup names = table.add("thead").add("tr");
    names.add("th").with("scope", "col").text(texts.of("item"));
    names.add("th").with("scope", "col").text(texts.of("item.answer"));
    Markup rows = table.add("tbody");
    for (ItemPart item : question.items()) {
      Markup row = rows.add("tr");
      row.add("th").with("scope", "row").inDutch().text(item.text());
      row.add("td").text(word(item.value()));
    }
  }

  /** What was answered to one question, in a line; of a checklist how much of it is there. */
  String inWords(QuestionPart question) {
    return perItem(question) ? count(question) : word(question);
  }

  private static boolean perItem(QuestionPart question) {
    return question.kind() == QuestionKind.CHECKLIST
        && question.value() != AnswerValue.NOT_APPLICABLE;
  }

  private static boolean isText(QuestionPart question) {
    return question.kind() == QuestionKind.TEXT && question.entry() != null;
  }

  private String count(QuestionPart question) {
    long yes = question.items().stream().filter(item -> item.value() == AnswerValue.YES).count();
    return texts.of("items.yes", yes, question.items().size());
  }

  private String word(QuestionPart question) {
    return question.entry() == null
        ? word(question.value())
        : Texts.entry(texts.locale(), question.kind(), question.shownEntry());
  }

  private String word(AnswerValue value) {
    return value == null ? texts.of("unanswered") : texts.of(value);
  }

  /** Words that somebody wrote, under their name; nothing where there are none. */
  void remark(Markup parent, String name, String text) {
    if (text != null && !text.isBlank()) {
      parent.add("p", "label").text(texts.of(name));
      Markup remark = parent.add("div", "remark").inDutch();
      text.lines().forEach(line -> remark.add("p").text(line));
    }
  }

  private void links(Markup parent, List<AnswerInput.Link> links) {
    if (links.isEmpty()) {
      return;
    }
    parent.add("p", "label").text(texts.of("links"));
    Markup list = parent.add("ul");
    for (AnswerInput.Link link : links) {
      Markup item = list.add("li");
      Optional<String> address = webAddress(link.url());
      boolean named = link.label() != null && !link.label().isBlank();
      String shown = named ? link.label() : link.url();
      if (address.isPresent()) {
        item.add("a")
            .with("href", address.get())
            .with("title", named ? texts.of("link", link.label(), link.url()) : link.url())
            .text(shown);
      } else {
        item.text(shown);
      }
      if (named) {
        item.add("div", "url").text(link.url());
      }
    }
  }

  /** A PDF's link is ASCII and can start programs: only addresses on the web become one. */
  private static Optional<String> webAddress(String url) {
    try {
      URI uri = new URI(url);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
