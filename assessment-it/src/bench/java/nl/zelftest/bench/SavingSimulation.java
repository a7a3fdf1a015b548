package nl.zelftest.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the people of a {@link Load} do; started by {@link Load#run}. */
public final class SavingSimulation extends Simulation {
  private static final List<String> VALUES = List.of("YES", "PARTLY", "NO", "UNKNOWN");
  private static final String BODY =
      "{\"version\":#{version},\"value\":\"#{value}\",\"items\":{},\"note\":null,\"links\":[]}";

  private final Load load;
  private final Recorder recorder;
  private final AtomicInteger arrived = new AtomicInteger();

  public SavingSimulation() throws IOException {
    load = Load.read(Path.of(System.getProperty(Load.PLAN)));
    recorder = new Recorder(load);
    setUp(
            scenario("saving")
                .exec(exec(this::arrive), open())
                .exec(
                    asLongAs(session -> recorder.goesOn())
                        .on(exec(this::next), save(), exec(this::record)))
                .injectOpen(atOnceUsers(load.people())))
        .protocols(
            http.baseUrl(load.url()).disableCaching().disableFollowRedirect().disableWarmUp());
  }

  private Session arrive(Session session) {
    recorder.begin();
    int number = arrived.getAndIncrement();
    Session person = session.set("turn", number).set("version", 0);
    return load.target() == Target.PORTAL
        ? person
            .set("cookie", load.cookies().get(number))
            .set("assessment", load.assessments().get(number))
        : person;
  }

  /** What comes before the first save. */
  private ChainBuilder open() {
    return load.target() == Target.FACES_FLOOR
        ? exec(
            http("open")
                .get("/floor.xhtml")
                .check(regex("ViewState\"[^>]*value=\"([^\"]*)\"").saveAs("viewState")))
        : exec(session -> session);
  }

  private Session next(Session session) {
    int turn = session.getInt("turn") + 1;
    Session next =
        session
            .markAsSucceeded()
            .set("turn", turn)
            .set("value", VALUES.get(turn % VALUES.size()))
            .set("sentAt", System.nanoTime());
    if (load.target() != Target.PORTAL) {
      return next;
    }
    String question = load.questions().get(turn % load.questions().size());
    return next.set("question", question)
        .set("version", recorder.version(session.getString("assessment"), question));
  }

  private ChainBuilder save() {
    return switch (load.target()) {
      case PORTAL ->
          exec(
              http("save")
                  .put("/api/intern/zelftesten/#{assessment}/antwoorden/#{question}")
                  .header("Cookie", "#{cookie}")
                  .body(StringBody(BODY))
                  .asJson()
                  .check(status().is(200), jsonPath("$.version").ofInt().saveAs("version")));
      case REST_FLOOR ->
          exec(
              http("save")
                  .put("/api/row")
                  .body(StringBody(BODY))
                  .asJson()
                  .check(status().is(200), jsonPath("$.id")));
      case FACES_FLOOR ->
          exec(
              http("save")
                  .post("/floor.xhtml")
                  .header("Faces-Request", "partial/ajax")
                  .formParam("form", "form")
                  .formParam("form:value", "#{value}")
                  .formParam("jakarta.faces.ViewState", "#{viewState}")
                  .formParam("jakarta.faces.source", "form:save")
                  .formParam("jakarta.faces.partial.event", "click")
                  .formParam("jakarta.faces.partial.execute", "form:save form")
                  .formParam("jakarta.faces.partial.render", "form:id")
                  .formParam("jakarta.faces.behavior.event", "action")
                  .formParam("jakarta.faces.partial.ajax", "true")
                  .check(
                      status().is(200),
                      regex("form:id\">[0-9a-f-]{36}<"),
                      regex("ViewState[^>]*><!\\[CDATA\\[([^\\]]*)").saveAs("viewState")));
    };
  }

  private Session record(Session session) {
    if (session.isFailed()) {
      recorder.failed();
      return session;
    }
    recorder.acknowledged(session.getLong("sentAt"));
    if (load.target() == Target.PORTAL) {
      recorder.saved(
          session.getString("assessment"),
          session.getString("question"),
          session.getInt("version"));
    }
    return session;
  }

  @Override
  public void after() {
    try {
      recorder.write(Path.of(System.getProperty(Load.RESULT)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
