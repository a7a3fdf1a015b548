package nl.zelftest.scan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The HTTP proxy through which scanners reach the portal, and nothing else. It signs them in; lets
 * each request come from another network address, so that none is slowed; makes buttons the fields
 * that scanners press; keeps them from what would leave little to scan; and remembers what the
 * portal failed at.
 */
final class Gate implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What ends roles, sessions, organisations and people. */
  private static final String ENDING =
      "(?:einde|eindeknop|anderenknop|sluitknop|verwijderknop|weghaalknop|pasknop)";

  private static final Pattern KEPT_FROM =
      Pattern.compile("/uitloggen|/wijzigingen/|(?:[&:\"\n]|%3A)" + ENDING + "[=\"]");
  private static final Pattern BUTTON =
      Pattern.compile(
          "<button\\b(?=[^>]*\\btype=\"submit\")(?![^>]*\\bname=\"(?:[^\"]*:)?" + ENDING + "\")");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer server;
  private final URI portal;
  private final String cookie;
  private final AtomicInteger requests = new AtomicInteger();
  private final Set<Finding> failures = ConcurrentHashMap.newKeySet();

  /**
   * @param cookie of who is signed in; empty for nobody
   */
  Gate(String portal, String cookie) throws IOException {
    this.portal = URI.create(portal);
    this.cookie = cookie;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::pass);
    server.start();
  }

  String proxy() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int requests() {
    return requests.get();
  }

  Set<Finding> failures() {
    return failures;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      URI address = portal.resolve(exchange.getRequestURI());
      String sent = address.getPath() + "\n" + new String(body, StandardCharsets.UTF_8);
      if (!portal.getAuthority().equals(address.getAuthority()) || KEPT_FROM.matcher(sent).find()) {
        exchange.sendResponseHeaders(HttpURLConnection.HTTP_FORBIDDEN, -1);
        return;
      }
      requests.incrementAndGet();
      HttpResponse<byte[]> answer =
          client.send(asked(exchange, address, body), BodyHandlers.ofByteArray());
      if (answer.statusCode() >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
        failures.add(new Finding("Status " + answer.statusCode(), what(exchange)));
      }
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> values.forEach(v -> exchange.getResponseHeaders().add(name, v)));
      exchange.getResponseHeaders().remove("Transfer-Encoding");
      byte[] shown = withFields(answer);
      exchange.sendResponseHeaders(answer.statusCode(), shown.length == 0 ? -1 : shown.length);
      exchange.getResponseBody().write(shown);
    } catch (HttpTimeoutException e) {
      failures.add(new Finding("No answer", what(exchange)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest asked(HttpExchange exchange, URI address, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
            .header("X-Forwarded-For", "network-" + ThreadLocalRandom.current().nextInt());
    for (String name : List.of("Content-Type", "Cookie", "Referer", "User-Agent")) {
      exchange
          .getRequestHeaders()
          .getOrDefault(name, List.of())
          .forEach(v -> request.setHeader(name, v));
    }
    return cookie.isEmpty() ? request.build() : request.setHeader("Cookie", cookie).build();
  }

  private static byte[] withFields(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("content-type").orElse("").startsWith("text/html")
        ? BUTTON
            .matcher(new String(answer.body(), StandardCharsets.UTF_8))
            .replaceAll("<input")
            .getBytes(StandardCharsets.UTF_8)
        : answer.body();
  }

  private static String what(HttpExchange exchange) {
    return exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
