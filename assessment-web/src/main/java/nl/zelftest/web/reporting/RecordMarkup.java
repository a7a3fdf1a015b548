package nl.zelftest.web.reporting;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.zelftest.dialogue.Approvals.Approval;
import nl.zelftest.dialogue.Difference;
import nl.zelftest.dialogue.RecordRow;
import nl.zelftest.dialogue.RecordSnapshot;
import nl.zelftest.dialogue.RecordSnapshot.AgreementPart;
import nl.zelftest.dialogue.RecordSnapshot.SubmissionPart;
import nl.zelftest.dialogue.RecordSnapshot.ThemePart;
import nl.zelftest.dialogue.RecordSnapshot.TopicPart;
import nl.zelftest.dialogue.RecordSnapshot.VoicePart;
import org.w3c.dom.Document;

/** What a record says, as a document in the order in which it is read aloud. */
final class RecordMarkup {
  private static final int SHORT_HASH = 12;

  private final RecordRow row;
  private final RecordSnapshot record;
  private final PdfTexts texts;
  private final URI check;
  private final boolean demo;
  private final String title;

  RecordMarkup(RecordRow row, PdfTexts texts, URI check, boolean demo) {
    this.row = row;
    this.record = row.content();
    this.texts = texts;
    this.check = check;
    this.demo = demo;
    this.title =
        texts.of(
            row.isFinal() ? "record.title" : "record.title.draft",
            Integer.toString(record.round().reportingYear()),
            record.municipality().name());
  }

  /**
   * Builds the document.
   *
   * @param style the style sheet's text
   * @param characters makes a text one that the file can hold
   */
  Document build(String style, UnaryOperator<String> characters) {
    Document document = Markup.newDocument();
    Markup html = Markup.root(document, texts.locale().getLanguage(), characters);
    Markup head = html.add("head");
    head.add("title").text(title);
    head.add("meta").with("name", "subject").with("content", record.round().name());
    head.add("style").text(style);
    bookmarks(head.add("bookmarks"));
    Markup body = html.add("body");
    body.addFooter(texts, texts.of("footer", title, row.sha256().substring(0, SHORT_HASH)));
    body.add("p", "brand").text(texts.of("brand"));
    body.add("h1").text(title);
    body.add("p", "lead").text(record.round().name());
    Markup notices = body.add("div");
    facts(body);
    approvals(body);
    voices(body);
    outcome(body);
    agreements(body);
    topics(body);
    notices(notices, body.element().getTextContent().contains(PrintableText.REPLACEMENT));
    return document;
  }

  private void bookmarks(Markup bookmarks) {
    for (String part : List.of("approvals", "voices", "outcome", "agreements")) {
      bookmarks.addBookmark(texts.of("record." + part), part);
    }
    Markup topics = bookmarks.addBookmark(texts.of("record.topics"), "topics");
    for (ThemePart theme : record.themes()) {
      topics.addBookmark(theme(theme), "theme-" + theme.number());
    }
  }

  private void notices(Markup notices, boolean replaced) {
    if (demo) {
      notices.add("p", "notice").text(texts.of("demo"));
    }
    if (!row.isFinal()) {
      notices.add("p", "notice").text(texts.of("record.draft"));
    }
    if (replaced) {
      notices.add("p", "notice").text(texts.of("replaced", PrintableText.REPLACEMENT));
    }
  }

  private void facts(Markup body) {
    Markup table = body.add("table", "facts");
    table.add("caption").text(texts.of("record.facts"));
    Markup rows = table.add("tbody");
    fact(rows, "facts.municipality", record.municipality().name());
    fact(
        rows,
        "facts.round",
        texts.of(
            "facts.round.value",
            record.round().name(),
            Integer.toString(record.round().reportingYear())));
    fact(
        rows,
        "facts.questionSet",
        texts.of(
            "facts.questionSet.value", record.questionSet().title(), record.questionSet().label()));
    fact(rows, "record.revealedAt", moment(record.revealedAt()));
    fact(rows, "facts.sequence.record", texts.of("facts.sequence.value", record.sequence()));
    fact(
        rows,
        "record.drawnUp",
        texts.of("record.by", moment(record.drawnUpAt()), record.drawnUpBy()));
    fact(
        rows,
        "record.finalAt",
        row.approvals().finalAt().map(texts::moment).orElse(texts.of("record.notFinal")));
    fact(rows, "facts.sha256", row.sha256());
    fact(rows, "record.check", check.toString());
  }

  private void fact(Markup rows, String name, String value) {
    Markup line = rows.add("tr");
    line.add("th").with("scope", "row").text(texts.of(name));
    line.add("td").text(value);
  }

