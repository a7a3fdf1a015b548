package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.SignInThrottle.Limit;
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

  @Inject private Throttles throttles;

  @Inject private Clock clock;

  @Inject private Memberships memberships;

  @Inject private AuditTrail audit;

  /**
   * Counts an attempt before it is known whether it fails.
   *
   * @param source the network address that asks
   */
  public Started begin(String email, String subject, String source) {
    // Always in this order, so that two attempts never wait for each other.
    boolean sourceMayGoOn = throttles.beginFrom(source);
    boolean mayGoOn = sourceMayGoOn && throttles.begin(subject, Limit.PERSON);
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

  public void succeeded(String subject, String source) {
    throttles.forget(subject);
    throttles.takeBackFrom(source);
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

  @Schedule(hour = "4", persistent = false)
  void forgetOldFailures() {
    entities
        .createQuery("delete from SignInThrottle t where t.lastFailureAt < :before")
        .setParameter("before", clock.instant().minus(Duration.ofDays(2)))
        .executeUpdate();
  }
}
