package nl.zelftest.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zelftest.organisation.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookDeliveryTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final DeliveryOutcome REFUSED = DeliveryOutcome.answered(500);

  private final Webhook webhook =
      new Webhook(
          UUID.randomUUID(),
          Organisation.municipality("Gemeente Proef", LocalDate.of(2020, 1, 1)),
          "https://systeem.example/zelftest",
          WebhookSignature.secret(),
          UUID.randomUUID(),
          NOW);

  private final WebhookDelivery delivery =
      new WebhookDelivery(webhook, WebhookEvent.SUBMITTED, "{}", NOW);

  @Test
  void keepsItsIdOverAttemptsAndReplays() {
    TakenDelivery first = delivery.take(NOW);
    delivery.finish(first.claim(), REFUSED, NOW);
    TakenDelivery second = delivery.take(NOW);
    delivery.finish(second.claim(), DeliveryOutcome.answered(204), NOW);

    assertThat(delivery.getState()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(delivery.replay(NOW)).isTrue();
    TakenDelivery third = delivery.take(NOW);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(third.id()).isEqualTo(first.id());
    assertThat(third.body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 5", "3, 30", "4, 120", "5, 360", "9, 360"})
  void waitsLongerAndLonger(int attempts, long minutes) {
    for (int attempt = 0; attempt < attempts; attempt++) {
      delivery.finish(delivery.take(NOW).claim(), REFUSED, NOW);
    }

    assertThat(delivery.getNextAttemptAt()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
  }

  @Test
  void isGivenUpAfterThreeDaysAndNoSooner() {
    Instant end = NOW.plus(WebhookDelivery.GIVE_UP_AFTER);
    delivery.finish(delivery.take(NOW).claim(), REFUSED, end.minusSeconds(1));
    assertThat(delivery.getState()).isEqualTo(DeliveryState.WAITING);

    delivery.finish(delivery.take(end).claim(), REFUSED, end);
    assertThat(delivery.getState()).isEqualTo(DeliveryState.FAILED);
    assertThat(delivery.row().status()).isEqualTo(500);
  }

  @Test
  void getsThreeDaysAnewWhenItIsSentAgain() {
    Instant end = NOW.plus(WebhookDelivery.GIVE_UP_AFTER);
    delivery.finish(delivery.take(end).claim(), REFUSED, end);

    assertThat(delivery.replay(end)).isTrue();
    delivery.finish(delivery.take(end).claim(), REFUSED, end);

    assertThat(delivery.getState()).isEqualTo(DeliveryState.WAITING);
    assertThat(delivery.row().attempts()).isEqualTo(1);
  }

  @Test
  void isTakenByOneAtATimeAndNotSentAgainMeanwhile() {
    assertThat(delivery.replay(NOW)).as("waits already").isFalse();
    delivery.take(NOW);

    assertThat(delivery.replay(NOW)).as("is being sent").isFalse();
    assertThatThrownBy(() -> delivery.take(NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isGivenBackWhenItsNodeIsGone() {
    TakenDelivery slow = delivery.take(NOW);
    Instant late = NOW.plus(WebhookDelivery.CLAIM).plusSeconds(1);

    assertThat(delivery.expire(NOW)).isFalse();
    assertThat(delivery.expire(late)).isTrue();
    assertThat(delivery.getState()).isEqualTo(DeliveryState.WAITING);
    TakenDelivery next = delivery.take(late);
    assertThat(delivery.finish(slow.claim(), DeliveryOutcome.answered(200), late)).isFalse();
    assertThat(delivery.finish(next.claim(), DeliveryOutcome.answered(200), late)).isTrue();
  }

  @Test
  void forgetsTheSecretWithTheWebhook() {
    assertThat(webhook.end(NOW)).isTrue();
    assertThat(webhook.getSecret()).isNull();
    assertThat(webhook.end(NOW)).isFalse();
    delivery.abandon(NOW);

    assertThat(delivery.row().replayable()).isFalse();
    assertThat(delivery.getState()).isEqualTo(DeliveryState.FAILED);
  }
}
