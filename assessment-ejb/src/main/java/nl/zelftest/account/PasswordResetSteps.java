package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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
import nl.zelftest.account.SignInThrottle.Limit;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.shared.Secrets;

/** The short transactions around another password; the costly hash is computed between them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasswordResetSteps {

  static final int MOST_REQUESTS = 3;
  static final Duration COUNTED_FOR = Duration.ofHours(1);

  /** Whose password can be changed, as far as a new one is compared with it. */
  public record Holder(String name, String email) {}

  @PersistenceContext private EntityManager entities;

  @Inject private Memberships memberships;

  @Inject private Throttles throttles;

  @Inject private Sessions sessions;

  @Inject private Outbox outbox;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Mails a link, if an open account has the address and was not mailed too often, nor too much
   * asked from one place.
   *
   * @param source under which what is asked from a network address is counted
   */
  public void request(String email, String source) {
    if (!throttles.begin(source, Limit.SOURCE)) {
      audit.recordRefusal(null, "PASSWORD_FORGOTTEN", "Account", "unknown", "BLOCKED");
      return;
    }
    Instant now = clock.instant();
    Optional<Account> account =
        memberships.holder(email, LockModeType.PESSIMISTIC_WRITE).filter(Account::isOpen);
    if (account.isEmpty() || requests(account.get(), now) >= MOST_REQUESTS) {
      audit.recordRefusal(
          null,
          "PASSWORD_FORGOTTEN",
          "Account",
          account.map(known -> known.getId().toString()).orElse("unknown"),
          account.isPresent() ? "TOO_MANY" : "NO_MATCH");
      return;
    }
    String token = Secrets.token();
    PasswordReset reset = new PasswordReset(account.get(), Secrets.hash(token), now);
    entities.persist(reset);
    outbox.send(
        Recipient.account(account.get().getId()),
        new Message(
            MailKind.PASSWORD_FORGOTTEN,
            "/wachtwoord/" + token,
            List.of(Long.toString(PasswordReset.LASTS.toMinutes()))));
    audit
        .of(memberships.organisations(account.get().getId()))
        .recordSystem("PASSWORD_FORGOTTEN", "Account", account.get().getId(), null);
  }

  private long requests(Account account, Instant now) {
    return entities
        .createQuery(
            "select count(r) from PasswordReset r where r.account = :account and r.requestedAt >"
                + " :since",
            Long.class)
        .setParameter("account", account)
        .setParameter("since", now.minus(COUNTED_FOR))
        .getSingleResult();
  }

  /** Whose link this is; empty alike when it never was one, is used or too old. */
  public Optional<Holder> holder(String token) {
    Optional<Holder> holder =
        open(token, LockModeType.NONE)
            .map(PasswordReset::getAccount)
            .map(account -> new Holder(account.getName(), account.getEmail()));
    if (holder.isEmpty()) {
      audit.recordRefusal(null, "PASSWORD_CHANGE", "Account", "unknown", null);
    }
    return holder;
  }

  /** Changes the password and ends every open session; false when the link no longer works. */
  public boolean change(String token, String passwordHash) {
    Instant now = clock.instant();
    Optional<PasswordReset> reset = open(token, LockModeType.PESSIMISTIC_WRITE);
    if (reset.isEmpty()) {
      return false;
    }
    Account account = reset.get().getAccount();
    account.changePassword(passwordHash, now);
    sessions.endAll(account.getId());
    all(account).forEach(each -> each.end(now));
    throttles.forget(SignInService.subject(account.getEmail()));
    outbox.send(
        Recipient.account(account.getId()),
        new Message(
            MailKind.PASSWORD_CHANGED,
            "/wachtwoord-vergeten",
            List.of(
                DateTimeFormatter.ofPattern("d-M-yyyy", Locale.ROOT)
                    .format(now.atZone(PortalClock.AMSTERDAM)))));
    audit
        .of(memberships.organisations(account.getId()))
        .record(account.getId(), "PASSWORD_CHANGED", "Account", account.getId(), null);
    return true;
  }

  private List<PasswordReset> all(Account account) {
    return entities
        .createQuery(
            "select r from PasswordReset r where r.account = :account", PasswordReset.class)
        .setParameter("account", account)
        .getResultList();
  }

  private Optional<PasswordReset> open(String token, LockModeType lock) {
    return entities
        .createQuery(
            "select r from PasswordReset r join fetch r.account where r.tokenHash = :token",
            PasswordReset.class)
        .setParameter("token", Secrets.hash(token))
        .setLockMode(lock)
        .getResultStream()
        .filter(reset -> reset.isOpen(clock.instant()))
        .findFirst();
  }
}
