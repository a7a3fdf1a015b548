package nl.zelftest.web.assessment;

import static nl.zelftest.web.assessment.AnswerJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.assessment.AnswerConflictException;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.AssessmentClosedException;
import nl.zelftest.assessment.AssessmentMovedException;
import nl.zelftest.assessment.InvalidAnswerException;
import nl.zelftest.assessment.InvalidAnswerException.FieldError;
import nl.zelftest.questionset.DraftConflictException;
import nl.zelftest.questionset.InvalidDraftException;
import nl.zelftest.questionset.VersionStateException;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.web.faces.Refusals;
import nl.zelftest.web.faces.Texts;

/**
 * Turns what a service refuses into a problem (RFC 9457) that says enough to a person and nothing
 * to an attacker.
 */
@Provider
public class RefusalMapper implements ExceptionMapper<RuntimeException> {

  private static final Logger LOG = Logger.getLogger(RefusalMapper.class.getName());
  private static final int UNPROCESSABLE = 422;

  @Inject private CurrentActor currentActor;

  @Override
  public Response toResponse(RuntimeException thrown) {
    if (thrown instanceof AnswerConflictException conflict) {
      return response(
          409,
          "conflict",
          JSON.createObjectBuilder().add("kept", AnswerJson.write(conflict.getKept())));
    }
    if (thrown instanceof InvalidAnswerException invalid) {
      return response(
          UNPROCESSABLE,
          "invalid",
          JSON.createObjectBuilder().add("errors", errors(invalid.getErrors())));
    }
    if (thrown instanceof DraftConflictException conflict) {
      JsonObjectBuilder problem = JSON.createObjectBuilder();
      return response(
          409,
          conflict.getCurrent() == null ? "gone" : "conflict",
          conflict.getCurrent() == null ? problem : problem.add("current", conflict.getCurrent()));
    }
    if (thrown instanceof InvalidDraftException invalid) {
      return response(
          UNPROCESSABLE,
          "invalid",
          JSON.createObjectBuilder().add("message", text("draft.invalid." + invalid.getReason())));
    }
    if (thrown instanceof VersionStateException) {
      return response(403, "closed", JSON.createObjectBuilder());
    }
    if (thrown instanceof AssessmentClosedException closed) {
      return response(
          403, closed.isSubmitted() ? "submitted" : "closed", JSON.createObjectBuilder());
    }
    if (thrown instanceof AssessmentMovedException) {
      return response(410, "moved", JSON.createObjectBuilder());
    }
    if (Refusals.isNotFound(thrown)) {
      return response(404, "not-found", JSON.createObjectBuilder());
    }
    if (thrown instanceof NotAllowedException) {
      return response(403, "not-allowed", JSON.createObjectBuilder());
    }
    if (thrown instanceof WebApplicationException web) {
      return response(web.getResponse().getStatus(), "bad-request", JSON.createObjectBuilder());
    }
    LOG.log(Level.SEVERE, "A request failed", thrown);
    return response(500, "failed", JSON.createObjectBuilder());
  }

  private JsonArrayBuilder errors(List<FieldError> errors) {
    JsonArrayBuilder json = JSON.createArrayBuilder();
    for (FieldError error : errors) {
      json.add(
          JSON.createObjectBuilder()
              .add("field", error.field())
              .add("message", text("invalid." + error.reason(), AnswerInput.LONGEST_TEXT)));
    }
    return json;
  }

  private Response response(int status, String type, JsonObjectBuilder problem) {
    return Response.status(status)
        .type("application/problem+json")
        .entity(
            problem
                .add("type", type)
                .add("status", status)
                .add("title", text("problem." + type))
                .build()
                .toString())
        .build();
  }

  private String text(String key, Object... arguments) {
    String language = currentActor.isKnown() ? currentActor.get().language() : "nl";
    return Texts.of(Locale.forLanguageTag(language), key, arguments);
  }
}
