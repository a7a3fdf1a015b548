package nl.zelftest.connection;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.shared.Days;

/** The steps of delivering, each kept before the next is taken. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookQueue {

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** Takes the next message that is due, unless one is under way on any node. */
  public Optional<TakenDelivery> takeNext() {
    entities.find(WebhookTurn.class, WebhookTurn.ONLY, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    expire(now);
    if (!withState(DeliveryState.TAKEN).isEmpty()) {
      return Optional.empty();
    }
    Optional<WebhookDelivery> next = due(now);
    while (next.isPresent() && !isWanted(next.get(), now)) {
      next.get().abandon(now);
      tell(next.get());
      entities.flush();
      next = due(now);
    }
    return next.map(delivery -> delivery.take(now));
  }

  /** Rows are looked up first and locked by their id, as for mail. */
  private void expire(Instant now) {
    for (UUID id : withState(DeliveryState.TAKEN)) {
      WebhookDelivery delivery =
          entities.find(WebhookDelivery.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (delivery.expire(now)) {
        tell(delivery);
      }
    }
    entities.flush();
  }

  private List<UUID> withState(DeliveryState state) {
    return entities
        .createQuery("select d.id from WebhookDelivery d where d.state = :state", UUID.class)
        .setParameter("state", state)
        .getResultList();
  }

  /** First what was tried least: a receiver that does not answer does not hold up the others. */
  private Optional<WebhookDelivery> due(Instant now) {
    return entities
        .createQuery(
            """
            select d from WebhookDelivery d join fetch d.webhook w join fetch w.organisation
            where d.state = :waiting and d.nextAttemptAt <= :now
            order by d.attempts, d.nextAttemptAt, d.createdAt, d.id
            """,
            WebhookDelivery.class)
        .setParameter("waiting", DeliveryState.WAITING)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private static boolean isWanted(WebhookDelivery delivery, Instant now) {
    return !delivery.getWebhook().hasEnded()
        && delivery.getWebhook().getOrganisation().isOpenOn(Days.dayOf(now));
  }

  /** Keeps how an attempt ended. */
  public void finish(TakenDelivery taken, DeliveryOutcome outcome) {
    WebhookDelivery delivery =
        entities.find(WebhookDelivery.class, taken.id(), LockModeType.PESSIMISTIC_WRITE);
    if (delivery.finish(taken.claim(), outcome, clock.instant())) {
      tell(delivery);
    }
  }

  private void tell(WebhookDelivery delivery) {
    if (delivery.isLast()) {
      audit
          .of(delivery.getWebhook().getOrganisation().getId())
          .recordSystem(
              "WEBHOOK_" + delivery.getState(),
              "WebhookDelivery",
              delivery.getId(),
              delivery.getEvent().name());
    }
  }
}
