package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How often signing in with an e-mail address failed, whether or not an account has it. From the
 * fifth failure on, each next one doubles the time to wait.
 */
@Entity
@Table(name = "sign_in_throttle")
class SignInThrottle {

  private static final int FREE_FAILURES = 4;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  @Id
  @Column(name = "subject")
  private String subject;

  @Column(name = "failures")
  private int failures;

  @Column(name = "last_failure_at")
  private Instant lastFailureAt;

  @Column(name = "blocked_until")
  private Instant blockedUntil;

  protected SignInThrottle() {}

  SignInThrottle(String subject, Instant now) {
    this.subject = subject;
    this.lastFailureAt = now;
  }

  /**
   * Counts an attempt as failed before it is known to be, so that many at once are no way around;
   * one that succeeds removes the whole record.
   *
   * @return whether the attempt may go on
   */
  boolean begin(Instant now) {
    if (blockedUntil != null && now.isBefore(blockedUntil)) {
      return false;
    }
    failures = lastFailureAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : failures + 1;
    lastFailureAt = now;
    blockedUntil = failures > FREE_FAILURES ? now.plus(waitAfter(failures)) : null;
    return true;
  }

  private static Duration waitAfter(int failures) {
    int doublings = Math.min(failures - FREE_FAILURES - 1, 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
