package nl.zelftest.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The portal as a user runs it: the built product, in a process of its own, with a data folder and
 * a port of its own. Made, given its settings, then started:
 *
 * <pre>{@code
 * try (Portal portal = Portal.fresh("rounds").demo().start()) {
 *   page.navigate(portal.url("/"));
 * }
 * }</pre>
 */
public final class Portal implements AutoCloseable {
  private static final Duration STARTED_WITHIN = Duration.ofMinutes(5);
  private static final Duration STOPPED_WITHIN = Duration.ofMinutes(2);

  /**
   * Leaves the second compiler the hash of a password alone: all else that it does costs more than
   * all pages together, and no portal of the tests lives long enough to earn it back.
   */
  private static final Path COMPILATION = resource("/compilation.json");

  private final Path data;
  private final Path screen;
  private final int port;
  private final Map<String, String> settings = new HashMap<>();
  private boolean lasting;
  private Process process;

  private Portal(Path data) {
    this.data = data;
    this.port = freePort();
    this.screen = data.resolveSibling(data.getFileName() + "-" + port + ".screen.txt");
    with("ZELFTEST_DATA", data.toString());
    with("ZELFTEST_PORT", Integer.toString(port));
  }

  /** A portal with no data yet; what an earlier run left under this name is deleted. */
  public static Portal fresh(String name) {
    Path data = folder(name);
    delete(data);
    Programs.share(data);
    return new Portal(data);
  }

  /** A portal on the data that an earlier one left. */
  public static Portal on(Path data) {
    return new Portal(data);
  }

  /** Where the portal of this name keeps its data. */
  public static Path folder(String name) {
    return Path.of(System.getProperty("zelftest.portals"), name).toAbsolutePath().normalize();
  }

  /** With a variable of the environment; the last one of a name counts. */
  public Portal with(String variable, String value) {
    settings.put(variable, value);
    return this;
  }

  /** For many tests and many passwords: hashing one becomes four times as fast. */
  public Portal lasting() {
    lasting = true;
    return this;
  }

  /** With the demonstration and its accounts. */
  public Portal demo() {
    return with("ZELFTEST_DEMO", System.getProperty("zelftest.demo-file"));
  }

  /** Starts, and waits until the portal says that it is ready. */
  public Portal start() {
    launch();
    await("the portal is ready")
        .atMost(STARTED_WITHIN)
        .until(() -> output().contains("Klaar:") || !process.isAlive());
    if (!process.isAlive()) {
      throw new IllegalStateException("The portal did not start: " + output());
    }
    return this;
  }

  /** Starts, and does not wait: for a start that is to be refused, or one with an order. */
  public Portal launch(String... arguments) {
    try {
      Files.createDirectories(screen.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(order(lasting, arguments))
              .redirectErrorStream(true)
              .redirectOutput(screen.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("ZELFTEST_"));
      builder.environment().putAll(settings);
      process = builder.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a command of the product said, and how it ended. */
  public record Answer(String text, int status) {}

  /** Runs the product with an order, with this portal's settings and beside it. */
  public Answer command(String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(order(false, arguments)).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ZELFTEST_"));
    builder.environment().putAll(settings);
    try {
      Process running = builder.start();
      String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(text, running.waitFor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> order(boolean lasting, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // So that no portal outlives a test run that is cut short.
    command.add("-Dzelftest.end-with-parent=true");
    // With two cores for all portals and browsers together, collecting beside the work gains
    // nothing.
    command.add("-XX:+UseSerialGC");
    if (lasting) {
      command.add("-XX:+UnlockDiagnosticVMOptions");
      command.add("-XX:CompilerDirectivesFile=" + COMPILATION);
    } else {
      command.add("-XX:TieredStopAtLevel=1");
      // Without it there is room for a fifth of the code; once full, Java says so on the screen.
      command.add("-XX:ReservedCodeCacheSize=240m");
    }
    command.add("-jar");
    command.add(Path.of(System.getProperty("zelftest.product"), "zelftest-portaal.jar").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Asks the portal to stop (SIGTERM), waits until it has, and answers its exit status. */
  public int stop() {
    process.destroy();
    return awaitExit();
  }

  /** Ends the launcher at once (SIGKILL); its database lives on. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** Stops and starts, on the same data and port. */
  public Portal restart() {
    stop();
    return start();
  }

  /** Waits until the process ends, and answers its exit status. */
  public int awaitExit() {
    try {
      if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The portal did not stop: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The address of a page; the path begins with a slash. */
  public String url(String path) {
    return "http://localhost:" + port + path;
  }

  /** The answer to a GET of this path, redirects not followed. */
  public HttpResponse<String> get(String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url(path))).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A connection to the embedded database, as the application's own user. */
  public Connection connection() throws SQLException {
    Properties login = new Properties();
    try (InputStream in = Files.newInputStream(data.resolve("database.properties"))) {
      login.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DriverManager.getConnection(
        login.getProperty("url"), login.getProperty("user"), login.getProperty("password"));
  }

  /** What the portal has written to the screen since its last start. */
  public String output() {
    try {
      return Files.readString(screen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  public Path data() {
    return data;
  }

  /** The MariaDB processes that run from this data folder. */
  public List<ProcessHandle> databases() {
    return ProcessHandle.allProcesses()
        .filter(
            candidate ->
                candidate.info().command().filter(c -> Path.of(c).startsWith(data)).isPresent())
        .toList();
  }

  /** Stops the portal and, when a launcher was killed, the database that it left. */
  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      stop();
    }
    databases().forEach(ProcessHandle::destroy);
    await("no database is left").atMost(STOPPED_WITHIN).until(() -> databases().isEmpty());
  }

  private static Path resource(String name) {
    try {
      return Path.of(Portal.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
