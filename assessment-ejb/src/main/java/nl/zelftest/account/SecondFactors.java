package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * The second step of signing in, for who gave the right password and is nobody yet. Whoever calls
 * it has the account's id from that password, or from the person who is signed in.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SecondFactors {

  /** What has to happen between the password and being signed in. */
  public enum Next {
    NOTHING,
    CODE,
    SET_UP
  }

  /**
   * What an app needs to make codes.
   *
   * @param key in groups of four, to type over
   * @param uri what a QR code holds
   */
  public record SetUp(String key, String uri) {}

  @Inject private Factors factors;

  /** What a person has to do after the password. */
  public Next next(UUID accountId) {
    if (factors.isOn(accountId)) {
      return Next.CODE;
    }
    return factors.isRequired(accountId) ? Next.SET_UP : Next.NOTHING;
  }

  /** Makes a secret for an app, unless there is one. */
  public void prepare(UUID accountId) {
    factors.prepare(accountId);
  }

  /** What is being set up; empty where nothing is, and never for one that is asked for already. */
  public Optional<SetUp> setUp(UUID accountId) {
    return factors.setUp(accountId);
  }

  /**
   * Confirms what is being set up by a code of it. A session in which that is done is one of two
   * steps from then on.
   *
   * @return false when the code does not fit
   */
  public boolean confirm(UUID accountId, String code) {
    return factors.confirm(accountId, code);
  }

  /** Whether a code of the app, or a recovery code, lets the person in; neither does twice. */
  public boolean verify(UUID accountId, String code) {
    return factors.verify(accountId, code);
  }
}
