package nl.zelftest.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.Organisation;
import org.junit.jupiter.api.Test;

class GuestPassTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant CLOSING = NOW.plus(Duration.ofDays(7));
  private static final String RIGHT = "a".repeat(64);
  private static final String WRONG = "b".repeat(64);

  private final GuestPass pass =
      new GuestPass(
          Account.guest("Gast", "nl", NOW),
          " Gast+Test@Voorbeeld.Example ",
          Organisation.council(CouncilKind.ADVISORY_COUNCIL, "Raad", LocalDate.EPOCH),
          "GM0193",
          UUID.randomUUID(),
          UUID.randomUUID(),
          "link",
          UUID.randomUUID(),
          NOW,
          CLOSING);

  @Test
  void letsInWithTheCodeOnceOnly() {
    assertThat(pass.enter(RIGHT, NOW)).as("before there is a code").isFalse();
    assertThat(pass.takeCode(RIGHT, NOW)).isTrue();

    assertThat(pass.enter(WRONG, NOW)).isFalse();
    assertThat(pass.enter(RIGHT, NOW)).isTrue();
    assertThat(pass.getEnteredAt()).isEqualTo(NOW);
    assertThat(pass.enter(RIGHT, NOW)).as("the same code again").isFalse();
  }

  @Test
  void aCodeLastsTenMinutes() {
    Instant over = NOW.plus(Duration.ofMinutes(10));
    pass.takeCode(RIGHT, NOW);

    assertThat(pass.enter(RIGHT, over)).isFalse();
    assertThat(pass.enter(RIGHT, over.minusMillis(1))).isTrue();
  }

  @Test
  void afterFiveTriesTheRightCodeIsOfNoUse() {
    pass.takeCode(RIGHT, NOW);
    for (int i = 0; i < GuestPass.MOST_ATTEMPTS; i++) {
      assertThat(pass.enter(WRONG, NOW)).isFalse();
    }
    assertThat(pass.enter(RIGHT, NOW)).isFalse();

    assertThat(pass.takeCode(RIGHT, NOW)).isTrue();
    assertThat(pass.enter(RIGHT, NOW)).as("with a new code").isTrue();
  }

  @Test
  void thereAreFiveCodesInAnHour() {
    for (int i = 0; i < GuestPass.MOST_CODES; i++) {
      assertThat(pass.takeCode(RIGHT, NOW.plusSeconds(i))).isTrue();
    }
    assertThat(pass.takeCode(WRONG, NOW.plusSeconds(3599))).isFalse();
    assertThat(pass.enter(RIGHT, NOW.plusSeconds(60))).as("the last code still works").isTrue();
    assertThat(pass.takeCode(WRONG, NOW.plusSeconds(3600))).isTrue();
  }

  @Test
  void aNewLinkMakesTheOldCodeUseless() {
    pass.takeCode(RIGHT, NOW);
    pass.renewLink("other");

    assertThat(pass.enter(RIGHT, NOW)).isFalse();
  }

  @Test
  void isOverWhenItIsEndedAndForgetsTheAddress() {
    pass.takeCode(RIGHT, NOW);
    assertThat(pass.getEmail()).isEqualTo("gast+test@voorbeeld.example");
    pass.end(NOW);

    assertThat(pass.isValid(NOW)).isFalse();
    assertThat(pass.getEmail()).isNull();
    assertThat(pass.enter(RIGHT, NOW)).isFalse();
    assertThat(pass.takeCode(RIGHT, NOW)).isFalse();
  }

  @Test
  void isOverWhenTheRoundCloses() {
    pass.takeCode(RIGHT, CLOSING.minusSeconds(1));
    assertThat(pass.isValid(CLOSING.minusMillis(1))).isTrue();
    assertThat(pass.enter(RIGHT, CLOSING)).isFalse();

    pass.closeAt(NOW);
    assertThat(pass.isValid(NOW)).as("the round closes earlier").isFalse();
  }
}
