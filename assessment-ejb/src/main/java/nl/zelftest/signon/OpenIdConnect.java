package nl.zelftest.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zelftest.shared.PortalSettings;

/**
 * Speaks OpenID Connect Core 1.0 with an identity provider, as the OIDC NL GOV profile narrows it:
 * authorization code, PKCE with S256, state, nonce, and no more than {@code openid} asked for.
 */
@ApplicationScoped
class OpenIdConnect {

  private static final Set<ErrorObject> NOT_NOW =
      Set.of(OAuth2Error.SERVER_ERROR, OAuth2Error.TEMPORARILY_UNAVAILABLE);

  private final GuardedHttp http;
  private final Discovery discovery;
  private final IdTokens tokens;

  /** For the container's proxy, which passes everything on. */
  OpenIdConnect() {
    http = null;
    discovery = null;
    tokens = null;
  }

  @Inject
  OpenIdConnect(PortalSettings settings) {
    this(new GuardedHttp(settings.demoFile().isPresent()));
  }

  OpenIdConnect(GuardedHttp http) {
    this.http = http;
    this.discovery = new Discovery(http);
    this.tokens = new IdTokens(http);
  }

  /** Whether this can be the address of a provider. */
  boolean mayAsk(URI address) {
    return http.mayAsk(address);
  }

  /** Asks a provider about itself anew, the next time. */
  void forget(String issuer) {
    discovery.forget(issuer);
  }

  /**
   * Where to send a browser for an attempt.
   *
   * @param back where the provider sends it afterwards
   */
  URI departure(ProviderClient client, SignOnAttempt attempt, URI back) {
    AuthenticationRequest.Builder request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid"), new ClientID(client.clientId()), back)
            .endpointURI(discovery.of(client.issuer()).getAuthorizationEndpointURI())
            .state(new State(attempt.state()))
            .nonce(new Nonce(attempt.nonce()))
            .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
    if (!client.acrValues().isEmpty()) {
      request.acrValues(client.acrValues().stream().map(ACR::new).toList());
    }
    return request.build().toURI();
  }

  /**
   * Who came back, when everything about the answer is right.
   *
   * @param parameters of the request with which the provider sent the browser back
   */
  Identity arrival(
      ProviderClient client,
      SignOnAttempt attempt,
      URI back,
      Map<String, List<String>> parameters) {
    AuthenticationResponse answer = parse(back, parameters);
    if (answer.getState() == null || !answer.getState().getValue().equals(attempt.state())) {
      throw new SignOnException(SignOnFailure.STALE, "another state");
    }
    OIDCProviderMetadata metadata = discovery.of(client.issuer());
    requireSameProvider(client, metadata, answer);
    if (!answer.indicatesSuccess()) {
      throw problem(answer.toErrorResponse().getErrorObject());
    }
    if (answer.toSuccessResponse().getAuthorizationCode() == null) {
      throw new SignOnException(SignOnFailure.MISCONFIGURED, "no code");
    }
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            answer.toSuccessResponse().getAuthorizationCode(),
            back,
            new CodeVerifier(attempt.verifier()));
    OIDCTokenResponse response = redeem(client, metadata, grant);
    return tokens.verify(
        client, metadata, response.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
  }

  private static AuthenticationResponse parse(URI back, Map<String, List<String>> parameters) {
    try {
      return AuthenticationResponseParser.parse(back, parameters);
    } catch (ParseException | IllegalArgumentException e) {
      throw new SignOnException(SignOnFailure.STALE, "no answer of a provider");
    }
  }

  /** RFC 9207: an answer says whose it is, where its provider promised that. */
  private static void requireSameProvider(
      ProviderClient client, OIDCProviderMetadata metadata, AuthenticationResponse answer) {
    boolean other =
        answer.getIssuer() == null
            ? metadata.supportsAuthorizationResponseIssuerParam()
            : !answer.getIssuer().getValue().equals(client.issuer());
    if (other) {
      throw new SignOnException(SignOnFailure.MIXED_UP, "iss of the answer is missing or another");
    }
  }

  private static SignOnException problem(ErrorObject error) {
    if (OAuth2Error.ACCESS_DENIED.equals(error)) {
      return new SignOnException(SignOnFailure.CANCELLED, "access_denied");
    }
    return new SignOnException(
        NOT_NOW.contains(error) ? SignOnFailure.AWAY : SignOnFailure.MISCONFIGURED,
        "error " + error.getCode());
  }

  private OIDCTokenResponse redeem(
      ProviderClient client, OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
    try {
      HTTPRequest request =
          new TokenRequest.Builder(
                  metadata.getTokenEndpointURI(), authentication(client, metadata), grant)
              .build()
              .toHTTPRequest();
      TokenResponse response = OIDCTokenResponseParser.parse(request.send(http));
      if (!response.indicatesSuccess()) {
        throw new SignOnException(
            SignOnFailure.MISCONFIGURED,
            "token error " + response.toErrorResponse().getErrorObject().getCode());
      }
      return (OIDCTokenResponse) response.toSuccessResponse();
    } catch (IOException e) {
      throw new SignOnException(SignOnFailure.AWAY, e);
    } catch (ParseException | IllegalArgumentException e) {
      throw new SignOnException(SignOnFailure.MISCONFIGURED, "token answer cannot be read");
    } catch (JOSEException e) {
      throw new SignOnException(SignOnFailure.MISCONFIGURED, e);
    }
  }

  private static com.nimbusds.oauth2.sdk.auth.ClientAuthentication authentication(
      ProviderClient client, OIDCProviderMetadata metadata) throws JOSEException {
    ClientID id = new ClientID(client.clientId());
    if (client.authentication() == ClientAuthentication.CLIENT_SECRET) {
      return new ClientSecretBasic(id, new Secret(client.secret()));
    }
    List<JWSAlgorithm> offered = metadata.getTokenEndpointJWSAlgs();
    boolean ps256 = offered != null && offered.contains(JWSAlgorithm.PS256);
    // The issuer alone, so that an assertion is of no use at another provider.
    return new PrivateKeyJWT(
        new JWTAuthenticationClaimsSet(id, new Audience(client.issuer())),
        ps256 ? JWSAlgorithm.PS256 : JWSAlgorithm.RS256,
        client.key().toPrivateKey(),
        client.key().getKeyID(),
        null);
  }
}
