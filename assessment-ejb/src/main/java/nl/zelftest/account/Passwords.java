package nl.zelftest.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Keeps passwords as PBKDF2-HMAC-SHA512 with 210,000 rounds and a salt of their own (OWASP Password
 * Storage Cheat Sheet).
 */
@ApplicationScoped
public class Passwords {

  /** Longer input is refused before it costs anything. */
  static final int LONGEST = 200;

  @Inject private Pbkdf2PasswordHash hash;

  private String nobodys;

  @PostConstruct
  void initialise() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
    nobodys = hash.generate("no account has this one".toCharArray());
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
}
