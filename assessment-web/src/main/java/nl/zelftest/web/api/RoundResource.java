package nl.zelftest.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import nl.zelftest.round.RoundRegister;
import nl.zelftest.round.RoundRegister.Entry;

/** The rounds in which municipalities and councils make the test. */
@ApplicationScoped
@Path("rondes")
public class RoundResource {

  private static final int PAGE = 50;

  @Inject private RoundRegister register;

  @GET
  @Produces("application/json")
  public Response list(@QueryParam(Paging.PARAMETER) String number, @Context Request request) {
    Paging page = Paging.of(number, PAGE, register.count());
    JsonArrayBuilder rows = Json.PROVIDER.createArrayBuilder();
    register.list(page.first(), PAGE).forEach(entry -> rows.add(json(entry)));
    return Answers.json(
        request,
        Json.PROVIDER
            .createObjectBuilder()
            .add("totaal", page.total())
            .add("pagina", page.number())
            .add("rondes", rows)
            .build(),
        page);
  }

  private static JsonObjectBuilder json(Entry entry) {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    Answers.add(json, "id", entry.id());
    Answers.add(json, "naam", entry.name());
    Answers.add(json, "jaar", entry.reportingYear());
    Answers.add(json, "peildatum", entry.referenceDate());
    Answers.add(json, "opentOp", entry.opensAt());
    Answers.add(json, "sluitOp", entry.closesAt());
    Answers.add(json, "vragenlijst", entry.questionSetCode());
    Answers.add(json, "versie", entry.versionLabel());
    return json;
  }
}
