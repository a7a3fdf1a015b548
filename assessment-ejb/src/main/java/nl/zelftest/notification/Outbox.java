package nl.zelftest.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.shared.PortalSettings;

/** Takes mails to send, always in the transaction of what they tell about. */
@ApplicationScoped
public class Outbox {

  @PersistenceContext private EntityManager entities;

  @Inject private PortalSettings settings;

  @Inject private Clock clock;

  /** Writes a mail; an account that is closed or has no address gets nothing. */
  public void send(Recipient recipient, Message message) {
    recipient
        .account()
        .flatMap(this::holder)
        .or(recipient::addressee)
        .filter(Addressee::hasAddress)
        .ifPresent(addressee -> write(addressee, message));
  }

  /** Forgets mails to an address: those that wait are not sent, of the others the texts go. */
  public void forget(String email) {
    entities
        .createQuery(
            "delete from OutgoingMail m where m.recipientEmail = :email and m.state = :waiting")
        .setParameter("email", email)
        .setParameter("waiting", MailState.WAITING)
        .executeUpdate();
    entities
        .createQuery(
            "select m from OutgoingMail m where m.recipientEmail = :email and m.state in :ended",
            OutgoingMail.class)
        .setParameter("email", email)
        .setParameter("ended", List.of(MailState.SENT, MailState.FAILED, MailState.UNCERTAIN))
        .getResultStream()
        .forEach(new MailFolder(settings.dataFolder(), settings.linkBase())::forget);
  }

  private void write(Addressee addressee, Message message) {
    entities.persist(
        new OutgoingMail(
            addressee,
            message.kind(),
            Rendering.of(addressee, message, settings.linkBase()),
            settings.linkBase().getHost(),
            clock.instant()));
  }

  private Optional<Addressee> holder(UUID account) {
    return entities
        .createQuery(
            """
            select a.email, a.name, a.language from Account a
            where a.id = :account and a.closedAt is null
            """,
            Object[].class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst()
        .map(row -> new Addressee((String) row[0], (String) row[1], (String) row[2]));
  }
}
