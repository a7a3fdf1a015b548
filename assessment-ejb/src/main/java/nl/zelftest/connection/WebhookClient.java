package nl.zelftest.connection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Predicate;

/**
 * Posts one message and hears what the receiver answers: its status, and of the rest not a byte. It
 * follows no redirect, keeps no cookie, and gives up when time is over.
 */
final class WebhookClient {

  private final HttpClient client;
  private final Duration answerWithin;
  private final Predicate<String> mayReceive;

  /**
   * A client.
   *
   * @param answerWithin how long a receiver may take, to connect and then to answer
   * @param mayReceive whether a host may be sent to at this moment
   */
  WebhookClient(Duration answerWithin, Predicate<String> mayReceive) {
    this.answerWithin = answerWithin;
    this.mayReceive = mayReceive;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(answerWithin)
            .build();
  }

  DeliveryOutcome deliver(TakenDelivery delivery, Instant now) {
    URI address = URI.create(delivery.address());
    if (!mayReceive.test(address.getHost())) {
      return DeliveryOutcome.failed(DeliveryProblem.ADDRESS);
    }
    String id = delivery.id().toString();
    long timestamp = now.getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(answerWithin)
            .header("Content-Type", "application/json")
            .header("User-Agent", "zelftest-webhooks/1")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(timestamp))
            .header(
                "webhook-signature",
                WebhookSignature.of(delivery.secret(), id, timestamp, delivery.body()))
            .POST(BodyPublishers.ofString(delivery.body()))
            .build();
    try {
      HttpResponse<Void> response = client.send(request, answer -> new Unread());
      return DeliveryOutcome.answered(response.statusCode());
    } catch (HttpTimeoutException e) {
      return DeliveryOutcome.failed(DeliveryProblem.TIMEOUT);
    } catch (IOException e) {
      return DeliveryOutcome.failed(DeliveryProblem.UNREACHABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DeliveryOutcome.failed(DeliveryProblem.NODE_GONE);
    }
  }

  /** Ends the connection instead of reading what came after the status. */
  private static final class Unread implements BodySubscriber<Void> {

    @Override
    public CompletionStage<Void> getBody() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
      // Nothing was asked for.
    }

    @Override
    public void onError(Throwable problem) {
      // The status was heard already.
    }

    @Override
    public void onComplete() {
      // The status was heard already.
    }
  }
}
