package nl.zelftest.passkey;

import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A device with one passkey, that says and signs whatever a test wants. */
final class SoftDevice {
  static final int PRESENT = 0x01;
  static final int VERIFIED = 0x04;

  private static final int MADE = 0x40;
  private static final byte[] CREDENTIAL_ID = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
  };
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;
  private String origin = "https://zelftest.example";
  private String rpId = "zelftest.example";
  private int flags = PRESENT | VERIFIED;

  SoftDevice() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    keys = generator.generateKeyPair();
  }

  /** From now on it answers as if it were asked by the page of another site. */
  SoftDevice at(String otherOrigin, String otherRpId) {
    origin = otherOrigin;
    rpId = otherRpId;
    return this;
  }

  /** From now on it says that it saw this of the person. */
  SoftDevice saw(int otherFlags) {
    flags = otherFlags;
    return this;
  }

  /** What a browser gives when it makes a passkey. */
  String make(String challenge) throws GeneralSecurityException {
    byte[] credential =
        PasskeyCheck.CREDENTIALS.convert(
            new AttestedCredentialData(
                AAGUID.ZERO,
                CREDENTIAL_ID,
                EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256)));
    byte[] data =
        ByteBuffer.allocate(37 + credential.length)
            .put(authenticatorData(flags | MADE, 0))
            .put(credential)
            .array();
    byte[] head = "\u00a3cfmtdnonegattStmt\u00a0hauthDataY".getBytes(StandardCharsets.ISO_8859_1);
    byte[] attestation =
        ByteBuffer.allocate(head.length + 2 + data.length)
            .put(head)
            .putShort((short) data.length)
            .put(data)
            .array();
    return credential(
        "\"attestationObject\":\"%s\",\"clientDataJSON\":\"%s\",\"transports\":[\"internal\",\"%s\"]"
            .formatted(
                text(attestation),
                text(clientData("webauthn.create", challenge)),
                "telepathy".repeat(100)));
  }

  /** What a browser gives when somebody signs in. */
  String sign(String challenge, String userHandle, long counter) throws GeneralSecurityException {
    byte[] data = authenticatorData(flags, counter);
    byte[] client = clientData("webauthn.get", challenge);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(data);
    signature.update(sha256(client));
    return credential(
        "\"authenticatorData\":\"%s\",\"clientDataJSON\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
            .formatted(text(data), text(client), text(signature.sign()), userHandle));
  }

  private byte[] authenticatorData(int withFlags, long counter) throws GeneralSecurityException {
    return ByteBuffer.allocate(37)
        .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
        .put((byte) withFlags)
        .putInt((int) counter)
        .array();
  }

  private byte[] clientData(String type, String challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, challenge, origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String credential(String response) {
    return """
        {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},"response":{%2$s}}
        """
        .formatted(text(CREDENTIAL_ID), response);
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  static String text(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }
}
