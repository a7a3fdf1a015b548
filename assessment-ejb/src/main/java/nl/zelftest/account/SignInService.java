package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Checks an e-mail address and a password. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

  private static final int LONGEST_EMAIL = 254;

  @Inject private SignInAttempts attempts;

  @Inject private Passwords passwords;

  /**
   * The account whose address and password these are. Empty alike when there is no such account,
   * when the password is another one, and when there were too many failures; each takes the same
   * time.
   *
   * @param source the network address that asks
   */
  public Optional<UUID> verify(String typedEmail, String password, String source) {
    if (typedEmail.length() > LONGEST_EMAIL || password.length() > Passwords.LONGEST) {
      return Optional.empty();
    }
    String email = Account.normalise(typedEmail);
    String subject = subject(email);
    SignInAttempts.Started started = attempts.begin(email, subject, source);
    boolean matches = passwords.matches(password, started.passwordHash());
    if (matches && !started.blocked()) {
      UUID accountId = started.accountId().orElseThrow();
      attempts.succeeded(subject, source);
      return Optional.of(accountId);
    }
    attempts.refused(started);
    return Optional.empty();
  }

  /** Under which failures with an address are counted. */
  static String subject(String email) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
