package nl.zelftest.signon;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads what identity providers say of themselves (OpenID Connect Discovery), and remembers it for
 * a while; also that one did not answer, so that strangers cannot have it asked at their pace.
 */
final class Discovery {

  private static final String WELL_KNOWN = "/.well-known/openid-configuration";
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration FAILURE_KEPT = Duration.ofSeconds(20);
  private static final int MOST_KEPT = 2_000;

  /** One of the two is null. */
  private record Found(OIDCProviderMetadata metadata, SignOnException failure, long until) {}

  private final GuardedHttp http;
  private final Map<String, Found> known = new ConcurrentHashMap<>();

  Discovery(GuardedHttp http) {
    this.http = http;
  }

  /** Asks again at the next need: whoever tries settings sees what is true now. */
  void forget(String issuer) {
    known.remove(issuer);
  }

  /**
   * What a provider says of itself.
   *
   * @throws SignOnException when it does not answer, or says what cannot be used
   */
  OIDCProviderMetadata of(String issuer) {
    long now = System.nanoTime();
    Found found = known.get(issuer);
    if (found == null || found.until() - now < 0) {
      found = ask(issuer, now);
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      known.put(issuer, found);
    }
    if (found.failure() != null) {
      throw found.failure();
    }
    return found.metadata();
  }

  private Found ask(String issuer, long now) {
    try {
      return new Found(read(issuer), null, now + KEPT.toNanos());
    } catch (SignOnException e) {
      return new Found(null, e, now + FAILURE_KEPT.toNanos());
    }
  }

  private OIDCProviderMetadata read(String issuer) {
    try {
      String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.parse(http.get(URI.create(base + WELL_KNOWN)));
      require(metadata, issuer);
      return metadata;
    } catch (IOException e) {
      throw new SignOnException(SignOnFailure.AWAY, e);
    } catch (ParseException | IllegalArgumentException e) {
      throw new SignOnException(SignOnFailure.MISCONFIGURED, "discovery cannot be read");
    }
  }

  private void require(OIDCProviderMetadata metadata, String issuer) {
    if (!metadata.getIssuer().getValue().equals(issuer)) {
      throw new SignOnException(SignOnFailure.MISCONFIGURED, "discovery names another issuer");
    }
    requireAddress(metadata.getAuthorizationEndpointURI());
    requireAddress(metadata.getTokenEndpointURI());
    requireAddress(metadata.getJWKSetURI());
    if (metadata.getCodeChallengeMethods() != null
        && !metadata.getCodeChallengeMethods().contains(CodeChallengeMethod.S256)) {
      throw new SignOnException(SignOnFailure.MISCONFIGURED, "no PKCE with S256");
    }
  }

  private void requireAddress(URI address) {
    if (address == null || !http.mayAsk(address)) {
      throw new SignOnException(SignOnFailure.MISCONFIGURED, "an endpoint is missing or unsafe");
    }
  }
}
