package nl.zelftest.passkey;

import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import java.util.List;
import java.util.Set;

/** What a browser answers when somebody makes a passkey; read, and not yet checked. */
public final class Attestation {

  private static final Set<String> TRANSPORTS =
      Set.of("ble", "hybrid", "internal", "nfc", "smart-card", "usb");

  private final RegistrationData data;

  private Attestation(RegistrationData data) {
    this.data = data;
  }

  /**
   * Reads what {@code toJSON()} of a browser's credential gives.
   *
   * @throws MalformedPasskeyException when it is not of that shape
   */
  public static Attestation read(String json) throws MalformedPasskeyException {
    return new Attestation(
        PasskeyCheck.read(PasskeyCheck.WEB_AUTHN::parseRegistrationResponseJSON, json));
  }

  RegistrationData data() {
    return data;
  }

  byte[] credentialId() {
    return made().getCredentialId();
  }

  /** Model of the device, credential id and public key, as WebAuthn lays them out. */
  byte[] credential() {
    return PasskeyCheck.CREDENTIALS.convert(made());
  }

  long signatureCounter() {
    return authenticator().getSignCount();
  }

  boolean isBackupEligible() {
    return authenticator().isFlagBE();
  }

  /** How a browser reaches the device, of the ways that there are; from what it says itself. */
  List<String> transports() {
    return data.getTransports() == null
        ? List.of()
        : data.getTransports().stream()
            .map(AuthenticatorTransport::getValue)
            .filter(TRANSPORTS::contains)
            .sorted()
            .toList();
  }

  private AttestedCredentialData made() {
    return authenticator().getAttestedCredentialData();
  }

  private AuthenticatorData<?> authenticator() {
    return data.getAttestationObject().getAuthenticatorData();
  }
}
