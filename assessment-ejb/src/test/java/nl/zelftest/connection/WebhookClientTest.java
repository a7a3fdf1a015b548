package nl.zelftest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a real receiver, which does not always behave. */
class WebhookClientTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String BODY = "{\"type\":\"zelftest.ingediend\"}";
  private static final String SECRET = WebhookSignature.secret();
  private static final int TEN_MEGABYTES = 10_000_000;

  private final List<HttpExchange> received = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final WebhookClient client = new WebhookClient(Duration.ofSeconds(5), host -> true);
  private HttpServer receiver;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.setExecutor(threads);
    receiver.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    receiver.stop(0);
    threads.shutdownNow();
  }

  @Test
  void signsWhatItSends() throws Exception {
    answer(exchange -> exchange.sendResponseHeaders(204, -1));
    TakenDelivery delivery = delivery();

    assertThat(client.deliver(delivery, NOW)).isEqualTo(DeliveryOutcome.answered(204));

    Headers headers = received.get(0).getRequestHeaders();
    String id = headers.getFirst("webhook-id");
    String timestamp = headers.getFirst("webhook-timestamp");
    assertThat(id).isEqualTo(delivery.id().toString());
    assertThat(timestamp).isEqualTo(Long.toString(NOW.getEpochSecond()));
    assertThat(bodies).containsExactly(BODY);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
    byte[] expected =
        mac.doFinal((id + "." + timestamp + "." + BODY).getBytes(StandardCharsets.UTF_8));
    assertThat(headers.getFirst("webhook-signature"))
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
    assertThat(headers).doesNotContainKeys("Cookie", "Authorization");
  }

  /** The example of the specification of Standard Webhooks. */
  @Test
  void signsAsTheStandardDoes() {
    assertThat(
            WebhookSignature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 400, 404, 410, 429, 500, 503})
  void takesOnlySuccessForAnAnswer(int status) {
    answer(exchange -> exchange.sendResponseHeaders(status, -1));

    assertThat(client.deliver(delivery(), NOW))
        .isEqualTo(new DeliveryOutcome(status, DeliveryProblem.ANSWER));
  }

  @Test
  void followsNoRedirect() {
    answer(
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elders");
          exchange.sendResponseHeaders(307, -1);
        });

    assertThat(client.deliver(delivery(), NOW).status()).isEqualTo(307);
    assertThat(received).hasSize(1);
  }

  /** It never comes to an end by itself: who waits for the rest hangs. */
  @Test
  void readsNothingOfALongAnswer() {
    answer(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          byte[] part = new byte[TEN_MEGABYTES];
          while (over.getCount() > 0) {
            out.write(part);
          }
        });

    assertThat(client.deliver(delivery(), NOW)).isEqualTo(DeliveryOutcome.answered(200));
  }

  @Test
  void doesNotWaitForAReceiverThatSaysNothing() {
    answer(exchange -> await());
    WebhookClient hasty = new WebhookClient(Duration.ofMillis(200), host -> true);

    assertThat(hasty.deliver(delivery(), NOW))
        .isEqualTo(DeliveryOutcome.failed(DeliveryProblem.TIMEOUT));
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertThat(client.deliver(delivery(port), NOW))
        .isEqualTo(DeliveryOutcome.failed(DeliveryProblem.UNREACHABLE));
  }

  @Test
  void sendsNothingIntoANetworkOfItsOwn() {
    answer(exchange -> exchange.sendResponseHeaders(204, -1));
    WebhookClient strict =
        new WebhookClient(Duration.ofSeconds(5), host -> WebhookAddress.leadsToPublic(host, false));

    assertThat(strict.deliver(delivery(), NOW))
        .isEqualTo(DeliveryOutcome.failed(DeliveryProblem.ADDRESS));
    assertThat(received).isEmpty();
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpHandler handler) {
    receiver.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          received.add(exchange);
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  private TakenDelivery delivery() {
    return delivery(receiver.getAddress().getPort());
  }

  private static TakenDelivery delivery(int port) {
    return new TakenDelivery(
        UUID.randomUUID(), UUID.randomUUID(), "http://127.0.0.1:" + port + "/haak", SECRET, BODY);
  }
}
