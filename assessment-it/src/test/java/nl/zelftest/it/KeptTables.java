package nl.zelftest.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a database held at one moment, kept in tables beside its own, so that it can be had back
 * while what uses it goes on running.
 */
public final class KeptTables {
  private static final String PREFIX = "kept_";

  private final List<String> tables;

  private KeptTables(List<String> tables) {
    this.tables = tables;
  }

  /** Keeps what is in the connection's database now. */
  public static KeptTables of(Connection connection) throws SQLException {
    KeptTables kept = new KeptTables(tables(connection));
    try (Statement statement = connection.createStatement()) {
      for (String table : kept.tables) {
        statement.execute("create table %s like %s".formatted(PREFIX + table, table));
      }
    }
    kept.copy(connection, "", PREFIX, () -> {});
    return kept;
  }

  /**
   * Makes the database what it was when it was kept.
   *
   * @param meanwhile is done while nobody else reads or writes
   */
  public void restore(Connection connection, Runnable meanwhile) throws SQLException {
    copy(connection, PREFIX, "", meanwhile);
  }

  /** All at once for the timers of the services, which go on meanwhile. */
  private void copy(Connection connection, String from, String to, Runnable meanwhile)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Not strict: computed columns are passed over, and computed again.
      statement.execute("set foreign_key_checks = 0, sql_mode = ''");
      statement.execute(
          tables.stream()
              .map(table -> "%s read, %s write".formatted(from + table, to + table))
              .collect(Collectors.joining(", ", "lock tables ", "")));
      for (String table : tables) {
        // Not deleted: that is what triggers refuse.
        statement.execute("truncate table " + to + table);
      }
      for (String table : tables) {
        statement.execute("insert into %s select * from %s".formatted(to + table, from + table));
      }
      meanwhile.run();
      statement.execute("unlock tables");
    }
  }

  /**
   * The versions of the question sets come last: once they are there, nothing can be added to them.
   */
  private static List<String> tables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                """
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE'
                order by table_name = 'question_set_version'
                """)) {
      List<String> tables = new ArrayList<>();
      while (found.next()) {
        tables.add(found.getString(1));
      }
      return tables;
    }
  }
}
