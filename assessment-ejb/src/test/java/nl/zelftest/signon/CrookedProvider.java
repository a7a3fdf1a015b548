package nl.zelftest.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * An identity provider that answers what a test wants it to: right unless told otherwise, as real
 * ones never do what is wrong.
 */
final class CrookedProvider implements AutoCloseable {
  static final String CLIENT = "zelftest";
  static final String SUBJECT = "f1d2-jansen";
  static final RSAKey ANOTHER = newKey();

  private static final RSAKey FIRST = newKey();

  /** How it makes a token of claims that are right. */
  interface Forge {
    String token(JWTClaimsSet.Builder right) throws JOSEException;
  }

  private final HttpServer server;
  private final Map<String, Object> metadata = new HashMap<>();
  private RSAKey key = FIRST;
  private Forge forge = claims -> sign(claims, key);
  private Function<Map<String, String>, String> tokenAnswer = this::tokens;
  private String challenge;
  private String nonce;
  private int asked;

  CrookedProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext("/keys", exchange -> answer(exchange, 200, keys()));
    server.createContext("/token", this::token);
    server.start();
    say("issuer", issuer());
    say("authorization_endpoint", issuer() + "/authorize");
    say("token_endpoint", issuer() + "/token");
    say("jwks_uri", issuer() + "/keys");
    say("response_types_supported", List.of("code"));
    say("subject_types_supported", List.of("public"));
    say("id_token_signing_alg_values_supported", List.of("RS256"));
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Says something of itself; null to say nothing. */
  void say(String name, Object value) {
    if (value == null) {
      metadata.remove(name);
    } else {
      metadata.put(name, value);
    }
  }

  void forge(Forge other) {
    forge = other;
  }

  void answerTokens(Function<Map<String, String>, String> other) {
    tokenAnswer = other;
  }

  /** Remembers what a browser would bring. */
  void visit(Map<String, String> request) {
    challenge = request.get("code_challenge");
    nonce = request.get("nonce");
  }

  RSAKey key() {
    return key;
  }

  /** Changes its key, as providers do from time to time. */
  void rotate() {
    key = ANOTHER;
  }

  int asked() {
    return asked;
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sign(JWTClaimsSet.Builder claims, RSAKey by) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims.build());
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  private void discovery(HttpExchange exchange) throws IOException {
    asked++;
    answer(exchange, 200, JSONObjectUtils.toJSONString(metadata));
  }

  private String keys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        Query.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    boolean proven =
        form.containsKey("code_verifier") && challenge.equals(s256(form.get("code_verifier")));
    if (proven && form.containsKey("client_assertion")) {
      answer(exchange, 200, tokenAnswer.apply(form));
    } else {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    }
  }

  private String tokens(Map<String, String> form) {
    try {
      Instant now = Instant.now();
      JWTClaimsSet.Builder right =
          new JWTClaimsSet.Builder()
              .issuer(issuer())
              .audience(CLIENT)
              .subject(SUBJECT)
              .claim("nonce", nonce)
              .issueTime(Date.from(now))
              .expirationTime(Date.from(now.plusSeconds(60)));
      return "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"id_token\":\""
          + forge.token(right)
          + "\"}";
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String s256(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
