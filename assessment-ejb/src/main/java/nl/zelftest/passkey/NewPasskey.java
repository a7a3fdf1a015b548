package nl.zelftest.passkey;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.List;

/**
 * What a device needs to make a passkey.
 *
 * @param portal to which it will belong
 * @param email of the person, as devices show it
 * @param name of the person, as devices show it
 * @param known what the person has; a device that keeps one of them makes none
 */
public record NewPasskey(
    PasskeyChallenge challenge, RelyingParty portal, String email, String name, List<Known> known) {

  /**
   * A passkey, and how a browser reaches the device that keeps it.
   *
   * @param credentialId in Base64 for addresses
   */
  public record Known(String credentialId, List<String> transports) {}

  /** Kinds of keys that are taken, as COSE numbers them; what is liked best comes first. */
  public List<Long> algorithms() {
    return PasskeyCheck.ALGORITHMS.stream().map(COSEAlgorithmIdentifier::getValue).toList();
  }
}
