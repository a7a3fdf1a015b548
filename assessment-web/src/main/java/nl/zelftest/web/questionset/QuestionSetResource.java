package nl.zelftest.web.questionset;

import static nl.zelftest.web.reporting.Table.Kind.DATE;
import static nl.zelftest.web.reporting.Table.Kind.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.zelftest.questionset.PublishedVersion;
import nl.zelftest.questionset.QuestionSetDocument;
import nl.zelftest.questionset.QuestionSetFile;
import nl.zelftest.questionset.QuestionSetService;
import nl.zelftest.web.api.Answers;
import nl.zelftest.web.api.Json;
import nl.zelftest.web.reporting.Table;
import nl.zelftest.web.reporting.Table.Column;

/** Published question sets, as files and as what changed between them. */
@ApplicationScoped
@Path("/")
public class QuestionSetResource {

  private static final String CSV = "text/csv; qs=0.5";

  @Inject private QuestionSetService questionSets;

  /** The JSON Schema of a version. */
  @GET
  @Path("vragenlijst.schema.json")
  @Produces("application/schema+json")
  public Response schema(@Context Request request) {
    return Answers.resource(request, QuestionSetFile.schema(), "application/schema+json");
  }

  /** All question sets; the portal's main one first. */
  @GET
  @Path("vragenlijsten")
  @Produces(MediaType.APPLICATION_JSON)
  public Response sets(@Context Request request) {
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
    return Answers.json(
        request, Json.PROVIDER.createObjectBuilder().add("vragenlijsten", sets).build());
  }

  @GET
  @Path("vragenlijsten")
  @Produces(CSV)
  public Response setTable(@Context Request request) {
    return Answers.csv(
        request,
        new Table(
            "vragenlijsten",
            List.of(new Column("code", TEXT), new Column("titel", TEXT)),
            questionSets.sets().stream().map(set -> Table.row(set.code(), set.title())).toList()));
  }

  /** The published versions of a set, the newest first. */
  @GET
  @Path("vragenlijsten/{set}/versies")
  @Produces(MediaType.APPLICATION_JSON)
  public Response versions(@PathParam("set") String set, @Context Request request) {
    JsonArrayBuilder versions = Json.PROVIDER.createArrayBuilder();
    for (PublishedVersion version : questionSets.versions(set)) {
      JsonObjectBuilder json =
          Json.PROVIDER
              .createObjectBuilder()
              .add("label", version.label())
              .add("titel", version.title())
              .add("geldigVan", version.validFrom().toString());
      Answers.add(json, "geldigTot", version.validTo());
      Answers.add(json, "voorganger", version.predecessor());
      versions.add(json);
    }
    return Answers.json(
        request, Json.PROVIDER.createObjectBuilder().add("versies", versions).build());
  }

  @GET
  @Path("vragenlijsten/{set}/versies")
  @Produces(CSV)
  public Response versionTable(@PathParam("set") String set, @Context Request request) {
    return Answers.csv(
        request,
        new Table(
            "versies",
            List.of(
                new Column("label", TEXT),
                new Column("titel", TEXT),
                new Column("geldigVan", DATE),
                new Column("geldigTot", DATE),
                new Column("voorganger", TEXT)),
            questionSets.versions(set).stream().map(QuestionSetResource::row).toList()));
  }

  private static List<Object> row(PublishedVersion version) {
    return Table.row(
        version.label(),
        version.title(),
        version.validFrom(),
        version.validTo(),
        version.predecessor());
  }

  @GET
  @Path("vragenlijsten/{set}/versies/{label}")
  public Response json(
      @PathParam("set") String set, @PathParam("label") String label, @Context Request request) {
    QuestionSetDocument document = questionSets.document(set, label);
    return Answers.bytes(
        request, QuestionSetFile.JSON.write(document), QuestionSetFile.JSON.mediaType());
  }

  @GET
  @Path("vragenlijsten/{set}/versies/{label}.json")
  public Response jsonFile(
      @PathParam("set") String set, @PathParam("label") String label, @Context Request request) {
    return file(request, set, label, QuestionSetFile.JSON);
  }

  @GET
  @Path("vragenlijsten/{set}/versies/{label}.yaml")
  public Response yamlFile(
      @PathParam("set") String set, @PathParam("label") String label, @Context Request request) {
    return file(request, set, label, QuestionSetFile.YAML);
  }

  @GET
  @Path("vragenlijsten/{set}/versies/{label}.xlsx")
  public Response workbook(
      @PathParam("set") String set, @PathParam("label") String label, @Context Request request) {
    return file(request, set, label, QuestionSetFile.XLSX);
  }

  private Response file(Request request, String set, String label, QuestionSetFile file) {
    QuestionSetDocument document = questionSets.document(set, label);
    return Answers.file(request, file.write(document), file.mediaType(), file.nameOf(document));
  }

  /** What the newer version changed since the older one. */
  @GET
  @Path("vragenlijsten/{set}/verschillen/{older}/{newer}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response difference(
      @PathParam("set") String set,
      @PathParam("older") String older,
      @PathParam("newer") String newer,
      @Context Request request) {
    return Answers.json(request, DifferenceJson.write(questionSets.difference(set, older, newer)));
  }

  /** What became of each question. */
  @GET
  @Path("vragenlijsten/{set}/verschillen/{older}/{newer}")
  @Produces(CSV)
  public Response differenceTable(
      @PathParam("set") String set,
      @PathParam("older") String older,
      @PathParam("newer") String newer,
      @Context Request request) {
    return Answers.csv(request, DifferenceTable.of(questionSets.difference(set, older, newer)));
  }
}
