package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app on a telephone that makes codes (RFC 6238) from a key that a page shows. */
final class Authenticator {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static final Pattern KEY = Pattern.compile("<code class=\"key\">([A-Z2-7 ]+)</code>");

  private final String key;
  private final byte[] secret;

  /**
   * An app into which a key was typed.
   *
   * @param key in Base32; spaces make no difference
   */
  Authenticator(String key) {
    this.key = key.replaceAll("\\s+", "");
    ByteBuffer bytes = ByteBuffer.allocate(this.key.length() * 5 / 8);
    int bits = 0;
    int held = 0;
    for (int i = 0; i < this.key.length(); i++) {
      held = (held << 5) | ALPHABET.indexOf(this.key.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
      }
    }
    secret = bytes.array();
  }

  /** The app of somebody who is signed in and sets up two steps with it. */
  static Authenticator setUp(HttpVisitor visitor) {
    visitor.post("/mijn-account", Map.of("aanknop", "Stel in"));
    return confirm(visitor);
  }

  /** The app of somebody who was led to setting up two steps, and does. */
  static Authenticator confirm(HttpVisitor visitor) {
    String page = "/inloggen/twee-stappen";
    Matcher key = KEY.matcher(visitor.get(page).body());
    assertThat(key.find()).isTrue();
    Authenticator app = new Authenticator(key.group(1));
    assertThat(
            visitor
                .post(page, Map.of("code", app.code(), "instelknop", "Zet aan"))
                .headers()
                .firstValue("location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/mijn-account/herstelcodes"));
    return app;
  }

  /** In Base32, without spaces. */
  String key() {
    return key;
  }

  /** The code of now. */
  String code() {
    return code(0);
  }

  /** The code of so many steps of half a minute from now. */
  String code(int steps) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      long step = Instant.now().getEpochSecond() / 30 + steps;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
