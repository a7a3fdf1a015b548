package nl.zelftest.web.api;

import static nl.zelftest.web.reporting.Table.Kind.DATE;
import static nl.zelftest.web.reporting.Table.Kind.NUMBER;
import static nl.zelftest.web.reporting.Table.Kind.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import nl.zelftest.round.RoundRegister;
import nl.zelftest.round.RoundRegister.Entry;
import nl.zelftest.web.reporting.Table;
import nl.zelftest.web.reporting.Table.Column;

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
    return Answers.list(
        request,
        page,
        "rondes",
        register.list(page.first(), PAGE).stream().map(RoundResource::json));
  }

  @GET
  @Produces("text/csv; qs=0.5")
  public Response table(@QueryParam(Paging.PARAMETER) String number, @Context Request request) {
    Paging page = Paging.of(number, PAGE, register.count());
    return Answers.csv(
        request,
        new Table(
            "rondes",
            List.of(
                new Column("id", TEXT),
                new Column("naam", TEXT),
                new Column("jaar", NUMBER),
                new Column("peildatum", DATE),
                new Column("opentOp", TEXT),
                new Column("sluitOp", TEXT),
                new Column("vragenlijst", TEXT),
                new Column("versie", TEXT)),
            register.list(page.first(), PAGE).stream().map(RoundResource::row).toList()),
        page);
  }

  private static List<Object> row(Entry entry) {
    return Table.row(
        entry.id().toString(),
        entry.name(),
        BigDecimal.valueOf(entry.reportingYear()),
        entry.referenceDate(),
        entry.opensAt().toString(),
        entry.closesAt().toString(),
        entry.questionSetCode(),
        entry.versionLabel());
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
