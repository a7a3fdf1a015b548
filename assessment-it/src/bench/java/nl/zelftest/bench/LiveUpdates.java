package nl.zelftest.bench;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How soon a page that lies open follows what the other side saves, while many do.
 *
 * @param told milliseconds from each acknowledged save to the event on the other side's stream
 * @param shown milliseconds from each acknowledged save to the other side's page with the new text
 */
record LiveUpdates(List<Double> told, List<Double> shown) {
  static final int PAIRS = 100;
  static final int SAVES = 10;

  /** Saves of each writer that do not count. */
  static final int WARM_UP = 2;

  static final Duration PACE = Duration.ofSeconds(10);

  private static final Duration WITHIN = Duration.ofSeconds(30);

  private record Followed(double told, double shown) {}

  /** Ends without a result when one save is not told, not shown or not found. */
  static LiveUpdates measure(Database database, Server portal) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(PAIRS);
    try (Connection connection = database.connection()) {
      List<Conversation> conversations = new Conversations(connection).create(portal, PAIRS);
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      List<Writer> pairs = new ArrayList<>();
      for (Conversation one : conversations) {
        pairs.add(
            new Writer(
                new OpenPage(client, portal.url(), one, one.writer()),
                new OpenPage(client, portal.url(), one, one.reader()),
                one,
                pairs.size()));
      }
      List<Integer> begins = new ArrayList<>();
      for (Writer pair : pairs) {
        pair.reader().listen(WITHIN);
        begins.add(pair.writer().listen(WITHIN));
      }
      long begin = System.nanoTime();
      List<Future<List<Followed>>> running = new ArrayList<>();
      for (Writer pair : pairs) {
        Callable<List<Followed>> work = () -> pair.write(begin, begins.get(pair.number()));
        running.add(writers.submit(work));
      }
      List<Followed> followed = new ArrayList<>();
      for (Future<List<Followed>> one : running) {
        followed.addAll(one.get());
      }
      for (Writer pair : pairs) {
        pair.requireKept(connection, begins.get(pair.number()));
      }
      return new LiveUpdates(
          followed.stream().map(Followed::told).sorted().toList(),
          followed.stream().map(Followed::shown).sorted().toList());
    } finally {
      writers.shutdownNow();
    }
  }

  static double percentile(List<Double> sorted, double part) {
    return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
  }

  /** Both pages of a conversation; one side writes. */
  private record Writer(OpenPage writer, OpenPage reader, Conversation conversation, int number) {

    List<Followed> write(long begin, int first) throws Exception {
      List<Followed> followed = new ArrayList<>();
      String page = writer.read();
      for (int turn = 1; turn <= WARM_UP + SAVES; turn++) {
        long at = begin + PACE.toNanos() * turn + PACE.toNanos() * number / PAIRS;
        Thread.sleep(Math.max(0, Duration.ofNanos(at - System.nanoTime()).toMillis()));
        writer.conclude(page, text(turn));
        long acknowledged = System.nanoTime();
        long told = reader.awaitVersion(first + turn, WITHIN);
        if (!reader.read().contains(text(turn))) {
          throw new IllegalStateException("Not shown: " + text(turn));
        }
        long shown = System.nanoTime();
        if (turn > WARM_UP) {
          followed.add(new Followed(since(acknowledged, told), since(acknowledged, shown)));
        }
        writer.awaitVersion(first + turn, WITHIN);
        page = writer.read();
      }
      return followed;
    }

    /** What is told before the answer to the save arrives, took nothing. */
    private static double since(long before, long after) {
      return Math.max(0, after - before) / 1e6;
    }

    private String text(int turn) {
      return "Conclusie %d in %s".formatted(turn, conversation.id());
    }

    /** The last text stands, and each save was counted once, in each place where it counts. */
    void requireKept(Connection connection, int first) throws SQLException {
      int saves = WARM_UP + SAVES;
      require(first + saves, reader.told());
      require(first + saves, writer.told());
      try (PreparedStatement statement =
          connection.prepareStatement(
              """
              select d.version, c.version, c.text, (select count(*) from audit_event e
                where e.action = 'CONCLUSION_PROPOSED' and e.object_id = d.id)
              from dialogue d join conclusion c on c.dialogue_id = d.id where d.id = ?
              """)) {
        statement.setString(1, conversation.id().toString());
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          require(first + saves, row.getInt(1));
          require(saves, row.getInt(2));
          require(saves, row.getInt(4));
          if (!row.getString(3).equals(text(saves))) {
            throw new IllegalStateException("Kept: " + row.getString(3));
          }
        }
      }
    }

    private void require(int expected, int found) {
      if (expected != found) {
        throw new IllegalStateException(
            "Not %d but %d: %s".formatted(expected, found, conversation.id()));
      }
    }
  }
}
