package nl.zelftest.web.reporting;

import java.time.Instant;
import java.util.Locale;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.dialogue.RecordSnapshot;
import nl.zelftest.dialogue.RecordSnapshot.ConclusionPart;
import nl.zelftest.dialogue.RecordSnapshot.SaidPart;
import nl.zelftest.dialogue.RecordSnapshot.TopicPart;
import nl.zelftest.questionset.Comparability;

/** The questions of a record: what each voice answered, and what came of it. */
final class RecordTopics {
  private final RecordSnapshot record;
  private final PdfTexts texts;
  private final AnswerPages answers;

  RecordTopics(RecordSnapshot record, PdfTexts texts) {
    this.record = record;
    this.texts = texts;
    this.answers = new AnswerPages(texts);
  }

  void add(Markup parent, TopicPart topic) {
    Markup head = parent.add("div", "question-head");
    head.add("h4").text(texts.of("question", topic.number()));
    String obligation = topic.obligation().name().toLowerCase(Locale.ROOT);
    head.add("p").add("span", "badge " + obligation).text(texts.of(topic.obligation()));
    head.add("p", "official").text(topic.text());
    head.add("p").text(texts.of("record.topic.difference", texts.of(topic.difference())));
    topic.said().forEach(said -> said(parent, topic, said));
    if (topic.conclusion() != null) {
      conclusion(parent, topic.conclusion());
    }
  }

  private void said(Markup parent, TopicPart topic, SaidPart said) {
    parent.add("h5").text(record.voiceOf(said.organisationId()));
    if (said.answers().isEmpty()) {
      parent.add("p").text(texts.of("record.notAsked"));
    }
    for (QuestionPart answer : said.answers()) {
      if (said.comparability() != Comparability.FULL || !answer.text().equals(topic.text())) {
        parent
            .add("p", "soft")
            .text(texts.of("record.otherQuestion", answer.number(), answer.text()));
      }
      answers.said(parent, answer);
    }
  }

  private void conclusion(Markup parent, ConclusionPart conclusion) {
    parent.add("h5").text(texts.of("record.conclusion"));
    answers.remark(parent, "record.conclusion.text", conclusion.text());
    parent
        .add("p")
        .text(
            texts.of(
                "record.conclusion.by",
                conclusion.organisation(),
                texts.moment(Instant.parse(conclusion.writtenAt()))));
    parent
        .add("p")
        .text(
            conclusion.agreedAt() == null
                ? texts.of("record.conclusion.open")
                : texts.of(
                    "record.conclusion.agreed",
                    conclusion.agreedBy(),
                    texts.moment(Instant.parse(conclusion.agreedAt()))));
  }
}
