package nl.zelftest.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.passkey.PasskeyChallenge.Making;
import nl.zelftest.passkey.PasskeyRefusedException.Reason;
import nl.zelftest.shared.Secrets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.exc.StreamConstraintsException;

/** A device's answer counts only as it was asked for, here, now, and of who holds it. */
class PasskeyCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final PasskeyCheck CHECK =
      new PasskeyCheck(RelyingParty.of(URI.create("https://zelftest.example")));

  /** More than fits in a body. */
  private static final int DEEP = 20_000;

  private final String handle = Secrets.token();
  private final PasskeyChallenge asked = PasskeyChallenge.toSignIn(NOW);
  private SoftDevice device;
  private Passkey passkey;

  @BeforeEach
  void makeOne() throws Exception {
    device = new SoftDevice();
    PasskeyChallenge toMake =
        PasskeyChallenge.toMake(new Making(UUID.randomUUID(), handle, "telefoon"), NOW);
    Attestation made = Attestation.read(device.make(toMake.value()));
    CHECK.check(made, toMake);
    passkey = new Passkey(toMake.making(), made, NOW);
  }

  @Test
  void takesWhatWasAskedFor() throws Exception {
    assertThat(passkey.getName()).isEqualTo("telefoon");
    assertThat(passkey.getTransports()).containsExactly("internal");
    Assertion answer = Assertion.read(device.sign(asked.value(), handle, 0));
    assertThat(answer.credentialId()).isEqualTo(passkey.getCredentialId());
    assertThatCode(() -> CHECK.check(answer, asked, passkey)).doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherChallenge() throws Exception {
    assertRefused(Reason.CHALLENGE, device.sign(Secrets.token(), handle, 1));
  }

  @Test
  void refusesAnotherSite() throws Exception {
    assertRefused(
        Reason.ORIGIN,
        device
            .at("https://zelftest.example.evil", "zelftest.example")
            .sign(asked.value(), handle, 1));
    assertRefused(
        Reason.ORIGIN,
        device.at("http://zelftest.example", "zelftest.example").sign(asked.value(), handle, 1));
    assertRefused(
        Reason.ORIGIN,
        device.at("https://zelftest.example", "example").sign(asked.value(), handle, 1));
  }

  @Test
  void refusesWhomTheDeviceDidNotSee() throws Exception {
    assertRefused(
        Reason.NOT_VERIFIED, device.saw(SoftDevice.PRESENT).sign(asked.value(), handle, 1));
    assertRefused(
        Reason.NOT_VERIFIED, device.saw(SoftDevice.VERIFIED).sign(asked.value(), handle, 1));
  }

  @Test
  void refusesACounterThatDoesNotGoOn() throws Exception {
    passkey.used(7, NOW);
    assertRefused(Reason.COUNTER, device.sign(asked.value(), handle, 7));
    assertRefused(Reason.COUNTER, device.sign(asked.value(), handle, 6));
    assertRefused(Reason.COUNTER, device.sign(asked.value(), handle, 0));
    Assertion next = Assertion.read(device.sign(asked.value(), handle, 8));
    assertThatCode(() -> CHECK.check(next, asked, passkey)).doesNotThrowAnyException();
  }

  @Test
  void refusesAnothersKeyOrAccount() throws Exception {
    assertRefused(Reason.NO_MATCH, new SoftDevice().sign(asked.value(), handle, 1));
    assertRefused(Reason.NO_MATCH, device.sign(asked.value(), Secrets.token(), 1));
  }

  @Test
  void refusesAPasskeyMadeOtherwise() throws Exception {
    PasskeyChallenge toMake =
        PasskeyChallenge.toMake(new Making(UUID.randomUUID(), handle, "telefoon"), NOW);
    assertNotMade(Reason.CHALLENGE, toMake, device.make(Secrets.token()));
    assertNotMade(Reason.NOT_VERIFIED, toMake, device.saw(SoftDevice.PRESENT).make(toMake.value()));
    assertNotMade(
        Reason.ORIGIN,
        toMake,
        new SoftDevice().at("https://evil.example", "evil.example").make(toMake.value()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"id\":1}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
        "{\"id\":\"AA\",\"rawId\":\"?\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"?\"}}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
            + "\"attestationObject\":\"oA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}",
      })
  void saysOfWhatIsNoAnswerThatItIsNone(String json) {
    assertThatThrownBy(() -> Assertion.read(json)).isInstanceOf(MalformedPasskeyException.class);
    assertThatThrownBy(() -> Attestation.read(json)).isInstanceOf(MalformedPasskeyException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void readsNoJsonThatIsNestedTooDeeply(String opening) {
    String deep = opening.repeat(DEEP);
    String client = "{\"type\":\"webauthn.get\",\"challenge\":\"AA\",\"a\":" + deep;
    assertTooDeep(() -> Assertion.read("{\"a\":" + deep));
    assertTooDeep(() -> Attestation.read("{\"a\":" + deep));
    assertTooDeep(() -> Assertion.read(answer(client, "", "")));
  }

  /** A list of one, a list without an end, and a map of one. */
  @ParameterizedTest
  @ValueSource(strings = {"\u0081", "\u009f", "\u00a1aa"})
  void readsNoCborThatIsNestedTooDeeply(String opening) {
    String deep = "\u00a1aa" + opening.repeat(DEEP);
    String client = "{\"type\":\"webauthn.get\",\"challenge\":\"AA\",\"origin\":\"https://a.nl\"}";
    String authenticator = "x".repeat(32) + "\u0085" + "\0".repeat(4) + deep;
    assertTooDeep(() -> Assertion.read(answer(client, authenticator, "")));
    assertTooDeep(() -> Attestation.read(answer(client, "", deep)));
  }

  private static void assertTooDeep(ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOf(MalformedPasskeyException.class)
        .hasRootCauseInstanceOf(StreamConstraintsException.class);
  }

  private static String answer(String client, String authenticator, String attestation) {
    return """
        {"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"%s",
          "authenticatorData":"%s","attestationObject":"%s","signature":"AA"}}
        """
        .formatted(base64(client), base64(authenticator), base64(attestation));
  }

  private static String base64(String bytes) {
    return SoftDevice.text(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void assertRefused(Reason reason, String json) throws Exception {
    Assertion answer = Assertion.read(json);
    assertThatThrownBy(() -> CHECK.check(answer, asked, passkey))
        .asInstanceOf(type(PasskeyRefusedException.class))
        .extracting(PasskeyRefusedException::getReason)
        .isEqualTo(reason);
  }

  private static void assertNotMade(Reason reason, PasskeyChallenge toMake, String json)
      throws Exception {
    Attestation answer = Attestation.read(json);
    assertThatThrownBy(() -> CHECK.check(answer, toMake))
        .asInstanceOf(type(PasskeyRefusedException.class))
        .extracting(PasskeyRefusedException::getReason)
        .isEqualTo(reason);
  }
}
