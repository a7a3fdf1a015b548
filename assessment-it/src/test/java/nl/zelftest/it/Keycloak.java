package nl.zelftest.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Keycloak in a process of its own, with one realm: two people, and the portal as the client
 * of one organisation.
 */
final class Keycloak implements AutoCloseable {
  static final String CLIENT = "zelftest";
  static final String PASSWORD = "rode-fiets-aan-zee";
  static final String JANSEN = "jansen";
  static final String BAKKER = "bakker";

  private static final Duration STARTED_WITHIN = Duration.ofMinutes(4);

  private final int port = freePort();
  private final Process process;

  /** Starts one that knows the addresses of this organisation in this portal. */
  Keycloak(Portal portal, UUID organisation) {
    Path home = Path.of(System.getProperty("zelftest.keycloak"));
    delete(home.resolve("data"));
    write(home.resolve("data/import/realm.json"), realm(portal, organisation));
    process = launch(home);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "Keycloak shutdown"));
    await("Keycloak answers").atMost(STARTED_WITHIN).until(() -> answers() || !process.isAlive());
    if (!process.isAlive()) {
      throw new IllegalStateException("Keycloak did not start, see keycloak.txt");
    }
  }

  private Process launch(Path home) {
    ProcessBuilder builder =
        new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--db=dev-file",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + port,
                "--hostname-strict=false",
                "--import-realm")
            .redirectErrorStream(true)
            .redirectOutput(home.resolveSibling("keycloak.txt").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String issuer() {
    return "http://localhost:" + port + "/realms/zelftest";
  }

  private boolean answers() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String realm(Portal portal, UUID organisation) {
    try (InputStream in = Keycloak.class.getResourceAsStream("/keycloak-realm.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@entry@", portal.url("/inloggen/organisatie/" + organisation))
          .replace("@password@", PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an earlier run left: a realm that is there is not imported again. */
  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
