package nl.zelftest.web.api;

import static nl.zelftest.web.reporting.Table.Kind.NUMBER;
import static nl.zelftest.web.reporting.Table.Kind.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureRound;
import nl.zelftest.reporting.FigureService;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Participation;
import nl.zelftest.reporting.SubjectFigures;
import nl.zelftest.web.reporting.Table;
import nl.zelftest.web.reporting.Table.Column;

/** The country's figures, which were made safe to show before; the same as on the pages. */
@ApplicationScoped
@Path("landelijke-cijfers")
public class FigureResource {

  private static final String UUIDS = "{ronde: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

  @Inject private FigureService figures;

  /** A figure on one side. */
  private record Line(FigureSubject subject, String side, Figure figure) {}

  @GET
  @Produces("application/json")
  public Response rounds(@Context Request request) {
    JsonArrayBuilder rounds = Json.PROVIDER.createArrayBuilder();
    for (FigureRound round : figures.rounds()) {
      JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
      Answers.add(json, "ronde", round.id());
      Answers.add(json, "naam", round.name());
      Answers.add(json, "jaar", round.reportingYear());
      Answers.add(json, "vragenlijst", round.questionSetCode());
      rounds.add(json);
    }
    return Answers.json(request, Json.PROVIDER.createObjectBuilder().add("rondes", rounds).build());
  }

  @GET
  @Path(UUIDS)
  @Produces("application/json")
  public Response round(@PathParam("ronde") String round, @Context Request request) {
    return Answers.json(request, json(figures.national(UUID.fromString(round))));
  }

  @GET
  @Path(UUIDS)
  @Produces("text/csv; qs=0.5")
  public Response table(@PathParam("ronde") String round, @Context Request request) {
    List<Column> columns = new ArrayList<>();
    for (String name : List.of("kant", "soort", "code", "verplichting", "groep")) {
      columns.add(new Column(name, TEXT));
    }
    columns.add(new Column("gemeenten", NUMBER));
    columns.add(new Column("zelftesten", NUMBER));
    for (Verdict verdict : Verdict.values()) {
      columns.add(new Column(DutchCodes.of(verdict) + "_VAN", NUMBER));
      columns.add(new Column(DutchCodes.of(verdict) + "_TOT", NUMBER));
    }
    List<List<Object>> rows =
        lines(figures.national(UUID.fromString(round))).stream()
            .filter(line -> line.figure().isShown())
            .map(FigureResource::row)
            .toList();
    return Answers.csv(request, new Table("landelijke-cijfers", columns, rows));
  }

  private static List<Line> lines(NationalFigures national) {
    List<Line> lines = new ArrayList<>();
    for (SubjectFigures one : national.subjects()) {
      one.municipalities().forEach(it -> lines.add(new Line(one.subject(), "GEMEENTE", it)));
      one.councils().forEach(it -> lines.add(new Line(one.subject(), "RAAD", it)));
    }
    return lines;
  }

  private static List<Object> row(Line line) {
    List<Object> row = new ArrayList<>();
    row.add(line.side());
    row.add(DutchCodes.of(line.subject().kind()));
    row.add(line.subject().code());
    row.add(DutchCodes.of(line.subject().obligation()));
    row.add(line.figure().group().code());
    row.add(BigDecimal.valueOf(line.figure().municipalities()));
    row.add(BigDecimal.valueOf(line.figure().tests()));
    for (Verdict verdict : Verdict.values()) {
      row.add(BigDecimal.valueOf(line.figure().shares().get(verdict).from()));
      row.add(BigDecimal.valueOf(line.figure().shares().get(verdict).to()));
    }
    return row;
  }

  private static JsonObject json(NationalFigures national) {
    JsonArrayBuilder participation = Json.PROVIDER.createArrayBuilder();
    national.participation().forEach(one -> participation.add(json(one)));
    JsonArrayBuilder rows = Json.PROVIDER.createArrayBuilder();
    lines(national).forEach(line -> rows.add(json(line)));
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    Answers.add(json, "ronde", national.roundId());
    Answers.add(json, "naam", national.roundName());
    Answers.add(json, "jaar", national.reportingYear());
    Answers.add(json, "vragenlijst", national.questionSetCode());
    Answers.add(json, "uitgave", national.edition());
    Answers.add(json, "gemaaktOp", national.madeAt());
    Answers.add(json, "volgendeOp", national.nextAt());
    Answers.add(json, "drempel", national.threshold());
    return json.add("deelname", participation).add("cijfers", rows).build();
  }

  private static JsonObjectBuilder json(Participation one) {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    group(json, one.group());
    Answers.add(json, "gemeenten", one.municipalities());
    Answers.add(json, "doenMee", one.takingPart());
    Answers.add(json, "ingediend", one.submitted());
    Answers.add(json, "beideKanten", one.bothSides());
    Answers.add(json, "gesprekken", one.conversations());
    Answers.add(json, "afspraken", one.agreements());
    return json;
  }

  private static void group(JsonObjectBuilder json, FigureGroup group) {
    JsonObjectBuilder inner = Json.PROVIDER.createObjectBuilder();
    Answers.add(inner, "soort", DutchCodes.of(group.kind()));
    Answers.add(inner, "code", group.code());
    Answers.add(inner, "naam", group.name());
    json.add("groep", inner);
  }

  private static JsonObjectBuilder json(Line line) {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    JsonObjectBuilder subject = Json.PROVIDER.createObjectBuilder();
    Answers.add(subject, "soort", DutchCodes.of(line.subject().kind()));
    Answers.add(subject, "code", line.subject().code());
    Answers.add(subject, "verplichting", DutchCodes.of(line.subject().obligation()));
    Answers.add(subject, "nummer", line.subject().number());
    Answers.add(subject, "tekst", line.subject().title());
    json.add("onderwerp", subject).add("kant", line.side());
    group(json, line.figure().group());
    json.add("getoond", line.figure().isShown());
    if (line.figure().isShown()) {
      JsonObjectBuilder shares = Json.PROVIDER.createObjectBuilder();
      line.figure()
          .shares()
          .forEach(
              (verdict, share) ->
                  shares.add(
                      DutchCodes.of(verdict),
                      Json.PROVIDER
                          .createObjectBuilder()
                          .add("van", share.from())
                          .add("tot", share.to())));
      Answers.add(json, "gemeenten", line.figure().municipalities());
      Answers.add(json, "zelftesten", line.figure().tests());
      json.add("aandelen", shares);
      Answers.add(json, "mediaanLaag", line.figure().medianLow());
      Answers.add(json, "mediaanHoog", line.figure().medianHigh());
    }
    return json;
  }
}
