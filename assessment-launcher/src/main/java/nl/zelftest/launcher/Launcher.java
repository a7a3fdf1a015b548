package nl.zelftest.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Starts the database, the application server and the application, and stops them in the reverse
 * order when the JVM is asked to end. The screen gets a few lines; the log gets the rest.
 */
final class Launcher {
  private static final Logger LOGGER = Logger.getLogger(Launcher.class.getName());

  private final PrintStream screen;
  private final Settings settings;
  private final DataFolder folder;

  // What to stop, and whether to tell: read by the shutdown hook.
  private volatile EmbeddedDatabase database;
  private volatile ApplicationServer server;
  private volatile boolean failed;
  private volatile boolean stopping;

  private Launcher(PrintStream screen, Settings settings, DataFolder folder) {
    this.screen = screen;
    this.settings = settings;
    this.folder = folder;
  }

  /** Starts the portal; ends the JVM with status 1 when that fails. */
  static void launch() throws IOException {
    PrintStream screen = Screen.open();
    Launcher launcher;
    try {
      Settings settings = Settings.of(System.getenv());
      DataFolder folder = DataFolder.open(settings.folder());
      ServerLog.open(folder);
      launcher = new Launcher(screen, settings, folder);
    } catch (Refusal e) {
      screen.println(e.getMessage());
      System.exit(1);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "Launcher shutdown"));
    if (Boolean.getBoolean("zelftest.end-with-parent")) {
      ProcessHandle.current().parent().ifPresent(Launcher::endWith);
    }
    try {
      launcher.start();
    } catch (Refusal e) {
      launcher.fail(e.getMessage(), e);
    } catch (Exception e) {
      launcher.fail(Text.line("server.failed", ServerLog.newest(launcher.folder)), e);
    }
  }

  private static void endWith(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              System.exit(0);
            },
            "Parent watch");
    watch.setDaemon(true);
    watch.start();
  }

  private void start()
      throws IOException, InterruptedException, ReflectiveOperationException, URISyntaxException {
    requireFreePort();
    Compilation.spareStart(folder.temporary());
    CompletableFuture<Void> databaseStarts = CompletableFuture.completedFuture(null);
    DatabaseLogin login;
    if (settings.database().isPresent()) {
      login = settings.database().get();
      screen.println(Text.line("start.external", login.address()));
      login.verify();
    } else {
      EmbeddedDatabase embedded = EmbeddedDatabase.in(folder);
      login = embedded.login();
      screen.println(Text.line("start.embedded", settings.folder()));
      if (embedded.isNew()) {
        screen.println(Text.line("start.first"));
      }
      if (embedded.stopOrphan()) {
        screen.println(Text.line("start.orphan"));
      }
      database = embedded;
      databaseStarts = CompletableFuture.runAsync(embedded::start);
    }
    tellApplication(login);
    // Beside the start of the database: the server needs it only when it deploys.
    Path home = home();
    server = ApplicationServer.boot(home.resolve("runtime"), folder.server(), settings.port());
    try {
      databaseStarts.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw new IllegalStateException("The database did not start.", e);
    }
    server.deploy(home.resolve("zelftest-portaal.ear"));
    String accounts = settings.demo().isPresent() ? accounts(settings.demo().get()) : "";
    screen.println(
        accounts.isEmpty()
            ? Text.line("ready", settings.address())
            : Text.line("ready.demo", settings.address(), accounts));
  }

  private void requireFreePort() {
    try (ServerSocket socket = new ServerSocket(settings.port())) {
      LOGGER.log(Level.FINE, "Port {0} is free.", socket.getLocalPort());
    } catch (IOException e) {
      throw new Refusal(Text.line("port.taken", settings.port()), e);
    }
  }

  /**
   * The application reads its settings as MicroProfile Config, of which these are the strongest.
   */
  private void tellApplication(DatabaseLogin login) {
    System.setProperty("zelftest.db.url", login.url());
    System.setProperty("zelftest.db.user", login.user());
    System.setProperty("zelftest.db.password", login.password());
    settings.publicAddress().ifPresent(address -> System.setProperty("zelftest.url", address));
    System.setProperty("zelftest.address", settings.address());
    settings.mail().properties().forEach(System::setProperty);
    System.setProperty("zelftest.data", settings.folder().toString());
    settings.demo().ifPresent(demo -> System.setProperty("zelftest.demo", demo.toString()));
    settings.clock().ifPresent(clock -> System.setProperty("zelftest.clock", clock.toString()));
  }

  private void fail(String sentence, Exception cause) {
    LOGGER.log(Level.SEVERE, sentence, cause);
    if (!stopping) {
      failed = true;
      screen.println(sentence);
      System.exit(1);
    }
  }

  private void stop() {
    stopping = true;
    tell("stopping");
    try {
      if (server != null) {
        server.stop();
      }
      if (database != null) {
        database.stop();
      }
      folder.close();
    } catch (Exception e) {
      LOGGER.log(Level.SEVERE, "The portal did not stop well.", e);
    }
    tell("stopped");
  }

  private void tell(String key) {
    if (!failed) {
      screen.println(Text.line(key));
    }
  }

  /** The demonstration's own lines about its accounts, as one; empty when it has none. */
  private static String accounts(Path demo) throws IOException {
    try (ZipFile zip = new ZipFile(demo.toFile())) {
      ZipEntry entry = zip.getEntry("demo/accounts.txt");
      if (entry == null) {
        return "";
      }
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .collect(Collectors.joining(", "));
    }
  }

  /** The folder of the product: where this jar lies. */
  static Path home() throws URISyntaxException {
    return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .getParent();
  }
}
