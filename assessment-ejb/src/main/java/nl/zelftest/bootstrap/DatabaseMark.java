package nl.zelftest.bootstrap;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.sql.DataSource;

/**
 * A database is marked as demonstration or as real when it is made, and never opened as the other:
 * made-up answers must not come among real ones.
 */
@ApplicationScoped
class DatabaseMark {

  /** The launcher shows the sentence kept under this system property when the deployment fails. */
  private static final String REFUSED = "zelftest.refused";

  @Resource(lookup = "java:app/jdbc/zelftest")
  private DataSource dataSource;

  /**
   * Lets an unmarked database pass, and one with the right mark.
   *
   * @throws IllegalStateException for the other kind; nothing in it was touched
   */
  void require(boolean demo) throws SQLException {
    Optional<String> kept = read();
    if (kept.isPresent() && !kept.get().equals(name(demo))) {
      String sentence =
          ResourceBundle.getBundle("nl.zelftest.bootstrap.refusals")
              .getString(demo ? "realDatabaseInDemo" : "demoDatabaseInReal");
      System.setProperty(REFUSED, sentence);
      throw new IllegalStateException(sentence);
    }
  }

  void put(boolean demo) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert ignore into portal_property (name, value) values ('mode', ?)")) {
      insert.setString(1, name(demo));
      insert.executeUpdate();
    }
  }

  private Optional<String> read() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "portal_property", null)) {
      if (!tables.next()) {
        return Optional.empty();
      }
      try (PreparedStatement select =
              connection.prepareStatement("select value from portal_property where name = 'mode'");
          ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  private static String name(boolean demo) {
    return demo ? "demo" : "real";
  }
}
