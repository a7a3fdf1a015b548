package nl.zelftest.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server under measurement: a JVM of its own, with the flags that the product has by itself. */
final class Server implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final Duration STOPPED_WITHIN = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(10);

  private final Process process;
  private final int port;
  private final Duration readyAfter;

  private Server(Process process, int port, Duration readyAfter) {
    this.process = process;
    this.port = port;
    this.readyAfter = readyAfter;
  }

  /**
   * Starts what lies in a product's folder, and waits until its launcher says that it is ready.
   *
   * @param database the variables of an external database; none for the embedded one
   */
  static Server product(Path product, Path data, Map<String, String> database) {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            java("java"),
            "-Dzelftest.end-with-parent=true",
            "-jar",
            product.resolve("zelftest-portaal.jar").toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("ZELFTEST_"));
    builder.environment().putAll(database);
    builder.environment().put("ZELFTEST_DATA", data.toString());
    builder.environment().put("ZELFTEST_PORT", Integer.toString(port));
    Path screen = data.resolveSibling(data.getFileName() + ".screen.txt");
    return start(builder, screen, port, () -> Files.readString(screen).contains("Klaar:"));
  }

  /** Starts a bare Payara Micro with a WAR, and waits until it serves the WAR's page. */
  static Server bare(Path payaraMicro, Path war, Path screen) {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            java("java"),
            "-jar",
            payaraMicro.toString(),
            "--port",
            Integer.toString(port),
            "--nohazelcast",
            "--disablephonehome",
            "--contextroot",
            "/",
            "--deploy",
            war.toString());
    return start(builder, screen, port, () -> serves(port));
  }

  private static Server start(ProcessBuilder builder, Path screen, int port, Readiness ready) {
    try {
      Files.createDirectories(screen.getParent());
      builder.redirectErrorStream(true).redirectOutput(screen.toFile());
      long before = System.nanoTime();
      Process process = builder.start();
      await("the server is ready")
          .atMost(READY_WITHIN)
          .pollDelay(Duration.ZERO)
          .pollInterval(LOOK)
          .until(() -> !process.isAlive() || ready.isReached());
      Duration readyAfter = Duration.ofNanos(System.nanoTime() - before);
      if (!process.isAlive()) {
        throw new IllegalStateException("Did not start: " + Files.readString(screen));
      }
      return new Server(process, port, readyAfter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Readiness {
    boolean isReached() throws IOException;
  }

  private static boolean serves(int port) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create("http://localhost:" + port + "/").toURL().openConnection();
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  /** From the start of its process. */
  Duration readyAfter() {
    return readyAfter;
  }

  String url() {
    return "http://localhost:" + port;
  }

  /** Bytes of the objects that are alive, after a full collection. */
  long liveBytes() {
    List<String> lines = jcmd("GC.class_histogram").lines().filter(l -> !l.isBlank()).toList();
    // The last line: "Total <instances> <bytes>".
    return Long.parseLong(lines.get(lines.size() - 1).strip().split("\\s+", -1)[2]);
  }

  /** What the JVM answers to a diagnostic command. */
  String jcmd(String... command) {
    List<String> line = new ArrayList<>(List.of(java("jcmd"), Long.toString(process.pid())));
    line.addAll(List.of(command));
    try {
      Process jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
      try (InputStream answer = jcmd.getInputStream()) {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The server did not stop.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A program of the JDK that runs this. */
  static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
