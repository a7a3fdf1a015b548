package nl.zelftest.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.UUID;

/** The key pairs with which the portal shows identity providers that it is the portal. */
final class ClientKeys {

  private static final int BITS = 3072;

  private ClientKeys() {}

  /** A new key pair, as text. */
  static String make() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAKey read(String text) {
    try {
      return RSAKey.parse(text);
    } catch (ParseException e) {
      throw new IllegalStateException("A kept key pair cannot be read", e);
    }
  }

  /** What a provider may see of it. */
  static String published(RSAKey key) {
    return new JWKSet(key.toPublicJWK()).toString();
  }
}
