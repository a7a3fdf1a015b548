package nl.zelftest.web.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import nl.zelftest.questionset.QuestionSetDocument;
import nl.zelftest.questionset.QuestionSetFile;
import nl.zelftest.questionset.QuestionSetService;

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
