package nl.zelftest.web.assessment;

import static nl.zelftest.web.assessment.AnswerJson.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.AssessmentService;
import nl.zelftest.assessment.AssessmentService.Saved;
import nl.zelftest.assessment.FillInPage.ThemeProgress;
import nl.zelftest.shared.NotFoundException;

/** Saves answers as they are given; the page that shows them calls it. */
@ApplicationScoped
@Path("/zelftesten/{assessment}")
@Produces(MediaType.APPLICATION_JSON)
public class AnswerResource {

  /** Not by CDI, whose reference throws and catches an exception of its own at each call. */
  @EJB private AssessmentService assessments;

  @Inject private AssessmentPages pages;

  /** Keeps an answer, whole. When this answers 200, the answer is on disk. */
  @PUT
  @Path("/antwoorden/{question}")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject answer(
      @PathParam("assessment") String assessment,
      @PathParam("question") String question,
      InputStream body) {
    AnswerJson answer = AnswerJson.read(body);
    Saved saved =
        assessments.answer(id(assessment), id(question), answer.input(), answer.seenVersion());
    return JSON.createObjectBuilder()
        .add("version", saved.version())
        .add("savedAt", saved.savedAt().toString())
        .add("complete", saved.complete())
        .build();
  }

  /** How far each theme is. */
  @GET
  @Path("/voortgang")
  public JsonObject progress(@PathParam("assessment") String assessment) {
    JsonArrayBuilder themes = JSON.createArrayBuilder();
    int complete = 0;
    int total = 0;
    for (ThemeProgress theme : pages.progress(id(assessment))) {
      complete += theme.progress().complete();
      total += theme.progress().total();
      themes.add(
          JSON.createObjectBuilder()
              .add("code", theme.theme().code())
              .add("complete", theme.progress().complete())
              .add("total", theme.progress().total()));
    }
    return JSON.createObjectBuilder()
        .add("complete", complete)
        .add("total", total)
        .add("themes", themes)
        .build();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }
}
