package nl.zelftest.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes links and codes, and the hashes that are kept of them. */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;
  private static final int CODES = 1_000_000;

  private Secrets() {}

  /** What a personal link ends with: 256 random bits. */
  public static String token() {
    byte[] bits = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** Six random digits. */
  public static String code() {
    return "%06d".formatted(RANDOM.nextInt(CODES));
  }

  public static String hash(String token) {
    return sha256(token);
  }

  /** Of a code together with its link, so that the hash alone does not give six digits away. */
  public static String hash(String token, String code) {
    return sha256(token + ":" + code);
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
