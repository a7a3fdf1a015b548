package nl.zelftest.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Three published versions of the portal's own question set: in each later one every fourth
 * question is reworded and every seventh is a new one.
 */
record Versions(Connection connection) {
  private static final int REWORDED = 4;
  private static final int NEW = 7;

  /** What a version consists of, with the rows that belong to it; what refers comes later. */
  private static final List<String> PARTS =
      List.of(
          "theme p where p.question_set_version_id",
          "question p where p.question_set_version_id",
          "question_item p join question q on q.id = p.question_id where q.question_set_version_id",
          "question_condition p join question q on q.id = p.question_id"
              + " where q.question_set_version_id",
          "legal_reference p join question q on q.id = p.question_id"
              + " where q.question_set_version_id");

  /** Columns that hold an id of the version's own rows. */
  private static final Set<String> IDS = Set.of("id", "theme_id", "parent_id", "question_id");

  /** Writes the later ones; answers the ids of all, the oldest first. */
  List<String> write(int secondFrom, int thirdFrom) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery("select id from question_set_version where state = 'PUBLISHED'")) {
        row.next();
        ids.add(row.getString(1));
      }
      ids.add(copy(statement, ids.get(0), secondFrom));
      ids.add(copy(statement, ids.get(1), thirdFrom));
    }
    return ids;
  }

  private String copy(Statement statement, String older, int year) throws SQLException {
    String id = History.id("version " + year).toString();
    statement.executeUpdate(
        """
        insert into question_set_version (id, question_set_id, label, language, title, subtitle, source, state,
          valid_from, predecessor_id, version)
        select '%1$s', question_set_id, '%3$s', language, title, subtitle, source, 'DRAFT', '%3$s-01-01', id, 1
        from question_set_version where id = '%2$s'
        """
            .formatted(id, older, year));
    for (String part : PARTS) {
      try (ResultSet rows =
          statement.executeQuery("select p.* from " + part + " = '" + older + "'")) {
        copy(part.substring(0, part.indexOf(' ')), rows, id);
      }
    }
    map(statement, older, id);
    statement.executeUpdate(
        ("update question_set_version set state = 'PUBLISHED', published_at = utc_timestamp(6)"
                + " where id = '%s'")
            .formatted(id));
    return id;
  }

  private void copy(String table, ResultSet rows, String version) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i));
    }
    String sql =
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", names),
                String.join(", ", Collections.nCopies(names.size(), "?")));
    try (Batch batch = new Batch(connection, sql)) {
      while (rows.next()) {
        Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(names.get(i), rows.getString(i + 1), version);
        }
        batch.add(values);
      }
    }
  }

  private static Object value(String column, String value, String version) {
    if (column.equals("question_set_version_id")) {
      return version;
    }
    return value != null && IDS.contains(column) ? own(version, value) : value;
  }

  /** The id of what goes on from an earlier version. */
  private static String own(String version, String before) {
    return History.id(version + before).toString();
  }

  private void map(Statement statement, String older, String version) throws SQLException {
    try (Batch edges =
            new Batch(
                connection,
                "insert into mapping_edge (id, question_set_version_id, old_question_id,"
                    + " new_question_id, same_meaning) values (?, ?, ?, ?, ?)");
        ResultSet rows =
            statement.executeQuery(
                "select id from question where question_set_version_id = '"
                    + older
                    + "' order by code")) {
      for (int number = 1; rows.next(); number++) {
        if (number % NEW != 0) {
          String before = rows.getString(1);
          edges.add(
              History.id("edge " + version + before),
              version,
              before,
              own(version, before),
              number % REWORDED == 0 ? 0 : 1);
        }
      }
    }
  }
}
