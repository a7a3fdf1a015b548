package nl.zelftest.it;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An organisation's own system, on this machine: it hears webhooks and answers as it is told. */
final class Receiver implements AutoCloseable {

  /** What came in. */
  record Message(String path, String id, String timestamp, String signature, String body) {
    JsonObject data() {
      return json().getAsJsonObject("data");
    }

    String type() {
      return json().get("type").getAsString();
    }

    private JsonObject json() {
      return JsonParser.parseString(body).getAsJsonObject();
    }

    /** What the signature has to be, worked out from the secret as Standard Webhooks says. */
    String expected(String secret) throws GeneralSecurityException {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
      String signed = id + "." + timestamp + "." + body;
      return "v1,"
          + Base64.getEncoder()
              .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::receive);
    server.start();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      messages.add(
          new Message(
              path,
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              body));
      exchange.sendResponseHeaders(answers.getOrDefault(path, 204), -1);
    }
  }

  /** From now on this path answers so. */
  void answer(String path, int status) {
    answers.put(path, status);
  }

  /** What came in at a path about a round, oldest first. */
  List<Message> messages(String path, Object round) {
    return messages.stream()
        .filter(message -> message.path().equals(path))
        .filter(message -> message.body().contains(round.toString()))
        .toList();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
