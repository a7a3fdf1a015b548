package nl.zelftest.web.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.questionset.Change;
import nl.zelftest.questionset.DraftPages;
import nl.zelftest.questionset.DraftPages.DryRun;
import nl.zelftest.questionset.ImportResult;
import nl.zelftest.questionset.NewDraftService;
import nl.zelftest.questionset.Problem;
import nl.zelftest.questionset.QuestionSetDocument;
import nl.zelftest.questionset.QuestionSetFile;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.api.Json;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;

/**
 * Reads a question set's file: first to tell what would come of it, then, when the person says so,
 * to begin a draft. Of a file that is too long no more is read than it takes to see that.
 */
@ApplicationScoped
@Path("/vragenlijsten/bestand/{kind}")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

  private static final int UNPROCESSABLE = 422;
  private static final String PROBLEMS = "nl.zelftest.questionset.problems";

  @Inject private DraftPages pages;

  @Inject private NewDraftService drafts;

  @Inject private CurrentActor currentActor;

  /**
   * A dry run, or, with {@code begin}, a draft.
   *
   * @param kind yaml, json or xlsx
   */
  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response read(
      @PathParam("kind") String kind,
      @QueryParam("begin") @DefaultValue("false") boolean begin,
      InputStream body)
      throws IOException {
    // Who may not see drafts learns nothing about files either.
    pages.sets();
    QuestionSetFile file = QuestionSetFile.ofName("x." + kind).orElseThrow(NotFoundException::new);
    ImportResult<QuestionSetDocument> result = file.read(body);
    if (result.document().isEmpty()) {
      return Response.status(UNPROCESSABLE).entity(problems(result)).build();
    }
    QuestionSetDocument document = result.document().get();
    return Response.ok(begin ? begun(document) : dryRun(pages.dryRun(document))).build();
  }

  private JsonObject begun(QuestionSetDocument document) {
    return Json.PROVIDER
        .createObjectBuilder()
        .add("address", Paths.draft(drafts.begin(document)))
        .build();
  }

  private JsonObject dryRun(DryRun run) {
    JsonArrayBuilder changes = Json.PROVIDER.createArrayBuilder();
    for (Change change : Change.values()) {
      if (run.changes().getOrDefault(change, 0) > 0) {
        changes.add(text("change." + change) + ": " + run.changes().get(change));
      }
    }
    return Json.PROVIDER
        .createObjectBuilder()
        .add("title", run.title() + " " + run.label())
        .add("possible", !run.open())
        .add(
            "sentence",
            text(run.open() ? "import.open" : run.known() ? "import.next" : "import.first"))
        .add("changes", changes)
        .build();
  }

  private JsonObject problems(ImportResult<QuestionSetDocument> result) {
    ResourceBundle sentences = ResourceBundle.getBundle(PROBLEMS, locale());
    JsonArrayBuilder problems = Json.PROVIDER.createArrayBuilder();
    for (Problem problem : result.problems()) {
      String sentence =
          new MessageFormat(sentences.getString(problem.kind().name()), locale())
              .format(problem.arguments().toArray());
      problems.add(
          problem.sheet().isEmpty()
              ? text("import.line", problem.line(), sentence)
              : text("import.row", problem.sheet(), problem.line(), sentence));
    }
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    return json.add("type", "refused").add("problems", problems).build();
  }

  private String text(String key, Object... arguments) {
    return Texts.of(locale(), key, arguments);
  }

  private Locale locale() {
    return Locale.forLanguageTag(currentActor.get().language());
  }
}
