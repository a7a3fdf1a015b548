package nl.zelftest.passkey;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.shared.Secrets;

/**
 * What a device is to sign, kept in a session: good for one answer, and for a while.
 *
 * @param value 256 random bits, in Base64 for addresses
 * @param making the passkey that is made; null to sign in
 */
public record PasskeyChallenge(String value, Instant madeAt, Making making)
    implements Serializable {

  public static final Duration LASTS = Duration.ofMinutes(5);

  /**
   * A passkey that is being made.
   *
   * @param userHandle by which devices know the account: random, in Base64 for addresses
   * @param name what the person calls it
   */
  public record Making(UUID accountId, String userHandle, String name) implements Serializable {}

  static PasskeyChallenge toSignIn(Instant moment) {
    return new PasskeyChallenge(Secrets.token(), moment, null);
  }

  static PasskeyChallenge toMake(Making making, Instant moment) {
    return new PasskeyChallenge(Secrets.token(), moment, making);
  }

  /** Whether somebody can sign in with an answer to it at this moment. */
  boolean signsIn(Instant moment) {
    return making == null && isOpen(moment);
  }

  /** Whether an answer to it makes a passkey for an account at this moment. */
  boolean makesFor(UUID accountId, Instant moment) {
    return making != null && making.accountId().equals(accountId) && isOpen(moment);
  }

  private boolean isOpen(Instant moment) {
    return !moment.isBefore(madeAt) && moment.isBefore(madeAt.plus(LASTS));
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "PasskeyChallenge[" + madeAt + "]";
  }
}
