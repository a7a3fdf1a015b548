package nl.zelftest.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.util.Properties;

/** How the application reaches its database: a JDBC address of MariaDB, a user and a password. */
record DatabaseLogin(String url, String user, String password) {
  private static final String CONNECT_TIMEOUT_MILLIS = "10000";

  /**
   * Logs in once.
   *
   * @throws Refusal when the database does not answer, or refuses the user
   */
  void verify() {
    try (Connection connection = connect()) {
      connection.isValid(0);
    } catch (SQLInvalidAuthorizationSpecException e) {
      throw new Refusal(Text.line("database.login", address()), e);
    } catch (SQLException e) {
      throw new Refusal(Text.line("database.unreachable", address()), e);
    }
  }

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", CONNECT_TIMEOUT_MILLIS);
    return DriverManager.getConnection(url, properties);
  }

  /** The address without its parameters, which may hold secrets. */
  String address() {
    return url.replaceFirst("[?;].*", "");
  }

  /** Says nothing of the password, for it may end in a log. */
  @Override
  public String toString() {
    return "DatabaseLogin[" + address() + "]";
  }
}
