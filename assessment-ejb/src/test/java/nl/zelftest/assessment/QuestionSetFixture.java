package nl.zelftest.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.QuestionSetDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetYaml;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.FollowUpContent;
import nl.zelftest.questionset.VersionContent.ItemContent;
import nl.zelftest.questionset.VersionContent.OptionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;

/** The official question set as content, without a database. */
final class QuestionSetFixture {

  static final VersionContent VERSION = read();

  private QuestionSetFixture() {}

  static QuestionContent question(String code) {
    return VERSION.questions().filter(q -> q.code().equals(code)).findFirst().orElseThrow();
  }

  /** A question of a kind without items or a follow-up; a single choice has the options given. */
  static QuestionContent question(
      QuestionKind kind, boolean notApplicableAllowed, OptionContent... options) {
    return new QuestionContent(
        UUID.randomUUID(),
        "V1",
        "1.1",
        kind,
        Obligation.LAW,
        "Grond",
        "Vraag",
        "Gewoon",
        null,
        null,
        notApplicableAllowed,
        List.of(),
        List.of(options),
        List.of(),
        null);
  }

  static OptionContent option(String code, String score) {
    return new OptionContent(
        UUID.randomUUID(), code, "Optie " + code, score == null ? null : new BigDecimal(score));
  }

  private static VersionContent read() {
    try (InputStream in =
        QuestionSetFixture.class.getResourceAsStream(
            "/reference/question-set-clientondersteuning-2015.yaml")) {
      QuestionSetDocument document = QuestionSetYaml.read(in).document().orElseThrow();
      List<ThemeContent> themes =
          document.themes().stream()
              .map(
                  theme ->
                      new ThemeContent(
                          document.themes().indexOf(theme) + 1,
                          theme.code(),
                          theme.title(),
                          theme.explanation(),
                          theme.questions().stream().map(QuestionSetFixture::content).toList()))
              .toList();
      return new VersionContent(
          UUID.randomUUID(),
          document.code(),
          document.version(),
          document.title(),
          document.subtitle(),
          document.source(),
          document.validFrom(),
          themes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QuestionContent content(QuestionDocument question) {
    return new QuestionContent(
        UUID.randomUUID(),
        question.code(),
        question.code(),
        question.kind(),
        question.obligation(),
        question.basis(),
        question.text(),
        question.plain(),
        question.lookAt(),
        question.askFor(),
        question.notApplicableAllowed(),
        question.items().stream().map(item -> new ItemContent(item.code(), item.text())).toList(),
        question.options().stream()
            .map(
                option ->
                    new OptionContent(
                        UUID.randomUUID(), option.code(), option.text(), option.score()))
            .toList(),
        List.of(),
        question.followUp() == null
            ? null
            : new FollowUpContent(
                question.followUp().whenAnswered(), content(question.followUp().question())));
  }
}
