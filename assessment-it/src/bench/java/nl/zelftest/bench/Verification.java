package nl.zelftest.bench;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import nl.zelftest.bench.LoadResult.Saved;
import nl.zelftest.bench.floor.FloorRow;

/** Looks up in the database that every acknowledged save is there, and no other. */
final class Verification {
  private static final Duration SEALED_WITHIN = Duration.ofMinutes(5);

  private final Connection connection;

  Verification(Connection connection) {
    this.connection = connection;
  }

  /**
   * Each answer has the version that the last acknowledged save answered, which counts the saves,
   * and each save has its audit event.
   */
  void requireAnswers(LoadResult result) throws SQLException {
    requireNoFailure(result);
    long saves = 0;
    Map<String, Long> savesByTest = new TreeMap<>();
    for (Saved saved : result.saved()) {
      require(saved.count(), saved.version(), "the version answered for " + saved);
      require(
          saved.version(),
          number(
              "select version from answer where assessment_id = ? and question_id = ?",
              saved.assessment(),
              saved.question()),
          "the version kept of " + saved);
      savesByTest.merge(saved.assessment(), (long) saved.count(), Long::sum);
      saves += saved.count();
    }
    require(result.acknowledged(), saves, "saves of " + result.people() + " people");
    for (Map.Entry<String, Long> test : savesByTest.entrySet()) {
      require(
          test.getValue(),
          number(
              "select count(*) from audit_event where action = 'ANSWERED'"
                  + " and object_type = 'Assessment' and object_id = ?",
              test.getKey()),
          "audit events of " + test.getKey());
    }
  }

  /** Until every event has its place in the audit chain. */
  void awaitSealed() {
    await("all events are sealed")
        .atMost(SEALED_WITHIN)
        .until(() -> number("select count(*) from audit_event where sequence is null") == 0);
  }

  /** There are as many rows as acknowledged saves; they are deleted for the next count. */
  void requireRows(LoadResult result) throws SQLException {
    requireNoFailure(result);
    require(
        result.acknowledged(),
        number("select count(*) from " + FloorRow.TABLE),
        "rows of " + result.people() + " people");
    try (PreparedStatement truncate =
        connection.prepareStatement("truncate table " + FloorRow.TABLE)) {
      truncate.executeUpdate();
    }
  }

  private static void requireNoFailure(LoadResult result) {
    require(0, result.failed(), "failures with " + result.people() + " people");
  }

  private static void require(long expected, long found, String of) {
    if (expected != found) {
      throw new IllegalStateException("Not %d but %d: %s".formatted(expected, found, of));
    }
  }

  private long number(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }
}
