package nl.zelftest.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person's own account.
 *
 * @param secondFactor whether a code is asked after the password
 * @param secondFactorRequired whether the person cannot do without
 * @param recoveryCodesLeft how many recovery codes still work
 * @param sessions where the person is signed in, this one first
 */
public record AccountPage(
    String name,
    String email,
    String language,
    boolean secondFactor,
    boolean secondFactorRequired,
    long recoveryCodesLeft,
    List<SessionRow> sessions) {

  /**
   * A browser in which the person is signed in.
   *
   * @param own whether it is the one that asks
   */
  public record SessionRow(
      UUID id, Instant beganAt, Instant lastActiveAt, Browser browser, boolean own) {}
}
