package nl.zelftest.web.api;

import static nl.zelftest.web.reporting.Table.Kind.NUMBER;
import static nl.zelftest.web.reporting.Table.Kind.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zelftest.dialogue.PublishedPage;
import nl.zelftest.dialogue.PublishedResults;
import nl.zelftest.dialogue.PublishedRow;
import nl.zelftest.web.reporting.Table;
import nl.zelftest.web.reporting.Table.Column;

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
    return Answers.list(request, page, "resultaten", rows(page).map(PublishedResource::json));
  }

  @GET
  @Produces("text/csv; qs=0.5")
  public Response table(@QueryParam(Paging.PARAMETER) String number, @Context Request request) {
    Paging page = Paging.of(number, PublishedResults.PAGE, results.count());
    return Answers.csv(
        request,
        new Table(
            "gepubliceerde-resultaten",
            List.of(
                new Column("gemeente", TEXT),
                new Column("naam", TEXT),
                new Column("ronde", TEXT),
                new Column("rondeNaam", TEXT),
                new Column("jaar", NUMBER),
                new Column("gepubliceerdOp", TEXT)),
            rows(page).map(PublishedResource::row).toList()),
        page);
  }

  private Stream<PublishedRow> rows(Paging page) {
    return results.list(page.number() - 1).stream().limit(PublishedResults.PAGE);
  }

  private static List<Object> row(PublishedRow row) {
    return Table.row(
        row.municipalityCode(),
        row.municipalityName(),
        row.roundId().toString(),
        row.roundName(),
        BigDecimal.valueOf(row.reportingYear()),
        row.publishedAt().toString());
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
    ResultJson.add(json, page.result().submission(), page.result().scores(), false);
    return Answers.json(request, json.build());
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
}
