package nl.zelftest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import nl.zelftest.account.SignInThrottle.Limit;
import nl.zelftest.shared.InstallationKey;

/** Counts failures, under a hash of what is guessed at. Needs a transaction. */
@ApplicationScoped
public class Throttles {

  @PersistenceContext private EntityManager entities;

  @Inject private InstallationKey key;

  @Inject private Clock clock;

  /**
   * Counts an attempt before it is known whether it fails; many at once wait for each other.
   *
   * @return whether it may go on
   */
  boolean begin(String subject, Limit limit) {
    Instant now = clock.instant();
    // Not "ignore": that shares a row that is there, and two who then want it alone are stuck.
    entities
        .createNativeQuery(
            "insert into sign_in_throttle (subject, failures, last_failure_at) values (?1, 0, ?2)"
                + " on duplicate key update subject = subject")
        .setParameter(1, subject)
        .setParameter(2, Timestamp.valueOf(LocalDateTime.ofInstant(now, ZoneOffset.UTC)))
        .executeUpdate();
    return entities
        .find(SignInThrottle.class, subject, LockModeType.PESSIMISTIC_WRITE)
        .begin(limit, now);
  }

  /**
   * Counts an attempt to sign in from a network address, over all accounts, before it is known
   * whether it fails.
   *
   * @return whether it may go on
   */
  public boolean beginFrom(String address) {
    return begin(source(address), Limit.SOURCE);
  }

  /** It was right, but what failed before it from the same address still counts. */
  public void takeBackFrom(String address) {
    SignInThrottle throttle =
        entities.find(SignInThrottle.class, source(address), LockModeType.PESSIMISTIC_WRITE);
    if (throttle != null) {
      throttle.takeBack();
    }
  }

  /** Under which failures from a network address are counted, so that the address is not kept. */
  private String source(String address) {
    return key.hash("source", address);
  }

  /** It was right: nothing is held against it any more. */
  void forget(String subject) {
    SignInThrottle throttle = entities.find(SignInThrottle.class, subject);
    if (throttle != null) {
      entities.remove(throttle);
    }
  }
}
