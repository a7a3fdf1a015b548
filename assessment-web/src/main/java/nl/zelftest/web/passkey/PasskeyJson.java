package nl.zelftest.web.passkey;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import java.io.InputStream;
import nl.zelftest.passkey.NewPasskey;
import nl.zelftest.passkey.PasskeyChallenge;
import nl.zelftest.web.api.Json;

/** What browsers and the portal say to each other about passkeys (WebAuthn level 3, JSON). */
final class PasskeyJson {

  /** More than any device answers. */
  private static final int LONGEST_BODY = 16 * 1024;

  private static final String KIND = "public-key";

  private PasskeyJson() {}

  /**
   * Reads a whole body.
   *
   * @throws BadRequestException when it is too long, or no JSON object
   */
  static JsonObject read(InputStream body) {
    return Json.read(body, LONGEST_BODY);
  }

  /**
   * A text of a body; empty when it has none of this name.
   *
   * @throws BadRequestException when it is no text
   */
  static String text(JsonObject body, String name) {
    try {
      return body.containsKey(name) ? body.getString(name) : "";
    } catch (ClassCastException e) {
      throw new BadRequestException(e);
    }
  }

  /** What a browser asks a device to make. */
  static JsonObject options(NewPasskey asked, String siteName) {
    JsonArrayBuilder algorithms = Json.PROVIDER.createArrayBuilder();
    asked
        .algorithms()
        .forEach(algorithm -> algorithms.add(object().add("type", KIND).add("alg", algorithm)));
    JsonArrayBuilder known = Json.PROVIDER.createArrayBuilder();
    asked.known().forEach(passkey -> known.add(known(passkey)));
    return object()
        .add("rp", object().add("id", asked.portal().id()).add("name", siteName))
        .add(
            "user",
            object()
                .add("id", asked.challenge().making().userHandle())
                .add("name", asked.email())
                .add("displayName", asked.name()))
        .add("challenge", asked.challenge().value())
        .add("timeout", PasskeyChallenge.LASTS.toMillis())
        .add("pubKeyCredParams", algorithms)
        .add("excludeCredentials", known)
        .add(
            "authenticatorSelection",
            object()
                .add("residentKey", "required")
                .add("requireResidentKey", true)
                .add("userVerification", "required"))
        .add("attestation", "none")
        .build();
  }

  private static JsonObjectBuilder known(NewPasskey.Known passkey) {
    JsonArrayBuilder transports = Json.PROVIDER.createArrayBuilder();
    passkey.transports().forEach(transports::add);
    return object()
        .add("type", KIND)
        .add("id", passkey.credentialId())
        .add("transports", transports);
  }

  private static JsonObjectBuilder object() {
    return Json.PROVIDER.createObjectBuilder();
  }
}
