package nl.zelftest.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.assessment.CanonicalJson;
import nl.zelftest.assessment.Reveal;
import nl.zelftest.assessment.Submitted;
import nl.zelftest.dialogue.Published;
import nl.zelftest.organisation.Successions;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.PortalSettings;

/**
 * Writes what webhooks are to hear, in the transaction of what it tells about. Of a submission only
 * the organisation hears that made it (blind until revealed); of what comes after, all who take
 * part in the conversation, as in their mail.
 */
@ApplicationScoped
class WebhookEvents {

  @PersistenceContext private EntityManager entities;

  @Inject private Successions successions;

  @Inject private PortalSettings settings;

  @Inject private Clock clock;

  void submitted(@Observes Submitted submitted) {
    Map<String, Object> data = data(submitted.municipalityCode(), submitted.roundId());
    data.put("zelftest", submitted.assessmentId());
    data.put("indiening", submitted.sequence());
    data.put(
        "resultaat", settings.linkBase() + "/api/v1/eigen/zelftesten/" + submitted.assessmentId());
    write(
        WebhookEvent.SUBMITTED,
        data,
        open("w.organisation.id = :organisation", "organisation", submitted.organisationId()));
  }

  void revealed(@Observes Reveal reveal) {
    Map<String, Object> data = data(reveal.getMunicipalityCode(), reveal.getRound().getId());
    data.put("gesprek", settings.linkBase() + "/gesprek/" + reveal.getId());
    write(WebhookEvent.REVEALED, data, ofConversation(reveal.getMunicipalityCode()));
  }

  void published(@Observes Published published) {
    Map<String, Object> data = data(published.municipalityCode(), published.roundId());
    data.put(
        "resultaat",
        settings.linkBase()
            + "/api/v1/gepubliceerde-resultaten/"
            + published.municipalityCode()
            + "/"
            + published.roundId());
    write(WebhookEvent.PUBLISHED, data, ofConversation(published.municipalityCode()));
  }

  private static Map<String, Object> data(String municipalityCode, UUID roundId) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("gemeente", municipalityCode);
    data.put("ronde", roundId);
    return data;
  }

  /** Those of organisations that answer today for a municipality or for what came after it. */
  private List<Webhook> ofConversation(String municipalityCode) {
    Set<String> codes = successions.withSuccessors(municipalityCode);
    return open(
        """
        exists (select p from Organisation p join p.responsibilities r
          where p = w.organisation and r.municipalityCode in :codes and r.validFrom <= :today
            and (r.validTo is null or r.validTo > :today))
        """,
        "codes",
        codes);
  }

  private List<Webhook> open(String condition, String name, Object value) {
    return entities
        .createQuery(
            """
            select w from Webhook w join w.organisation o
            where w.endedAt is null and (o.closedOn is null or o.closedOn > :today) and\s"""
                + condition,
            Webhook.class)
        .setParameter("today", Days.dayOf(clock.instant()))
        .setParameter(name, value)
        .getResultList();
  }

  private void write(WebhookEvent event, Map<String, Object> data, List<Webhook> webhooks) {
    Instant now = clock.instant();
    String body =
        CanonicalJson.of(Map.of("type", event.type(), "timestamp", now.toString(), "data", data))
            .text();
    webhooks.forEach(webhook -> entities.persist(new WebhookDelivery(webhook, event, body, now)));
  }
}
