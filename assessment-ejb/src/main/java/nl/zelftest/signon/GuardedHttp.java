package nl.zelftest.signon;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks identity providers, whose addresses people typed: over https, of public addresses only, no
 * redirect followed, within a time and a size, and a few at a time, so that a slow provider holds
 * up its own people only.
 *
 * <p>The address is looked up before it is connected to; Java keeps what it found for 30 seconds,
 * so that both look-ups give the same.
 */
final class GuardedHttp implements HTTPRequestSender {

  static final int LARGEST = 256 * 1024;

  private static final Duration WITHIN = Duration.ofSeconds(8);
  private static final int AT_ONCE = 16;

  private final boolean loopback;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(4))
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * What asks.
   *
   * @param loopback whether providers on this machine may be asked too, without TLS: for
   *     demonstrations and tests
   */
  GuardedHttp(boolean loopback) {
    this.loopback = loopback;
  }

  /** Whether an address can be one of a provider, as far as it tells itself. */
  boolean mayAsk(URI address) {
    boolean local = loopback && isLoopbackName(address.getHost());
    return address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null
        && ("https".equalsIgnoreCase(address.getScheme())
            || (local && "http".equalsIgnoreCase(address.getScheme())));
  }

  private static boolean isLoopbackName(String host) {
    return "localhost".equalsIgnoreCase(host) || "127.0.0.1".equals(host);
  }

  /** The text at an address. */
  String get(URI address) throws IOException {
    HttpResponse<byte[]> answer =
        exchange(HttpRequest.newBuilder(address).header("Accept", "application/json").GET());
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode());
    }
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.getURI());
    request
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    if (request.getMethod() != HTTPRequest.Method.POST) {
      throw new IOException("method " + request.getMethod());
    }
    HttpResponse<byte[]> answer =
        exchange(builder.POST(BodyPublishers.ofString(request.getBody(), StandardCharsets.UTF_8)));
    HTTPResponse response = new HTTPResponse(answer.statusCode());
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> response.setHeader("Content-Type", type));
    response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
    return response;
  }

  private HttpResponse<byte[]> exchange(HttpRequest.Builder builder) throws IOException {
    HttpRequest request = builder.timeout(WITHIN).build();
    if (!mayAsk(request.uri())) {
      throw new IOException("not over https: " + request.uri().getHost());
    }
    if (!free.tryAcquire()) {
      throw new IOException("too many at once");
    }
    try {
      requirePublic(request.uri().getHost());
      return await(client.sendAsync(request, info -> new BoundedBody(LARGEST)));
    } finally {
      free.release();
    }
  }

  /** The client's own limit ends with the headers; this one is for the whole answer. */
  private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer)
      throws IOException {
    try {
      return answer.get(WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer in time", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void requirePublic(String host) throws IOException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (!PublicAddress.isPublic(address) && !(loopback && address.isLoopbackAddress())) {
        throw new IOException("no public address: " + host);
      }
    }
  }
}
