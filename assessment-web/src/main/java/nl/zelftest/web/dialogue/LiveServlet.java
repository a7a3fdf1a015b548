package nl.zelftest.web.dialogue;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.dialogue.DialogueWatch;
import nl.zelftest.web.faces.Refusals;

/**
 * Server-sent events: tells a page that lies open how far its conversation is, at once and whenever
 * that changes. An event is only a number; what changed is read as every page is. So an event that
 * is lost loses nothing, and nobody reads from a stream what a page would not show.
 */
@WebServlet(urlPatterns = "/api/intern/wijzigingen/*", asyncSupported = true)
public class LiveServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Then the browser asks anew, and whether it may is decided anew. */
  private static final long LASTS_MINUTES = 5;

  private static final String RETRY_AFTER_SECONDS = "30";

  @Inject private transient DialogueWatch watch;

  @Inject private transient LiveStreams streams;

  @Inject private transient CurrentActor currentActor;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> dialogue = dialogue(request);
    Optional<Integer> version = dialogue.flatMap(this::version);
    if (version.isEmpty()) {
      refuse(response, HttpServletResponse.SC_NOT_FOUND, "not-found");
      return;
    }
    String session = request.getSession(false).getId();
    if (!streams.hasRoomFor(session)) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy");
      return;
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    // A proxy in front must not hold events back.
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext context = request.startAsync();
    context.setTimeout(TimeUnit.MINUTES.toMillis(LASTS_MINUTES));
    LiveStream stream =
        new LiveStream(dialogue.get(), currentActor.get().accountId(), session, context);
    context.addListener(new LiveEnd(streams, stream));
    streams.add(stream);
    stream.tell(version.get());
  }

  private Optional<Integer> version(UUID dialogue) {
    try {
      return Optional.of(watch.version(dialogue));
    } catch (RuntimeException e) {
      if (Refusals.isNotFound(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Optional<UUID> dialogue(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getPathInfo())
          .map(path -> path.substring(1))
          .map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void refuse(HttpServletResponse response, int status, String type)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.getWriter().write("{\"type\":\"" + type + "\",\"status\":" + status + "}");
  }
}