  private void approvals(Markup body) {
    heading(body, "approvals");
    List<Approval> made = row.approvals().thatMadeItFinal().made();
    if (made.isEmpty()) {
      body.add("p").text(texts.of("record.approvals.none"));
      return;
    }
    Markup rows =
        table(
            body,
            "record.approvals.caption",
            "record.organisation",
            "facts.side",
            "record.approvedAt");
    for (Approval approval : made) {
      Markup line = rows.add("tr");
      line.add("th").with("scope", "row").text(approval.organisationName());
      line.add("td").text(texts.of(approval.side()));
      line.add("td").text(texts.moment(approval.approvedAt()));
    }
    body.add("p", "soft").text(texts.of("record.approvals.later"));
  }

  private void voices(Markup body) {
    heading(body, "voices");
    for (VoicePart voice : record.voices()) {
      body.add("h3").text(voice.organisation());
      body.add("p")
          .text(
              voice.councilKind() == null ? texts.of(voice.side()) : texts.of(voice.councilKind()));
      Markup list = body.add("ul");
      voice.submissions().forEach(submission -> submission(list, submission));
      if (voice.reopened()) {
        body.add("p").text(texts.of("record.reopened.now"));
      }
    }
  }

  private void submission(Markup list, SubmissionPart submission) {
    Markup item = list.add("li");
    item.add("p")
        .text(
            texts.of(
                submission.blind() ? "record.submission.blind" : "record.submission.notBlind",
                submission.sequence(),
                moment(submission.submittedAt())));
    item.add("p").text(texts.of("record.submission.hash", submission.sha256()));
    if (submission.reopenedAt() != null) {
      item.add("p")
          .text(
              texts.of(
                  "record.reopened",
                  moment(submission.reopenedAt()),
                  submission.reopenedBecause()));
    }
  }

  private void outcome(Markup body) {
    heading(body, "outcome");
    Map<Difference, Long> counts = record.differences();
    Markup rows =
        table(body, "record.outcome.caption", "record.difference", "record.difference.count");
    for (Difference difference : Difference.values()) {
      Markup line = rows.add("tr");
      line.add("th").with("scope", "row").text(texts.of(difference));
      line.add("td").text(Long.toString(counts.getOrDefault(difference, 0L)));
    }
    long concluded = record.topics().filter(topic -> topic.conclusion() != null).count();
    long agreed =
        record
            .topics()
            .filter(topic -> topic.conclusion() != null && topic.conclusion().agreedAt() != null)
            .count();
    body.add("p").text(texts.of("record.outcome.conclusions", concluded, agreed));
  }

  private void agreements(Markup body) {
    heading(body, "agreements");
    if (record.topics().allMatch(topic -> topic.agreements().isEmpty())) {
      body.add("p").text(texts.of("record.agreements.none"));
      return;
    }
    Markup rows =
        table(
            body,
            "record.agreements.caption",
            "record.agreement.question",
            "record.agreement.what",
            "record.agreement.who",
            "record.agreement.due",
            "record.agreement.state");
    record
        .topics()
        .forEach(
            topic -> topic.agreements().forEach(agreement -> agreement(rows, topic, agreement)));
  }

  private void agreement(Markup rows, TopicPart topic, AgreementPart agreement) {
    Markup line = rows.add("tr");
    line.add("th").with("scope", "row").text(topic.number());
    line.add("td").text(agreement.what());
    line.add("td").text(agreement.organisation());
    line.add("td")
        .text(
            DateTimeFormatter.ofPattern("d MMMM yyyy", texts.locale())
                .format(LocalDate.parse(agreement.dueOn())));
    line.add("td").text(texts.of(agreement.state()));
  }

  private void topics(Markup body) {
    body.add("h2", "answers").with("id", "topics").text(texts.of("record.topics"));
    RecordTopics topics = new RecordTopics(record, texts);
    for (ThemePart theme : record.themes()) {
      body.add("h3").with("id", "theme-" + theme.number()).text(theme(theme));
      theme.topics().forEach(topic -> topics.add(body.add("div", "question"), topic));
    }
  }

  private void heading(Markup body, String part) {
    body.add("h2").with("id", part).text(texts.of("record." + part));
  }

  private Markup table(Markup body, String caption, String... columns) {
    Markup table = body.add("table");
    table.add("caption").text(texts.of(caption));
    Markup names = table.add("thead").add("tr");
    for (String column : columns) {
      names.add("th").with("scope", "col").text(texts.of(column));
    }
    return table.add("tbody");
  }

  private String theme(ThemePart theme) {
    return texts.of("theme", Integer.toString(theme.number()), theme.title());
  }

  private String moment(String instant) {
    return texts.moment(Instant.parse(instant));
  }
}
