package nl.zelftest.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenIdConnectTest {
  private static final URI BACK = URI.create("https://zelftest.example/terug");
  private static final RSAKey OWN = CrookedProvider.ANOTHER;

  private final OpenIdConnect portal = new OpenIdConnect(new GuardedHttp(true));
  private CrookedProvider provider;
  private List<String> acr = List.of();

  @BeforeEach
  void start() {
    provider = new CrookedProvider();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void knowsWhoCameBack() {
    assertThat(signOn()).isEqualTo(new Identity(provider.issuer(), CrookedProvider.SUBJECT, false));
  }

  @Test
  void asksForNoMoreThanWhoItIs() {
    SignOnAttempt attempt = attempt();

    Map<String, String> asked = ask(attempt);

    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("scope", "openid")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", BACK.toString())
        .doesNotContainKey("acr_values")
        .doesNotContainValue(attempt.verifier());
    assertThat(asked.get("state")).hasSizeGreaterThanOrEqualTo(43);
    assertThat(asked.get("nonce")).hasSizeGreaterThanOrEqualTo(43);
    assertThat(attempt().state()).isNotEqualTo(attempt.state());
  }

  @Test
  void refusesATokenOfAnotherIssuer() {
    provider.forge(
        claims -> CrookedProvider.sign(claims.issuer("https://kwaad.example"), provider.key()));
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
  }

  @Test
  void refusesATokenForAnother() {
    provider.forge(claims -> CrookedProvider.sign(claims.audience("ander"), provider.key()));
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
  }

  @Test
  void refusesATokenForSeveralThatAnotherAskedFor() {
    List<String> both = List.of("ander", CrookedProvider.CLIENT);
    provider.forge(
        claims ->
            CrookedProvider.sign(claims.audience(both).claim("azp", "ander"), provider.key()));
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
    provider.forge(claims -> CrookedProvider.sign(claims.audience(both), provider.key()));
    assertThat(failure()).as("and one that does not say").isEqualTo(SignOnFailure.REFUSED);
    provider.forge(
        claims ->
            CrookedProvider.sign(
                claims.audience(both).claim("azp", CrookedProvider.CLIENT), provider.key()));
    assertThat(signOn().subject()).isEqualTo(CrookedProvider.SUBJECT);
  }

  @Test
  void refusesATokenWithAnotherNonceOrNone() {
    provider.forge(claims -> CrookedProvider.sign(claims.claim("nonce", "x"), provider.key()));
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
    provider.forge(claims -> CrookedProvider.sign(claims.claim("nonce", null), provider.key()));
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
  }

  @Test
  void refusesATokenThatIsTooOldOrOfTheFuture() {
    Instant now = Instant.now();
    provider.forge(
        claims ->
            CrookedProvider.sign(
                claims.expirationTime(Date.from(now.minusSeconds(40))), provider.key()));
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
    provider.forge(
        claims ->
            CrookedProvider.sign(
                claims
                    .issueTime(Date.from(now.plusSeconds(300)))
                    .expirationTime(Date.from(now.plusSeconds(600))),
                provider.key()));
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
  }

  @Test
  void refusesATokenWithoutSignature() {
    provider.forge(claims -> new PlainJWT(claims.build()).serialize());
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
  }

  @Test
  void refusesATokenSignedWithThePublicKeyAsASecret() {
    provider.forge(
        claims -> {
          SignedJWT token =
              new SignedJWT(
                  new JWSHeader.Builder(JWSAlgorithm.HS256)
                      .keyID(provider.key().getKeyID())
                      .build(),
                  claims.build());
          token.sign(new MACSigner(provider.key().toPublicKey().getEncoded()));
          return token.serialize();
        });
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
  }

  @Test
  void refusesATokenOfAnotherKeyOrAnAlteredOne() {
    provider.forge(claims -> CrookedProvider.sign(claims, CrookedProvider.ANOTHER));
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
    RSAKey sameName =
        new RSAKey.Builder(CrookedProvider.ANOTHER).keyID(provider.key().getKeyID()).build();
    provider.forge(claims -> CrookedProvider.sign(claims, sameName));
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
  }

  @Test
  void goesOnWhenTheProviderChangesItsKey() {
    assertThat(signOn().subject()).isEqualTo(CrookedProvider.SUBJECT);
    provider.rotate();
    assertThat(signOn().subject()).isEqualTo(CrookedProvider.SUBJECT);
  }

  @Test
  void refusesSubjectsThatAreNone() {
    for (String subject : new String[] {"", "a".repeat(256), "j\u00e9", "a\nb"}) {
      provider.forge(claims -> CrookedProvider.sign(claims.subject(subject), provider.key()));
      assertThat(failure()).as(subject).isEqualTo(SignOnFailure.REFUSED);
    }
  }

  @Test
  void asksForTwoFactorsAndBelievesNothingLess() {
    acr = List.of("hoog", "hoger");
    assertThat(ask(attempt())).containsEntry("acr_values", "hoog hoger");
    assertThat(failure()).as("none").isEqualTo(SignOnFailure.WEAK);
    provider.forge(claims -> CrookedProvider.sign(claims.claim("acr", "laag"), provider.key()));
    assertThat(failure()).isEqualTo(SignOnFailure.WEAK);
    provider.forge(claims -> CrookedProvider.sign(claims.claim("acr", "hoger"), provider.key()));
    assertThat(signOn().strong()).isTrue();
  }

  @Test
  void refusesAnAnswerToAnotherAttempt() {
    SignOnAttempt attempt = attempt();
    Map<String, List<String>> answer = visit(attempt());
    assertThat(failure(attempt, answer)).isEqualTo(SignOnFailure.STALE);
    answer.remove("state");
    assertThat(failure(attempt, answer)).isEqualTo(SignOnFailure.STALE);
    assertThat(failure(attempt, Map.of())).isEqualTo(SignOnFailure.STALE);
  }

  @Test
  void refusesAnAnswerOfAnotherProvider() {
    SignOnAttempt attempt = attempt();
    Map<String, List<String>> answer = visit(attempt);
    answer.put("iss", List.of("https://kwaad.example"));
    assertThat(failure(attempt, answer)).isEqualTo(SignOnFailure.MIXED_UP);
    answer.put("iss", List.of(provider.issuer()));
    assertThat(portal.arrival(client(), attempt, BACK, answer).subject())
        .isEqualTo(CrookedProvider.SUBJECT);
  }

  @Test
  void refusesAnAnswerThatDoesNotSayWhoseItIsWhereThatWasPromised() {
    provider.say("authorization_response_iss_parameter_supported", true);
    assertThat(failure()).isEqualTo(SignOnFailure.MIXED_UP);
  }

  @Test
  void tellsWhoStoppedFromWhatIsWrong() {
    assertThat(error("access_denied")).isEqualTo(SignOnFailure.CANCELLED);
    assertThat(error("temporarily_unavailable")).isEqualTo(SignOnFailure.AWAY);
    assertThat(error("invalid_request")).isEqualTo(SignOnFailure.MISCONFIGURED);
  }

  @Test
  void provesThatTheAnswerIsForWhoAsked() {
    SignOnAttempt attempt = attempt();
    Map<String, List<String>> answer = visit(attempt);
    SignOnAttempt thief =
        new SignOnAttempt(
            attempt.providerId(),
            attempt.organisationId(),
            attempt.state(),
            attempt.nonce(),
            attempt().verifier(),
            attempt.startedAt(),
            attempt.purpose());
    assertThat(failure(thief, answer)).as("a stolen code").isEqualTo(SignOnFailure.MISCONFIGURED);
  }

  @Test
  void needsAProviderThatKnowsThisProof() {
    provider.say("code_challenge_methods_supported", List.of("plain"));
    assertThat(failure()).isEqualTo(SignOnFailure.MISCONFIGURED);
  }

  @Test
  void believesNoProviderThatCallsItselfOtherwise() {
    provider.say("issuer", "https://kwaad.example");
    assertThat(failure()).isEqualTo(SignOnFailure.MISCONFIGURED);
  }

  @Test
  void asksNoAddressInsideThatAProviderNames() {
    for (String address :
        new String[] {
          "http://10.0.0.1/token", "http://zelftest.example/token", "file:///etc/passwd"
        }) {
      provider.say("token_endpoint", address);
      portal.forget(provider.issuer());
      assertThat(failure()).as(address).isEqualTo(SignOnFailure.MISCONFIGURED);
    }
  }

  @Test
  void givesUpOnAnAnswerWithoutEnd() {
    provider.answerTokens(form -> "x".repeat(GuardedHttp.LARGEST + 1));
    assertThat(failure()).isEqualTo(SignOnFailure.AWAY);
  }

  @Test
  void refusesAnAnswerWithoutToken() {
    provider.answerTokens(form -> "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}");
    assertThat(failure()).isEqualTo(SignOnFailure.REFUSED);
    provider.answerTokens(form -> "<html>");
    assertThat(failure()).isEqualTo(SignOnFailure.MISCONFIGURED);
  }

  @Test
  void tellsWhenNobodyAnswersAndDoesNotAskAtOnceAgain() {
    String away = provider.issuer();
    provider.close();
    assertThat(failure()).isEqualTo(SignOnFailure.AWAY);
    assertThat(away).isEqualTo(provider.issuer());
  }

  @Test
  void remembersWhatAProviderSaidOfItself() {
    signOn();
    signOn();
    assertThat(provider.asked()).isOne();
    portal.forget(provider.issuer());
    signOn();
    assertThat(provider.asked()).isEqualTo(2);
  }

  @Test
  void asksOnlyThisMachineWithoutTlsAndOnlyWhereThatIsAllowed() {
    GuardedHttp strict = new GuardedHttp(false);
    GuardedHttp demo = new GuardedHttp(true);
    assertThat(demo.mayAsk(URI.create("http://localhost:8080/x"))).isTrue();
    assertThat(demo.mayAsk(URI.create("http://gemeente.example/x"))).isFalse();
    assertThat(strict.mayAsk(URI.create("http://localhost:8080/x"))).isFalse();
    assertThat(strict.mayAsk(URI.create("https://gemeente.example/x"))).isTrue();
    assertThat(strict.mayAsk(URI.create("https://u:w@gemeente.example/x"))).isFalse();
    assertThat(strict.mayAsk(URI.create("ftp://gemeente.example/x"))).isFalse();
    for (String inside :
        new String[] {
          "https://127.0.0.1/", "https://10.1.2.3/", "https://169.254.169.254/", "https://[::1]/",
          "https://[fd00::1]/", "https://192.168.1.1/", "https://100.64.0.1/", "https://0.0.0.0/",
          "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::a00:1]/", "https://[2002:a00:1::]/"
        }) {
      assertThat(catchThrowableOfType(IOException.class, () -> strict.get(URI.create(inside))))
          .as(inside)
          .hasMessageStartingWith("no public address");
    }
  }

  @Test
  void anAttemptIsGoodForTenMinutes() {
    SignOnAttempt attempt = attempt();
    assertThat(attempt.isOpen(attempt.startedAt().plusSeconds(599))).isTrue();
    assertThat(attempt.isOpen(attempt.startedAt().plusSeconds(600))).isFalse();
    assertThat(attempt.isOpen(attempt.startedAt().minusSeconds(1))).isFalse();
    assertThat(attempt.toString()).doesNotContain(attempt.nonce(), attempt.verifier());
  }

  private Identity signOn() {
    SignOnAttempt attempt = attempt();
    return portal.arrival(client(), attempt, BACK, visit(attempt));
  }

  private SignOnFailure failure() {
    return catchThrowableOfType(SignOnException.class, this::signOn).getFailure();
  }

  private SignOnFailure failure(SignOnAttempt attempt, Map<String, List<String>> answer) {
    return catchThrowableOfType(
            SignOnException.class, () -> portal.arrival(client(), attempt, BACK, answer))
        .getFailure();
  }

  private SignOnFailure error(String code) {
    SignOnAttempt attempt = attempt();
    return failure(attempt, Map.of("error", List.of(code), "state", List.of(attempt.state())));
  }

  private SignOnAttempt attempt() {
    return SignOnAttempt.start(
        UUID.randomUUID(), UUID.randomUUID(), Instant.now(), SignOnPurpose.signIn());
  }

  private Map<String, String> ask(SignOnAttempt attempt) {
    return Query.parse(portal.departure(client(), attempt, BACK).getRawQuery());
  }

  /** What the provider sends a browser back with. */
  private Map<String, List<String>> visit(SignOnAttempt attempt) {
    Map<String, String> asked = ask(attempt);
    provider.visit(asked);
    Map<String, List<String>> answer = new HashMap<>();
    answer.put("code", List.of("code"));
    answer.put("state", List.of(asked.get("state")));
    return answer;
  }

  private ProviderClient client() {
    return new ProviderClient(
        UUID.randomUUID(),
        UUID.randomUUID(),
        provider.issuer(),
        CrookedProvider.CLIENT,
        ClientAuthentication.PRIVATE_KEY_JWT,
        OWN,
        null,
        acr);
  }
}
