package nl.zelftest.connection;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.connection.InvalidWebhookException.Reason;
import nl.zelftest.connection.WebhooksPage.WebhookRow;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalSettings;

/** Coordinators make and end their organisation's webhooks, and have messages sent again. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class WebhookService {

  static final int MOST = 5;

  private static final int SHOWN = 20;

  @PersistenceContext private EntityManager entities;

  @Inject private ConnectionFiles files;

  @Inject private CurrentActor currentActor;

  @Inject private PortalSettings settings;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * The webhooks of an organisation.
   *
   * @throws NotFoundException when there is none, or the reader does not manage its connections
   */
  public WebhooksPage page(UUID organisationId) {
    Organisation organisation = files.managed(organisationId, LockModeType.NONE);
    return new WebhooksPage(
        organisationId,
        organisation.getName(),
        webhooks(organisationId).stream()
            .map(webhook -> new WebhookRow(webhook.getId(), webhook.getAddress()))
            .toList(),
        entities
            .createQuery(
                """
                select d from WebhookDelivery d join fetch d.webhook w
                where w.organisation.id = :organisation order by d.createdAt desc, d.id
                """,
                WebhookDelivery.class)
            .setParameter("organisation", organisationId)
            .setMaxResults(SHOWN)
            .getResultStream()
            .map(WebhookDelivery::row)
            .toList());
  }

  private List<Webhook> webhooks(UUID organisationId) {
    return entities
        .createQuery(
            """
            select w from Webhook w where w.organisation.id = :organisation and w.endedAt is null
            order by w.madeAt desc, w.id
            """,
            Webhook.class)
        .setParameter("organisation", organisationId)
        .getResultList();
  }

  /**
   * Makes a webhook.
   *
   * @param id of the webhook, by which a form that is sent twice makes one
   * @return the secret, which is to be shown now and never again; empty when this one was made
   *     before
   * @throws NotFoundException when there is no such organisation, or the person does not manage its
   *     connections
   * @throws InvalidWebhookException when it cannot be made
   */
  public Optional<String> make(UUID organisationId, UUID id, String typed) {
    Organisation organisation = files.managed(organisationId, LockModeType.PESSIMISTIC_WRITE);
    String address = WebhookAddress.require(typed, settings.demoFile().isPresent());
    if (entities.find(Webhook.class, id) != null) {
      return Optional.empty();
    }
    if (webhooks(organisationId).size() >= MOST) {
      throw new InvalidWebhookException(Reason.FULL);
    }
    UUID account = currentActor.get().accountId();
    Webhook webhook =
        new Webhook(id, organisation, address, WebhookSignature.secret(), account, clock.instant());
    entities.persist(webhook);
    files.tell(
        organisation,
        URI.create(address).getHost(),
        "/mijn-organisatie/" + organisationId + "/webhooks");
    audit.of(organisationId).record(account, "WEBHOOK_MADE", "Webhook", id, null);
    return Optional.of(webhook.getSecret());
  }

  /**
   * Ends a webhook: what still waits for it is not sent.
   *
   * @throws NotFoundException when the organisation has no such webhook, or the person does not
   *     manage its connections
   */
  public void end(UUID organisationId, UUID webhookId) {
    files.managed(organisationId, LockModeType.NONE);
    Webhook webhook = entities.find(Webhook.class, webhookId, LockModeType.PESSIMISTIC_WRITE);
    if (webhook == null || !webhook.getOrganisation().getId().equals(organisationId)) {
      throw new NotFoundException();
    }
    if (webhook.end(clock.instant())) {
      audit
          .of(organisationId)
          .record(currentActor.get().accountId(), "WEBHOOK_ENDED", "Webhook", webhookId, null);
    }
  }

  /**
   * Sends a message once more, with the same id; one that is under way stays as it is.
   *
   * @throws NotFoundException when the organisation has no such message, or the person does not
   *     manage its connections
   */
  public void replay(UUID organisationId, UUID deliveryId) {
    files.managed(organisationId, LockModeType.NONE);
    Instant now = clock.instant();
    WebhookDelivery delivery =
        entities.find(WebhookDelivery.class, deliveryId, LockModeType.PESSIMISTIC_WRITE);
    if (delivery == null
        || !delivery.getWebhook().getOrganisation().getId().equals(organisationId)) {
      throw new NotFoundException();
    }
    if (!delivery.getWebhook().hasEnded() && delivery.replay(now)) {
      audit
          .of(organisationId)
          .record(
              currentActor.get().accountId(),
              "WEBHOOK_REPLAYED",
              "WebhookDelivery",
              deliveryId,
              delivery.getEvent().name());
    }
  }
}
