package nl.zelftest.web.api;

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
import java.util.UUID;
import nl.zelftest.account.TokenScope;
import nl.zelftest.assessment.OwnResult;
import nl.zelftest.assessment.OwnResults;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.shared.PortalSettings;
import nl.zelftest.web.reporting.ResultFormat;

/**
 * What an organisation submitted, for its own systems: with a token only, see {@link ApiFilter}.
 */
@ApplicationScoped
@Path(OwnResource.PREFIX + "/zelftesten")
public class OwnResource {

  /** What all addresses begin with that need a token. */
  static final String PREFIX = "eigen";

  private static final String ONE = "{zelftest: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  private static final int PAGE = 50;

  @Inject private OwnResults results;

  @Inject private PortalSettings settings;

  @GET
  @Produces("application/json")
  public Response list(@QueryParam(Paging.PARAMETER) String number, @Context Request request) {
    Paging page = Paging.of(number, PAGE, results.count());
    return Answers.list(
        request,
        page,
        "zelftesten",
        results.list(page.first(), PAGE).stream().map(OwnResource::json));
  }

  @GET
  @Path(ONE)
  @Produces("application/json")
  public Response one(@PathParam("zelftest") String id, @Context Request request) {
    ResultPage page = results.result(UUID.fromString(id), TokenScope.RESULTS);
    JsonObjectBuilder json = json(own(page));
    Answers.add(json, "sha256", page.sha256());
    ResultJson.add(json, page.submission(), page.scores(), true);
    return Answers.json(request, json.build());
  }

  private static OwnResult own(ResultPage page) {
    return new OwnResult(
        page.head().id(),
        page.submission().round().id(),
        page.submission().round().name(),
        page.submission().round().reportingYear(),
        page.submission().municipality().code(),
        page.submission().municipality().name(),
        page.sequence(),
        page.submittedAt());
  }

  @GET
  @Path(ONE + "/exports/{formaat: xlsx|ods|csv|pdf|odt}")
  @Produces("*/*")
  public Response export(
      @PathParam("zelftest") String id,
      @PathParam("formaat") String format,
      @Context Request request) {
    ResultPage page = results.result(UUID.fromString(id), TokenScope.EXPORTS);
    ResultFormat file = ResultFormat.ofExtension(format);
    return Answers.file(
        request,
        page.sha256() + "-" + format,
        () -> file.write(page, ApiProblemMapper.DUTCH, settings.demoFile().isPresent()),
        file.mediaType(),
        file.name(page));
  }

  private static JsonObjectBuilder json(OwnResult row) {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    Answers.add(json, "id", row.assessmentId());
    Answers.add(json, "gemeente", row.municipalityCode());
    Answers.add(json, "naam", row.municipalityName());
    Answers.add(json, "ronde", row.roundId());
    Answers.add(json, "rondeNaam", row.roundName());
    Answers.add(json, "jaar", row.reportingYear());
    Answers.add(json, "indiening", row.submissions());
    Answers.add(json, "ingediendOp", row.submittedAt());
    return json;
  }
}
