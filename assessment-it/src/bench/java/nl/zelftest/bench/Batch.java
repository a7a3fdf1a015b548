package nl.zelftest.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows of one table that are sent many at a time. */
final class Batch implements AutoCloseable {
  private static final int ROWS = 2000;

  private final PreparedStatement insert;
  private int waiting;

  Batch(Connection connection, String sql) throws SQLException {
    insert = connection.prepareStatement(sql);
  }

  void add(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setString(i + 1, values[i] == null ? null : values[i].toString());
    }
    insert.addBatch();
    if (++waiting == ROWS) {
      send();
    }
  }

  private void send() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    if (waiting > 0) {
      send();
    }
    insert.close();
  }
}
