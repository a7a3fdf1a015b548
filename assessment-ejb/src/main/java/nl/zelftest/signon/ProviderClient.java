package nl.zelftest.signon;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.UUID;

/**
 * What the portal needs to talk with an identity provider.
 *
 * @param secret null unless the portal shows itself by one
 * @param acrValues which count as two factors; empty when no sign-in there does
 */
public record ProviderClient(
    UUID id,
    UUID organisationId,
    String issuer,
    String clientId,
    ClientAuthentication authentication,
    RSAKey key,
    String secret,
    List<String> acrValues) {

  /** Without what is secret. */
  @Override
  public String toString() {
    return "ProviderClient[" + id + "]";
  }
}
