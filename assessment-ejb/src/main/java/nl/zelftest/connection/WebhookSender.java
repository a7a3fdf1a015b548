package nl.zelftest.connection;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zelftest.shared.PortalSettings;

/** Delivers what is due, outside any transaction; how it went is for the organisation's page. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookSender {

  private static final Logger LOG = Logger.getLogger(WebhookSender.class.getName());

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  @Inject private WebhookQueue queue;

  @Inject private PortalSettings settings;

  @Inject private Clock clock;

  private WebhookClient client;

  @PostConstruct
  void prepare() {
    boolean demo = settings.demoFile().isPresent();
    client = new WebhookClient(ANSWER_WITHIN, host -> WebhookAddress.leadsToPublic(host, demo));
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void send() {
    try {
      Optional<TakenDelivery> next = queue.takeNext();
      while (next.isPresent()) {
        queue.finish(next.get(), client.deliver(next.get(), clock.instant()));
        next = queue.takeNext();
      }
    } catch (RuntimeException e) {
      // What was taken is given back when its claim ends; the timer must not be given up over a
      // database restart.
      LOG.log(Level.WARNING, "Webhooks could not be looked up or marked now", e);
    }
  }
}
