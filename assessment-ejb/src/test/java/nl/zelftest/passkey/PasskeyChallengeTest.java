package nl.zelftest.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import nl.zelftest.passkey.PasskeyChallenge.Making;
import org.junit.jupiter.api.Test;

class PasskeyChallengeTest {
  private static final Instant MADE = Instant.parse("2026-11-27T10:00:00Z");
  private static final UUID ACCOUNT = UUID.randomUUID();

  @Test
  void isRandom() {
    PasskeyChallenge challenge = PasskeyChallenge.toSignIn(MADE);
    assertThat(Base64.getUrlDecoder().decode(challenge.value())).hasSize(32);
    assertThat(challenge.value()).isNotEqualTo(PasskeyChallenge.toSignIn(MADE).value());
    assertThat(challenge.toString()).doesNotContain(challenge.value());
  }

  @Test
  void lastsFiveMinutes() {
    PasskeyChallenge challenge = PasskeyChallenge.toSignIn(MADE);
    assertThat(challenge.signsIn(MADE)).isTrue();
    assertThat(challenge.signsIn(MADE.plusSeconds(299))).isTrue();
    assertThat(challenge.signsIn(MADE.plusSeconds(300))).isFalse();
    assertThat(challenge.signsIn(MADE.minusSeconds(1))).isFalse();
  }

  @Test
  void isForOneThing() {
    PasskeyChallenge toMake =
        PasskeyChallenge.toMake(new Making(ACCOUNT, "handle", "telefoon"), MADE);
    assertThat(toMake.makesFor(ACCOUNT, MADE)).isTrue();
    assertThat(toMake.makesFor(ACCOUNT, MADE.plusSeconds(300))).isFalse();
    assertThat(toMake.makesFor(UUID.randomUUID(), MADE)).isFalse();
    assertThat(toMake.signsIn(MADE)).isFalse();
    assertThat(PasskeyChallenge.toSignIn(MADE).makesFor(ACCOUNT, MADE)).isFalse();
  }
}
