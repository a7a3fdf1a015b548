package nl.zelftest.web.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import nl.zelftest.questionset.PublishedVersion;
import nl.zelftest.questionset.QuestionSetDocument;
import nl.zelftest.questionset.QuestionSetFile;
import nl.zelftest.questionset.QuestionSetService;
import nl.zelftest.web.api.Json;

/** Published question sets, as files and as what changed between them. */
@ApplicationScoped
@Path("/")
public class QuestionSetResource {

  @Inject private QuestionSetService questionSets;

  /** The JSON Schema of a version. */
  @GET
  @Path("vragenlijst.schema.json")
  @Produces("application/schema+json")
  public InputStream schema() {
    return QuestionSetFile.schema();
  }

  /** All question sets; the portal's main one first. */
  @GET
  @Path("vragenlijsten")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject sets() {
    JsonArrayBuilder sets = Json.PROVIDER.createArrayBuilder();
    questionSets
        .sets()
        .forEach(
            set ->
                sets.add(
                    Json.PROVIDER
                        .createObjectBuilder()
                        .add("code", set.code())
                        .add("titel", set.title())));
    return Json.PROVIDER.createObjectBuilder().add("vragenlijsten", sets).build();
  }

  /** The published versions of a set, the newest first. */
  @GET
  @Path("vragenlijsten/{set}/versies")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject versions(@PathParam("set") String set) {
    JsonArrayBuilder versions = Json.PROVIDER.createArrayBuilder();
    for (PublishedVersion version : questionSets.versions(set)) {
      JsonObjectBuilder json =
          Json.PROVIDER
              .createObjectBuilder()
              .add("label", version.label())
              .add("titel", version.title())
              .add("geldigVan", version.validFrom().toString());
      versions.add(
          nullable(
              nullable(json, "geldigTot", version.validTo()), "voorganger", version.predecessor()));
    }
    return Json.PROVIDER.createObjectBuilder().add("versies", versions).build();
  }

  private static JsonObjectBuilder nullable(JsonObjectBuilder json, String name, Object value) {
    return value == null ? json.addNull(name) : json.add(name, value.toString());
  }

  @GET
  @Path("vragenlijsten/{set}/versies/{label}")
  public Response json(@PathParam("set") String set, @PathParam("label") String label) {
    QuestionSetDocument document = questionSets.document(set, label);
    return Response.ok(QuestionSetFile.JSON.write(document), QuestionSetFile.JSON.mediaType())
        .build();
  }

  @GET
  @Path("vragenlijsten/{set}/versies/{label}.json")
  public Response jsonFile(@PathParam("set") String set, @PathParam("label") String label) {
    return file(set, label, QuestionSetFile.JSON);
  }

  @GET
  @Path("vragenlijsten/{set}/versies/{label}.yaml")
  public Response yamlFile(@PathParam("set") String set, @PathParam("label") String label) {
    return file(set, label, QuestionSetFile.YAML);
  }

  @GET
  @Path("vragenlijsten/{set}/versies/{label}.xlsx")
  public Response workbook(@PathParam("set") String set, @PathParam("label") String label) {
    return file(set, label, QuestionSetFile.XLSX);
  }

  private Response file(String set, String label, QuestionSetFile file) {
    QuestionSetDocument document = questionSets.document(set, label);
    return Response.ok(file.write(document), file.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s\"".formatted(file.nameOf(document)))
        .build();
  }

  /** What the newer version changed since the older one. */
  @GET
  @Path("vragenlijsten/{set}/verschillen/{older}/{newer}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject difference(
      @PathParam("set") String set,
      @PathParam("older") String older,
      @PathParam("newer") String newer) {
    return DifferenceJson.write(questionSets.difference(set, older, newer));
  }
}
