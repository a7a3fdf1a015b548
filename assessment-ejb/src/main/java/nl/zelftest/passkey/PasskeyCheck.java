package nl.zelftest.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.zelftest.passkey.PasskeyRefusedException.Reason;

/**
 * Checks what devices answer, as WebAuthn says; webauthn4j does the work. Which model of device it
 * is, is not asked: any that verifies its person will do.
 */
final class PasskeyCheck {

  /** The kinds of keys that are taken: every device makes one of them. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

  private static final ObjectConverter OBJECTS = new ObjectConverter();

  static final WebAuthnManager WEB_AUTHN = WebAuthnManager.createNonStrictWebAuthnManager(OBJECTS);

  static final AttestedCredentialDataConverter CREDENTIALS =
      new AttestedCredentialDataConverter(OBJECTS);

  private final RelyingParty portal;

  PasskeyCheck(RelyingParty portal) {
    this.portal = portal;
  }

  /**
   * Reads with the library, which tells of what it cannot read in many ways, and reads no JSON or
   * CBOR that is nested too deeply.
   */
  static <T> T read(Function<String, T> parser, String json) throws MalformedPasskeyException {
    try {
      return parser.apply(json);
    } catch (RuntimeException e) {
      throw new MalformedPasskeyException(e);
    }
  }

  /** Ensures that a passkey was made here, for this challenge, by a device that saw who did. */
  void check(Attestation attestation, PasskeyChallenge challenge) throws PasskeyRefusedException {
    List<PublicKeyCredentialParameters> algorithms =
        ALGORITHMS.stream()
            .map(
                algorithm ->
                    new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();
    try {
      WEB_AUTHN.verify(
          attestation.data(),
          new RegistrationParameters(server(challenge), algorithms, true, true));
    } catch (RuntimeException e) {
      throw new PasskeyRefusedException(reason(e), e);
    }
  }

  /**
   * Ensures that a passkey signed this challenge here, with a device that saw who used it, and was
   * not used more often elsewhere.
   */
  void check(Assertion assertion, PasskeyChallenge challenge, Passkey passkey)
      throws PasskeyRefusedException {
    if (!Arrays.equals(passkey.getUserHandle(), assertion.userHandle())) {
      throw new PasskeyRefusedException(Reason.NO_MATCH, null);
    }
    try {
      WEB_AUTHN.verify(
          assertion.data(),
          new AuthenticationParameters(server(challenge), kept(passkey), null, true, true));
    } catch (RuntimeException e) {
      throw new PasskeyRefusedException(reason(e), e);
    }
  }

  private ServerProperty server(PasskeyChallenge challenge) {
    return ServerProperty.builder()
        .origin(new Origin(portal.origin()))
        .rpId(portal.id())
        .challenge(new DefaultChallenge(challenge.value()))
        .build();
  }

  private static CredentialRecord kept(Passkey passkey) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        passkey.isBackupEligible(),
        null,
        passkey.getSignatureCounter(),
        CREDENTIALS.convert(passkey.getCredential()),
        null,
        null,
        null,
        null);
  }

  private static Reason reason(RuntimeException e) {
    if (e instanceof BadChallengeException) {
      return Reason.CHALLENGE;
    }
    if (e instanceof BadOriginException
        || e instanceof BadRpIdException
        || e instanceof CrossOriginException) {
      return Reason.ORIGIN;
    }
    if (e instanceof UserNotVerifiedException || e instanceof UserNotPresentException) {
      return Reason.NOT_VERIFIED;
    }
    return e instanceof MaliciousCounterValueException ? Reason.COUNTER : Reason.NO_MATCH;
  }
}
