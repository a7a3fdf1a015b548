package nl.zelftest.passkey;

import com.webauthn4j.data.AuthenticationData;

/** What a browser answers when somebody signs in with a passkey; read, and not yet checked. */
public final class Assertion {

  private final AuthenticationData data;

  private Assertion(AuthenticationData data) {
    this.data = data;
  }

  /**
   * Reads what {@code toJSON()} of a browser's credential gives.
   *
   * @throws MalformedPasskeyException when it is not of that shape
   */
  public static Assertion read(String json) throws MalformedPasskeyException {
    return new Assertion(
        PasskeyCheck.read(PasskeyCheck.WEB_AUTHN::parseAuthenticationResponseJSON, json));
  }

  AuthenticationData data() {
    return data;
  }

  byte[] credentialId() {
    return data.getCredentialId();
  }

  /** By which the device knows the account; null when it does not say. */
  byte[] userHandle() {
    return data.getUserHandle();
  }

  long signatureCounter() {
    return data.getAuthenticatorData().getSignCount();
  }
}
