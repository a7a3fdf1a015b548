package nl.zelftest.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.web.faces.Refusals;
import nl.zelftest.web.faces.Texts;

/**
 * Turns what goes wrong into a problem (RFC 9457) with a status, a title and a detail, in Dutch as
 * the Dutch API Design Rules ask; nothing in it tells how the portal is made.
 */
@Provider
public class ApiProblemMapper implements ExceptionMapper<RuntimeException> {

  private static final Logger LOG = Logger.getLogger(ApiProblemMapper.class.getName());
  static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final Set<Integer> WORDED = Set.of(400, 404, 405, 406);

  @Override
  public Response toResponse(RuntimeException thrown) {
    if (thrown instanceof ApiProblem problem) {
      return response(problem.status(), problem.reason(), problem.arguments());
    }
    if (thrown instanceof NotAllowedException) {
      return response(403, "403");
    }
    if (Refusals.isNotFound(thrown)) {
      return response(404, "404");
    }
    if (thrown instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      return WORDED.contains(status)
          ? response(status, Integer.toString(status))
          : response(status, status < 500 ? "400" : "500");
    }
    LOG.log(Level.SEVERE, "A request failed", thrown);
    return response(500, "500");
  }

  static Response response(int status, String reason, Object... arguments) {
    return Response.status(status)
        .type("application/problem+json")
        .entity(
            Json.PROVIDER
                .createObjectBuilder()
                .add("type", "about:blank")
                .add("status", status)
                .add("title", Texts.of(DUTCH, "api.title." + status))
                .add("detail", Texts.of(DUTCH, "api.detail." + reason, arguments))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8))
        .build();
  }
}
