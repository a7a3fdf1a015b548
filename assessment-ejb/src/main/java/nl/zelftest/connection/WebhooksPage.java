package nl.zelftest.connection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The webhooks of an organisation, and what was last sent to them, newest first. */
public record WebhooksPage(
    UUID organisationId,
    String organisationName,
    List<WebhookRow> webhooks,
    List<DeliveryRow> deliveries) {

  /** A webhook that has not ended. */
  public record WebhookRow(UUID id, String address) {}

  /**
   * A message to a webhook.
   *
   * @param endedAt when it was delivered or given up; null while it waits
   * @param problem of the last attempt; null when that went well, or there was none
   * @param status what the receiver last answered; null when nothing
   * @param replayable whether it can be sent again
   */
  public record DeliveryRow(
      UUID id,
      String address,
      WebhookEvent event,
      Instant createdAt,
      DeliveryState state,
      int attempts,
      Instant endedAt,
      DeliveryProblem problem,
      Integer status,
      boolean replayable) {}
}
