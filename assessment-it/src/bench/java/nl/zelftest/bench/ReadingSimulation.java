package nl.zelftest.bench;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the readers of a {@link PageLoad} do; started by {@link PageLoad#run}. */
public final class ReadingSimulation extends Simulation {
  private static final long SECOND = 1_000_000_000L;

  private final PageLoad load;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<Integer, Long> began = new ConcurrentHashMap<>();

  public ReadingSimulation() throws IOException {
    load = PageLoad.read(Path.of(System.getProperty(Load.PLAN)));
    PopulationBuilder all = null;
    for (int page = load.pages().size() - 1; page >= 0; page--) {
      PopulationBuilder readers = readers(page);
      all = all == null ? readers : readers.andThen(all);
    }
    setUp(all)
        .protocols(
            http.baseUrl(load.url()).disableCaching().disableFollowRedirect().disableWarmUp());
  }

  private PopulationBuilder readers(int page) {
    List<PageLoad.Visit> visits = load.pages().get(page).visits();
    AtomicInteger arrived = new AtomicInteger();
    return scenario("page " + page)
        .exec(
            session -> {
              began.putIfAbsent(page, System.nanoTime());
              PageLoad.Visit visit = visits.get(arrived.getAndIncrement());
              return session
                  .set("path", visit.path())
                  .set("cookie", visit.cookie())
                  .set("shown", visit.shown());
            })
        .exec(
            asLongAs(session -> goesOn(page))
                .on(
                    exec(session -> session.markAsSucceeded().set("sentAt", System.nanoTime())),
                    exec(
                        http("page " + page)
                            .get("#{path}")
                            .header("Cookie", "#{cookie}")
                            .check(status().is(200), bodyString().saveAs("body"))),
                    exec(session -> record(page, session))))
        .injectOpen(atOnceUsers(load.readers()));
  }

  private boolean goesOn(int page) {
    return System.nanoTime() - began.get(page) < (load.warmUp() + load.seconds()) * SECOND;
  }

  private Session record(int page, Session session) {
    long now = System.nanoTime();
    String body = session.isFailed() ? null : session.getString("body");
    if (body == null || !session.<String>getList("shown").stream().allMatch(body::contains)) {
      lines.add(page + " failed");
    } else if (session.getLong("sentAt") - began.get(page) >= load.warmUp() * SECOND) {
      lines.add(page + " " + (now - session.getLong("sentAt")) / 1000);
    }
    return session.remove("body");
  }

  @Override
  public void after() {
    try {
      Files.write(Path.of(System.getProperty(Load.RESULT)), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
