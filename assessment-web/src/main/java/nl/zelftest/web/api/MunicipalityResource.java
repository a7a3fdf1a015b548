package nl.zelftest.web.api;

import static nl.zelftest.web.reporting.Table.Kind.DATE;
import static nl.zelftest.web.reporting.Table.Kind.NUMBER;
import static nl.zelftest.web.reporting.Table.Kind.TEXT;

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
import java.math.BigDecimal;
import java.util.List;
import nl.zelftest.organisation.MunicipalityRegister;
import nl.zelftest.organisation.MunicipalityRegister.Entry;
import nl.zelftest.organisation.MunicipalityRegister.Traced;
import nl.zelftest.web.reporting.Table;
import nl.zelftest.web.reporting.Table.Column;

/** The municipalities through time. */
@ApplicationScoped
@Path("gemeenten")
public class MunicipalityResource {

  private static final int PAGE = 100;

  @Inject private MunicipalityRegister register;

  @GET
  @Produces("application/json")
  public Response list(@QueryParam(Paging.PARAMETER) String number, @Context Request request) {
    Paging page = Paging.of(number, PAGE, register.count());
    return Answers.list(
        request,
        page,
        "gemeenten",
        register.list(page.first(), PAGE).stream().map(MunicipalityResource::json));
  }

  @GET
  @Produces("text/csv; qs=0.5")
  public Response table(@QueryParam(Paging.PARAMETER) String number, @Context Request request) {
    Paging page = Paging.of(number, PAGE, register.count());
    return Answers.csv(
        request,
        new Table(
            "gemeenten",
            List.of(
                new Column("code", TEXT),
                new Column("naam", TEXT),
                new Column("provincieCode", TEXT),
                new Column("provincieNaam", TEXT),
                new Column("geldigVan", DATE),
                new Column("geldigTot", DATE),
                new Column("inwoners", NUMBER),
                new Column("inwonersJaar", NUMBER)),
            register.list(page.first(), PAGE).stream().map(MunicipalityResource::row).toList()),
        page);
  }

  @GET
  @Path("{code}")
  @Produces("application/json")
  public Response one(@PathParam("code") String code, @Context Request request) {
    Traced traced = register.one(code);
    JsonArrayBuilder successors = Json.PROVIDER.createArrayBuilder();
    traced.successors().forEach(successors::add);
    return Answers.json(request, json(traced.entry()).add("opvolgers", successors).build());
  }

  private static List<Object> row(Entry entry) {
    return Table.row(
        entry.code(),
        entry.name(),
        entry.provinceCode(),
        entry.provinceName(),
        entry.validFrom(),
        entry.validTo(),
        number(entry.population()),
        number(entry.populationYear()));
  }

  private static BigDecimal number(Integer value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private static JsonObjectBuilder json(Entry entry) {
    JsonObjectBuilder json =
        Json.PROVIDER
            .createObjectBuilder()
            .add("code", entry.code())
            .add("naam", entry.name())
            .add(
                "provincie",
                Json.PROVIDER
                    .createObjectBuilder()
                    .add("code", entry.provinceCode())
                    .add("naam", entry.provinceName()));
    Answers.add(json, "geldigVan", entry.validFrom());
    Answers.add(json, "geldigTot", entry.validTo());
    Answers.add(json, "inwoners", entry.population());
    Answers.add(json, "inwonersJaar", entry.populationYear());
    return json;
  }
}
