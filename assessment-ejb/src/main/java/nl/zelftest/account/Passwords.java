package nl.zelftest.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * Keeps passwords as PBKDF2-HMAC-SHA512 with 210,000 rounds and a salt of their own (OWASP Password
 * Storage Cheat Sheet).
 */
@ApplicationScoped
public class Passwords {

  /** Longer input is refused before it costs anything. */
  static final int LONGEST = 200;

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final String ROUNDS = "210000";
  private static final int SIZE = 32;

  /** Costs as much to check as any, and there is no password that it is of. */
  private final String nobodys = String.join(":", ALGORITHM, ROUNDS, random(), random());

  @Inject private Pbkdf2PasswordHash hash;

  @PostConstruct
  void initialise() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            ALGORITHM,
            "Pbkdf2PasswordHash.Iterations",
            ROUNDS,
            "Pbkdf2PasswordHash.SaltSizeBytes",
            Integer.toString(SIZE),
            "Pbkdf2PasswordHash.KeySizeBytes",
            Integer.toString(SIZE)));
  }

  public String hash(String password) {
    return hash.generate(password.toCharArray());
  }

  /**
   * Whether a password belongs to a kept hash. Costs the same time without one, so that the time
   * does not tell whether an account exists.
   */
  boolean matches(String password, String kept) {
    boolean matches = hash.verify(password.toCharArray(), kept == null ? nobodys : kept);
    return kept != null && matches;
  }

  private static String random() {
    byte[] bytes = new byte[SIZE];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
