package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;

/**
 * The short transactions around a sign-in; the costly hash is computed between them, holding no
 * connection.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInAttempts {

  /** What is known of an address before the password is checked. */
  public record Started(boolean blocked, Optional<UUID> accountId, String passwordHash) {}

  /** Has no role anywhere. */
  private static final UUID NOBODY = new UUID(0, 0);

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  @Inject private Memberships memberships;

  @Inject private AuditTrail audit;

  public Started begin(String email, String subject) {
    Instant now = clock.instant();
    entities
        .createNativeQuery(
            "insert ignore into sign_in_throttle (subject, failures, last_failure_at) values (?1, 0, ?2)")
        .setParameter(1, subject)
        .setParameter(2, Timestamp.valueOf(LocalDateTime.ofInstant(now, ZoneOffset.UTC)))
        .executeUpdate();
    boolean mayGoOn =
        entities.find(SignInThrottle.class, subject, LockModeType.PESSIMISTIC_WRITE).begin(now);
    Optional<Account> account =
        entities
            .createQuery("select a from Account a where a.email = :email", Account.class)
            .setParameter("email", email)
            .getResultStream()
            .filter(Account::isOpen)
            .findFirst();
    return new Started(
        !mayGoOn, account.map(Account::getId), account.map(Account::getPasswordHash).orElse(null));
  }

  public void succeeded(String subject, UUID accountId) {
    SignInThrottle throttle = entities.find(SignInThrottle.class, subject);
    if (throttle != null) {
      entities.remove(throttle);
    }
    audit
        .of(memberships.organisations(accountId))
        .record(accountId, "SIGNED_IN", "Account", accountId, null);
  }

  public void refused(Started started) {
    String reason = started.blocked() ? "BLOCKED" : "NO_MATCH";
    // Asked for an unknown address too: the same work, the same time.
    audit
        .of(memberships.organisations(started.accountId().orElse(NOBODY)))
        .recordRefusal(
            null,
            "SIGN_IN",
            "Account",
            started.accountId().map(UUID::toString).orElse("unknown"),
            reason);
  }

  /** Writes down that a person signed out. */
  public void signedOut(UUID accountId) {
    audit
        .of(memberships.organisations(accountId))
        .record(accountId, "SIGNED_OUT", "Account", accountId, null);
  }

  @Schedule(hour = "4", persistent = false)
  void forgetOldFailures() {
    entities
        .createQuery("delete from SignInThrottle t where t.lastFailureAt < :before")
        .setParameter("before", clock.instant().minus(Duration.ofDays(2)))
        .executeUpdate();
  }
}
