package nl.zelftest.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.dialogue.PublishedPage;
import nl.zelftest.dialogue.PublishedResults;
import nl.zelftest.dialogue.PublishedRow;
import nl.zelftest.questionset.Obligation;

/** Results that municipalities chose to make public, as on the pages: without notes or links. */
@ApplicationScoped
@Path("gepubliceerde-resultaten")
public class PublishedResource {

  private static final String ONE =
      "{gemeente: GM[0-9]{4}}/{ronde: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

  @Inject private PublishedResults results;

  @GET
  @Produces("application/json")
  public Response list(@QueryParam(Paging.PARAMETER) String number, @Context Request request) {
    Paging page = Paging.of(number, PublishedResults.PAGE, results.count());
    JsonArrayBuilder rows = Json.PROVIDER.createArrayBuilder();
    results.list(page.number() - 1).stream()
        .limit(PublishedResults.PAGE)
        .forEach(row -> rows.add(json(row)));
    return Answers.json(
        request,
        Json.PROVIDER
            .createObjectBuilder()
            .add("totaal", page.total())
            .add("pagina", page.number())
            .add("resultaten", rows)
            .build(),
        page);
  }

  @GET
  @Path(ONE)
  @Produces("application/json")
  public Response one(
      @PathParam("gemeente") String municipality,
      @PathParam("ronde") String round,
      @Context Request request) {
    PublishedPage page = results.result(municipality, UUID.fromString(round));
    JsonObjectBuilder json = json(page.row());
    Answers.add(json, "ingediendOp", page.result().submittedAt());
    Answers.add(json, "vragenlijst", page.result().submission().questionSet().code());
    Answers.add(json, "versie", page.result().submission().questionSet().label());
    JsonObjectBuilder totals = Json.PROVIDER.createObjectBuilder();
    for (Obligation obligation : Obligation.values()) {
      totals.add(DutchCodes.of(obligation), json(page.result().scores().total(obligation)));
    }
    JsonArrayBuilder themes = Json.PROVIDER.createArrayBuilder();
    page.result().submission().themes().forEach(theme -> themes.add(json(theme, page)));
    return Answers.json(request, json.add("totalen", totals).add("themas", themes).build());
  }

  private static JsonObjectBuilder json(PublishedRow row) {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    Answers.add(json, "gemeente", row.municipalityCode());
    Answers.add(json, "naam", row.municipalityName());
    Answers.add(json, "ronde", row.roundId());
    Answers.add(json, "rondeNaam", row.roundName());
    Answers.add(json, "jaar", row.reportingYear());
    Answers.add(json, "gepubliceerdOp", row.publishedAt());
    return json;
  }

  private static JsonObjectBuilder json(ThemePart theme, PublishedPage page) {
    JsonArrayBuilder questions = Json.PROVIDER.createArrayBuilder();
    for (QuestionPart question : theme.questions()) {
      JsonObjectBuilder json = json(question);
      json.add("score", json(page.result().scores().question(question.code())));
      if (question.followUp() != null) {
        json.add("vervolgvraag", json(question.followUp()));
      }
      questions.add(json);
    }
    return Json.PROVIDER
        .createObjectBuilder()
        .add("code", theme.code())
        .add("titel", theme.title())
        .add("vragen", questions);
  }

  private static JsonObjectBuilder json(QuestionPart question) {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    Answers.add(json, "code", question.code());
    Answers.add(json, "nummer", question.number());
    Answers.add(json, "tekst", question.text());
    Answers.add(json, "verplichting", DutchCodes.of(question.obligation()));
    Answers.add(
        json, "antwoord", question.value() == null ? null : DutchCodes.of(question.value()));
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
