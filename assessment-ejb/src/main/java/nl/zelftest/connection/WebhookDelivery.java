package nl.zelftest.connection;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zelftest.shared.NullableUuidConverter;

/**
 * One message to one webhook. It is delivered at least once: who receives it twice knows it by its
 * id, which stays the same at every attempt. Who sends it takes it first, with a claim that ends by
 * itself.
 */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery {

  /** How long it stays with the node that took it; longer than an attempt can take. */
  static final Duration CLAIM = Duration.ofMinutes(2);

  static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6));

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "webhook_id")
  private Webhook webhook;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private WebhookEvent event;

  @Column(name = "body")
  private String body;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private DeliveryState state = DeliveryState.WAITING;

  @Column(name = "attempts")
  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "claim")
  private UUID claim;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_problem")
  private DeliveryProblem lastProblem;

  @Column(name = "last_status")
  private Integer lastStatus;

  protected WebhookDelivery() {}

  WebhookDelivery(Webhook webhook, WebhookEvent event, String body, Instant createdAt) {
    this.webhook = webhook;
    this.event = event;
    this.body = body;
    this.createdAt = createdAt;
    this.queuedAt = createdAt;
    this.nextAttemptAt = createdAt;
  }

  /** Takes it for one attempt. */
  TakenDelivery take(Instant now) {
    require(state == DeliveryState.WAITING);
    state = DeliveryState.TAKEN;
    attempts++;
    claim = UUID.randomUUID();
    claimedUntil = now.plus(CLAIM);
    return new TakenDelivery(id, claim, webhook.getAddress(), webhook.getSecret(), body);
  }

  /**
   * The attempt ended.
   *
   * @return false when its claim has ended, and nothing changes
   */
  boolean finish(UUID claimant, DeliveryOutcome outcome, Instant now) {
    if (!claimant.equals(claim)) {
      return false;
    }
    lastStatus = outcome.status();
    lastProblem = outcome.problem();
    if (outcome.isDelivered()) {
      end(DeliveryState.DELIVERED, now);
    } else {
      tryLater(now);
    }
    return true;
  }

  /**
   * The node that took it is gone.
   *
   * @return false when it was heard of meanwhile, and nothing changes
   */
  boolean expire(Instant now) {
    if (claim == null || !now.isAfter(claimedUntil)) {
      return false;
    }
    lastStatus = null;
    lastProblem = DeliveryProblem.NODE_GONE;
    tryLater(now);
    return true;
  }

  /** There is nobody to receive it any more. */
  void abandon(Instant now) {
    lastProblem = DeliveryProblem.ENDED;
    end(DeliveryState.FAILED, now);
  }

  /**
   * Sends it once more, under the same id.
   *
   * @return false when it is under way anyhow
   */
  boolean replay(Instant now) {
    if (!isLast()) {
      return false;
    }
    state = DeliveryState.WAITING;
    attempts = 0;
    queuedAt = now;
    nextAttemptAt = now;
    endedAt = null;
    return true;
  }

  private void tryLater(Instant now) {
    if (!now.isBefore(queuedAt.plus(GIVE_UP_AFTER))) {
      end(DeliveryState.FAILED, now);
      return;
    }
    state = DeliveryState.WAITING;
    nextAttemptAt = now.plus(WAITS.get(Math.min(attempts, WAITS.size()) - 1));
    release();
  }

  private void end(DeliveryState last, Instant now) {
    state = last;
    endedAt = now;
    release();
  }

  private void release() {
    claim = null;
    claimedUntil = null;
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw new IllegalStateException("Delivery " + id + " is " + state);
    }
  }

  /** Whether nothing happens to it by itself any more. */
  boolean isLast() {
    return state == DeliveryState.DELIVERED || state == DeliveryState.FAILED;
  }

  UUID getId() {
    return id;
  }

  Webhook getWebhook() {
    return webhook;
  }

  WebhookEvent getEvent() {
    return event;
  }

  DeliveryState getState() {
    return state;
  }

  Instant getNextAttemptAt() {
    return nextAttemptAt;
  }

  WebhooksPage.DeliveryRow row() {
    return new WebhooksPage.DeliveryRow(
        id,
        webhook.getAddress(),
        event,
        createdAt,
        state,
        attempts,
        endedAt,
        lastProblem,
        lastStatus,
        isLast() && !webhook.hasEnded());
  }
}
