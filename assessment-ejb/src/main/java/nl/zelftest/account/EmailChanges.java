package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.shared.Secrets;

/**
 * Lets people take another e-mail address. Nothing changes before both addresses confirmed, by a
 * link that works once.
 */
@Stateless
@PermitAll
public class EmailChanges {

  static final int MOST_REQUESTS = 3;

  /** What became of a link. */
  public enum Outcome {
    /** It never was one, is used or too old. */
    DEAD,
    /** The other address has to confirm too. */
    HALF,
    DONE
  }

  @PersistenceContext private EntityManager entities;

  @Inject private Memberships memberships;

  @Inject private Throttles throttles;

  @Inject private Sessions sessions;

  @Inject private CurrentActor currentActor;

  @Inject private Outbox outbox;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Mails a link to the person's own address and to the new one, unless too much was asked within
   * the hour. An address that has an account already gets none, and nobody is told so.
   *
   * @param newEmail an address as to its form
   */
  public void ask(String newEmail) {
    Actor actor = currentActor.get();
    if (!AccessPolicy.ownsAccount(actor)) {
      throw new NotFoundException();
    }
    Instant now = clock.instant();
    Account account =
        entities.find(Account.class, actor.accountId(), LockModeType.PESSIMISTIC_WRITE);
    String email = Account.normalise(newEmail);
    if (asked(account, now) >= MOST_REQUESTS || email.equals(account.getEmail())) {
      audit.recordRefusal(account.getId(), "EMAIL_CHANGE", "Account", account.getId(), null);
      return;
    }
    endOthers(account, now);
    String oldToken = Secrets.token();
    String newToken = Secrets.token();
    EmailChange change =
        new EmailChange(account, email, Secrets.hash(oldToken), Secrets.hash(newToken), now);
    entities.persist(change);
    String hours = Long.toString(EmailChange.LASTS.toHours());
    outbox.send(
        Recipient.account(account.getId()),
        new Message(MailKind.EMAIL_CHANGE_OLD, link(oldToken), List.of(email, hours)));
    if (memberships.holder(email, LockModeType.NONE).isEmpty()) {
      outbox.send(
          Recipient.address(email, account.getName(), account.getLanguage()),
          new Message(MailKind.EMAIL_CHANGE_NEW, link(newToken), List.of(hours)));
    }
    audit
        .of(memberships.organisations(account.getId()))
        .record(account.getId(), "EMAIL_CHANGE_ASKED", "EmailChange", change.getId(), null);
  }

  private static String link(String token) {
    return "/adres/" + token;
  }

  private long asked(Account account, Instant now) {
    return entities
        .createQuery(
            "select count(c) from EmailChange c where c.account = :account and c.askedAt > :since",
            Long.class)
        .setParameter("account", account)
        .setParameter("since", now.minus(Duration.ofHours(1)))
        .getSingleResult();
  }

  private void endOthers(Account account, Instant now) {
    entities
        .createQuery(
            "select c from EmailChange c where c.account = :account and c.endedAt is null",
            EmailChange.class)
        .setParameter("account", account)
        .getResultList()
        .forEach(earlier -> earlier.end(now));
  }

  /** Whether a link can confirm now. */
  public boolean works(String token) {
    boolean works = open(token, LockModeType.NONE).isPresent();
    if (!works) {
      audit.recordRefusal(null, "EMAIL_CHANGE", "Account", "unknown", null);
    }
    return works;
  }

  /** Confirms by a link; the second of the two changes the address and ends every session. */
  public Outcome confirm(String token) {
    Instant now = clock.instant();
    Optional<EmailChange> found = open(token, LockModeType.PESSIMISTIC_WRITE);
    if (found.isEmpty()) {
      return Outcome.DEAD;
    }
    EmailChange change = found.get();
    change.confirm(Secrets.hash(token), now);
    audit.recordSystem("EMAIL_CONFIRMED", "EmailChange", change.getId(), null);
    if (!change.isConfirmed()) {
      return Outcome.HALF;
    }
    // Somebody may have been invited at it since.
    if (memberships.holder(change.getNewEmail(), LockModeType.NONE).isPresent()) {
      change.end(now);
      return Outcome.DEAD;
    }
    take(change, now);
    return Outcome.DONE;
  }

  private void take(EmailChange change, Instant now) {
    Account account = change.getAccount();
    UUID id = account.getId();
    outbox.send(
        Recipient.address(account.getEmail(), account.getName(), account.getLanguage()),
        new Message(
            MailKind.EMAIL_CHANGED,
            "/hulp",
            List.of(
                DateTimeFormatter.ofPattern("d-M-yyyy", Locale.ROOT)
                    .format(now.atZone(PortalClock.AMSTERDAM)))));
    throttles.forget(SignInService.subject(account.getEmail()));
    account.changeEmail(change.getNewEmail(), now);
    change.end(now);
    sessions.endAll(account.getId());
    audit.of(memberships.organisations(id)).recordSystem("EMAIL_CHANGED", "Account", id, null);
  }

  private Optional<EmailChange> open(String token, LockModeType lock) {
    String hash = Secrets.hash(token);
    return entities
        .createQuery(
            "select c from EmailChange c join fetch c.account where c.oldTokenHash = :token or"
                + " c.newTokenHash = :token",
            EmailChange.class)
        .setParameter("token", hash)
        .setLockMode(lock)
        .getResultStream()
        .filter(change -> change.isOpen(clock.instant()) && change.awaits(hash))
        .findFirst();
  }

  @Schedule(hour = "4", minute = "50", persistent = false)
  void forgetOld() {
    entities
        .createQuery("delete from EmailChange c where c.expiresAt < :before")
        .setParameter("before", clock.instant().minus(Duration.ofDays(1)))
        .executeUpdate();
  }
}
