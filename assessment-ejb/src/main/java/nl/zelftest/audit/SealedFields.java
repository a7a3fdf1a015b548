package nl.zelftest.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * All of an audit event that its seal covers.
 *
 * @param occurredAt cut to microseconds, as the database keeps it
 * @param actorId null when the portal itself acted
 * @param objectId null when the action is on no single object
 * @param origin where the request came from
 * @param details null when there are none
 */
public record SealedFields(
    UUID id,
    Instant occurredAt,
    UUID actorId,
    String action,
    String objectType,
    String objectId,
    String result,
    String origin,
    String details) {

  public SealedFields {
    Objects.requireNonNull(id);
    occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
  }
}
