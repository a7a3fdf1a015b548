package nl.zelftest.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.text.ParseException;
import java.util.Set;

/**
 * Verifies ID tokens: signed with a key that the provider has now, for the portal, for this
 * attempt, and not too old. Keys are read for each token, so that a provider can change them at any
 * time.
 *
 * <p>Time is the system's, also where a demonstration has a clock of its own: it is another
 * machine's time that is compared.
 */
final class IdTokens {

  /** Signatures with a public key only: with a shared secret anybody who knows it could sign. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final int SKEW_SECONDS = 30;
  private static final int LONGEST_SUBJECT = 255;

  private final GuardedHttp http;

  IdTokens(GuardedHttp http) {
    this.http = http;
  }

  /**
   * Who the token is about.
   *
   * @throws SignOnException when it is not to be trusted, or says less than is needed
   */
  Identity verify(ProviderClient client, OIDCProviderMetadata metadata, JWT token, Nonce nonce) {
    IDTokenValidator validator =
        new IDTokenValidator(
            new Issuer(client.issuer()),
            new ClientID(client.clientId()),
            new JWSVerificationKeySelector<SecurityContext>(
                ALGORITHMS, new ImmutableJWKSet<>(keys(metadata))),
            null);
    validator.setMaxClockSkew(SKEW_SECONDS);
    if (token == null) {
      throw new SignOnException(SignOnFailure.REFUSED, "no ID token");
    }
    try {
      IDTokenClaimsSet claims = validator.validate(token, nonce);
      requireParty(client, claims);
      return new Identity(client.issuer(), subject(claims), isStrong(client, claims));
    } catch (BadJOSEException | JOSEException | IllegalArgumentException e) {
      throw new SignOnException(SignOnFailure.REFUSED, e);
    }
  }

  private JWKSet keys(OIDCProviderMetadata metadata) {
    try {
      return JWKSet.parse(http.get(metadata.getJWKSetURI()));
    } catch (IOException e) {
      throw new SignOnException(SignOnFailure.AWAY, e);
    } catch (ParseException e) {
      throw new SignOnException(SignOnFailure.MISCONFIGURED, "keys cannot be read");
    }
  }

  /** A token for several is for the one that it was asked by. */
  private static void requireParty(ProviderClient client, IDTokenClaimsSet claims) {
    boolean other =
        claims.getAuthorizedParty() == null
            ? claims.getAudience().size() > 1
            : !claims.getAuthorizedParty().getValue().equals(client.clientId());
    if (other) {
      throw new SignOnException(SignOnFailure.REFUSED, "azp is missing or another");
    }
  }

  private static String subject(IDTokenClaimsSet claims) {
    String subject = claims.getSubject().getValue();
    boolean plain = subject.chars().allMatch(c -> c > ' ' && c < 127);
    if (subject.length() > LONGEST_SUBJECT || !plain) {
      throw new SignOnException(SignOnFailure.REFUSED, "sub is no ASCII text of 255 at most");
    }
    return subject;
  }

  private static boolean isStrong(ProviderClient client, IDTokenClaimsSet claims) {
    if (client.acrValues().isEmpty()) {
      return false;
    }
    if (claims.getACR() == null || !client.acrValues().contains(claims.getACR().getValue())) {
      throw new SignOnException(SignOnFailure.WEAK, "acr is missing or another");
    }
    return true;
  }
}
