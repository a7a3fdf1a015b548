package nl.zelftest.bench;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How long the portal takes to move the whole country's running tests to a later version, beside
 * bare updates of as many rows.
 *
 * @param portal from the first test to the last, each in a transaction of its own
 * @param floor the same number of transactions over JDBC, each of which updates one row for each
 *     answer
 */
record Moves(Duration portal, Duration floor) {
  static final int TESTS = 342;
  static final int QUESTIONS = 40;

  private static final Duration MOVED_WITHIN = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Needs a running portal on the database. */
  static Moves measure(Database database) throws SQLException {
    try (Connection connection = database.connection()) {
      Country country = new Country(connection);
      country.write();
      Duration floor = country.updateRows();
      country.requestMove();
      await("all tests are moved")
          .atMost(MOVED_WITHIN)
          .pollInterval(LOOK)
          .until(() -> country.moved() == TESTS);
      country.requireWhole();
      return new Moves(country.took(), floor);
    }
  }

  double milliseconds() {
    return portal.toMillis() / (double) TESTS;
  }

  double floorMilliseconds() {
    return floor.toMillis() / (double) TESTS;
  }

  /** A test of each municipality, all answered, in a round of two versions of its own. */
  private record Country(
      Connection connection,
      UUID set,
      UUID first,
      UUID second,
      UUID theme,
      UUID newTheme,
      UUID round) {

    Country(Connection connection) {
      this(
          connection,
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID());
    }

    void write() throws SQLException {
      execute(
          "insert into question_set (id, code, title) values ('%s', 'bench', 'Bench')"
              .formatted(set));
      version(first, "1", "null", "'2020-01-01'", theme);
      version(second, "2", "'" + first + "'", "utc_date()", newTheme);
      for (int i = 1; i <= QUESTIONS; i++) {
        execute(
            """
            insert into mapping_edge (id, question_set_version_id, old_question_id, new_question_id, same_meaning)
            select uuid(), n.question_set_version_id, o.id, n.id, %b from question o
              join question n on n.code = o.code and n.question_set_version_id = '%s'
            where o.question_set_version_id = '%s' and o.code = 'B%d'
            """
                .formatted(i % 4 != 0, second, first, i));
      }
      publish(first);
      publish(second);
      execute(
          """
          insert into round (id, question_set_id, default_version_id, name, reporting_year, reference_date, opens_at,
            closes_at, reveal_rule, version)
          values ('%s', '%s', '%s', 'Bench moves', year(utc_date()), utc_date(), utc_timestamp(6) - interval 1 day,
            utc_timestamp(6) + interval 9 day, 'ALL_SUBMITTED', 1)
          """
              .formatted(round, set, first));
      execute(
          """
          insert into organisation (id, kind, name, opened_on, version)
          select uuid(), 'MUNICIPALITY', concat('Bench ', code), '2020-01-01', 1 from municipality
          where valid_to is null
          """);
      execute(
          """
          insert into assessment (id, round_id, organisation_id, municipality_code, side, question_set_version_id,
            state, started_at, started_by, version, municipality_side)
          select uuid(), '%s', o.id, m.code, 'MUNICIPALITY', '%s', 'OPEN', utc_timestamp(6),
            (select id from account limit 1), 1, m.code
          from municipality m join organisation o on o.name = concat('Bench ', m.code)
          """
              .formatted(round, first));
      execute(
          """
          insert into answer (id, assessment_id, question_id, value, note, needs_confirmation, answered_by,
            answered_at, version)
          select uuid(), t.id, q.id, 'YES', repeat('toelichting ', 10), false, t.started_by, utc_timestamp(6), 1
          from assessment t join question q on q.question_set_version_id = t.question_set_version_id
          where t.round_id = '%s'
          """
              .formatted(round));
    }

    private void version(UUID id, String label, String predecessor, String validFrom, UUID itsTheme)
        throws SQLException {
      execute(
          """
          insert into question_set_version (id, question_set_id, label, language, title, state, valid_from,
            predecessor_id, version)
          values ('%s', '%s', '%s', 'nl', 'Bench', 'DRAFT', %s, %s, 1)
          """
              .formatted(id, set, label, validFrom, predecessor));
      execute(
          ("insert into theme (id, question_set_version_id, position, code, title)"
                  + " values ('%s', '%s', 1, 'bench', 'Bench')")
              .formatted(itsTheme, id));
      for (int i = 1; i <= QUESTIONS; i++) {
        execute(
            """
            insert into question (id, theme_id, question_set_version_id, position, code, kind, obligation, text,
              not_applicable_allowed)
            values (uuid(), '%s', '%s', %d, 'B%d', 'JUDGEMENT', 'LAW', 'Bench?', false)
            """
                .formatted(itsTheme, id, i, i));
      }
    }

    private void publish(UUID version) throws SQLException {
      execute(
          ("update question_set_version set state = 'PUBLISHED', published_at = utc_timestamp(6)"
                  + " where id = '%s'")
              .formatted(version));
    }

    /** The floor: as many transactions, each of which updates a row for each answer of a test. */
    Duration updateRows() throws SQLException {
      List<String> tests = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select id from assessment where round_id = '" + round + "'")) {
        while (rows.next()) {
          tests.add(rows.getString(1));
        }
      }
      List<List<String>> answers = new ArrayList<>();
      for (String test : tests) {
        answers.add(answersOf(test));
      }
      connection.setAutoCommit(false);
      long before = System.nanoTime();
      try (PreparedStatement update =
          connection.prepareStatement(
              "update answer set answered_at = utc_timestamp(6) where id = ?")) {
        for (List<String> ofTest : answers) {
          for (String answer : ofTest) {
            update.setString(1, answer);
            update.addBatch();
          }
          update.executeBatch();
          connection.commit();
        }
      }
      Duration took = Duration.ofNanos(System.nanoTime() - before);
      connection.setAutoCommit(true);
      return took;
    }

    private List<String> answersOf(String test) throws SQLException {
      List<String> ids = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select id from answer where assessment_id = '" + test + "'")) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    }

    void requestMove() throws SQLException {
      execute(
          ("update round set default_version_id = '%s', move_requested_at = utc_timestamp(6)"
                  + " where id = '%s'")
              .formatted(second, round));
    }

    long moved() throws SQLException {
      return number("select count(*) from assessment_move where to_version_id = '" + second + "'");
    }

    /** From the first move to the last. */
    Duration took() throws SQLException {
      return Duration.ofMillis(
          number(
              "select timestampdiff(microsecond, min(moved_at), max(moved_at)) div 1000"
                  + " from assessment_move where to_version_id = '"
                  + second
                  + "'"));
    }

    /** Every test has every answer twice by now: as it was, and as a copy. */
    void requireWhole() throws SQLException {
      long copies =
          number(
              """
              select count(*) from answer a join question q on q.id = a.question_id
              where a.carried and q.question_set_version_id = '%s'
              """
                  .formatted(second));
      if (copies != (long) TESTS * QUESTIONS) {
        throw new IllegalStateException("Copies of answers: " + copies);
      }
    }

    private void execute(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      }
    }

    private long number(String sql) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
