package nl.zelftest.signon;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session keeps while its person is at an identity provider; good for one answer, and for a
 * while. State, nonce and verifier are 256 random bits each.
 */
public record SignOnAttempt(
    UUID providerId,
    UUID organisationId,
    String state,
    String nonce,
    String verifier,
    Instant startedAt,
    SignOnPurpose purpose)
    implements Serializable {

  private static final Duration LASTS = Duration.ofMinutes(10);
  private static final int BYTES = 32;

  static SignOnAttempt start(
      UUID providerId, UUID organisationId, Instant startedAt, SignOnPurpose purpose) {
    return new SignOnAttempt(
        providerId,
        organisationId,
        new State(BYTES).getValue(),
        new Nonce(BYTES).getValue(),
        new CodeVerifier().getValue(),
        startedAt,
        purpose);
  }

  boolean isOpen(Instant moment) {
    return !moment.isBefore(startedAt) && moment.isBefore(startedAt.plus(LASTS));
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "SignOnAttempt[" + providerId + ", " + purpose.kind() + "]";
  }
}
