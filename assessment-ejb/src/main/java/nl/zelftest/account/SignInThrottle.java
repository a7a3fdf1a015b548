package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How often one thing was guessed at in vain: the password of an e-mail address, whether or not an
 * account has it; the code of an account; anything from one network address. Beyond the free
 * failures each next one doubles the time to wait.
 */
@Entity
@Table(name = "sign_in_throttle")
class SignInThrottle {

  /** What is counted, and how much of it is free. */
  enum Limit {
    /** A person mistypes a few times. */
    PERSON(4, Duration.ofDays(1)),
    /** A whole town hall can share one network address. */
    SOURCE(30, Duration.ofHours(1));

    private final int freeFailures;
    private final Duration forgottenAfter;

    Limit(int freeFailures, Duration forgottenAfter) {
      this.freeFailures = freeFailures;
      this.forgottenAfter = forgottenAfter;
    }
  }

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

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
  boolean begin(Limit limit, Instant now) {
    if (blockedUntil != null && now.isBefore(blockedUntil)) {
      return false;
    }
    failures = lastFailureAt.plus(limit.forgottenAfter).isBefore(now) ? 1 : failures + 1;
    lastFailureAt = now;
    blockedUntil = failures > limit.freeFailures ? now.plus(wait(limit)) : null;
    return true;
  }

  /** The attempt was no failure after all; those before it stay. */
  void takeBack() {
    failures = Math.max(0, failures - 1);
    blockedUntil = null;
  }

  private Duration wait(Limit limit) {
    int doublings = Math.min(failures - limit.freeFailures - 1, 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
