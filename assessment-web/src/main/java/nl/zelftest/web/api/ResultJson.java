package nl.zelftest.web.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.Scores;
import nl.zelftest.assessment.SubmissionSnapshot;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.questionset.Obligation;

/** What a submission says, in the words of the API. */
final class ResultJson {

  private ResultJson() {}

  /**
   * Adds the question set, the totals and the themes.
   *
   * @param notes whether the organisation's explanations are told too: to itself alone
   */
  static void add(
      JsonObjectBuilder json, SubmissionSnapshot submission, Scores scores, boolean notes) {
    Answers.add(json, "vragenlijst", submission.questionSet().code());
    Answers.add(json, "versie", submission.questionSet().label());
    JsonObjectBuilder totals = Json.PROVIDER.createObjectBuilder();
    for (Obligation obligation : Obligation.values()) {
      totals.add(DutchCodes.of(obligation), json(scores.total(obligation)));
    }
    JsonArrayBuilder themes = Json.PROVIDER.createArrayBuilder();
    submission.themes().forEach(theme -> themes.add(json(theme, scores, notes)));
    json.add("totalen", totals).add("themas", themes);
  }

  private static JsonObjectBuilder json(ThemePart theme, Scores scores, boolean notes) {
    JsonArrayBuilder questions = Json.PROVIDER.createArrayBuilder();
    for (QuestionPart question : theme.questions()) {
      JsonObjectBuilder json = json(question, notes);
      json.add("score", json(scores.question(question.code())));
      if (question.followUp() != null) {
        json.add("vervolgvraag", json(question.followUp(), notes));
      }
      questions.add(json);
    }
    return Json.PROVIDER
        .createObjectBuilder()
        .add("code", theme.code())
        .add("titel", theme.title())
        .add("vragen", questions);
  }

  private static JsonObjectBuilder json(QuestionPart question, boolean notes) {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    Answers.add(json, "code", question.code());
    Answers.add(json, "nummer", question.number());
    Answers.add(json, "tekst", question.text());
    Answers.add(json, "verplichting", DutchCodes.of(question.obligation()));
    Answers.add(
        json, "antwoord", question.value() == null ? null : DutchCodes.of(question.value()));
    if (notes) {
      Answers.add(json, "toelichting", question.note());
    }
    JsonArrayBuilder items = Json.PROVIDER.createArrayBuilder();
    question
        .items()
        .forEach(
            item -> {
              JsonObjectBuilder one = Json.PROVIDER.createObjectBuilder();
              Answers.add(one, "code", item.code());
              Answers.add(one, "tekst", item.text());
              Answers.add(
                  one, "antwoord", item.value() == null ? null : DutchCodes.of(item.value()));
              items.add(one);
            });
    return json.add("onderdelen", items);
  }

  private static JsonObjectBuilder json(Score score) {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    Answers.add(json, "oordeel", DutchCodes.of(score.verdict()));
    Answers.add(json, "laag", score.counted() == 0 ? null : score.lowPercent());
    Answers.add(json, "hoog", score.counted() == 0 ? null : score.highPercent());
    return json;
  }
}
