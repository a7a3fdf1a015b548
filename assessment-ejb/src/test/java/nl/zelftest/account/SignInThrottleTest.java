package nl.zelftest.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.zelftest.account.SignInThrottle.Limit;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  private final SignInThrottle throttle = new SignInThrottle("subject", START);

  @Test
  void fourFailuresCostNothing() {
    for (int i = 0; i < 4; i++) {
      assertThat(throttle.begin(Limit.PERSON, START)).isTrue();
    }
    assertThat(throttle.begin(Limit.PERSON, START)).as("the fifth is still tried").isTrue();
    assertThat(throttle.begin(Limit.PERSON, START)).as("the sixth has to wait").isFalse();
  }

  @Test
  void theWaitDoublesUpToAQuarterOfAnHour() {
    Instant now = START;
    for (int i = 0; i < 4; i++) {
      throttle.begin(Limit.PERSON, now);
    }
    for (long seconds : new long[] {30, 60, 120, 240, 480, 900, 900, 900}) {
      assertThat(throttle.begin(Limit.PERSON, now)).isTrue();
      assertThat(throttle.begin(Limit.PERSON, now.plusSeconds(seconds).minusMillis(1))).isFalse();
      now = now.plusSeconds(seconds);
    }
  }

  @Test
  void waitingDoesNotCountAsFailing() {
    for (int i = 0; i < 5; i++) {
      throttle.begin(Limit.PERSON, START);
    }
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.begin(Limit.PERSON, START.plusSeconds(1))).isFalse();
    }
    assertThat(throttle.begin(Limit.PERSON, START.plusSeconds(30))).isTrue();
  }

  @Test
  void failuresOfYesterdayAreForgotten() {
    for (int i = 0; i < 9; i++) {
      throttle.begin(Limit.PERSON, START.plus(Duration.ofMinutes(20L * i)));
    }
    Instant later = START.plus(Duration.ofDays(2));
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.begin(Limit.PERSON, later)).isTrue();
    }
  }

  @Test
  void aTownHallBehindOneAddressMistypesThirtyTimes() {
    for (int i = 0; i < 31; i++) {
      assertThat(throttle.begin(Limit.SOURCE, START)).isTrue();
    }
    assertThat(throttle.begin(Limit.SOURCE, START)).isFalse();
    assertThat(throttle.begin(Limit.SOURCE, START.plus(Duration.ofMinutes(62)))).isTrue();
    assertThat(throttle.begin(Limit.SOURCE, START.plus(Duration.ofMinutes(62))))
        .as("forgotten after an hour")
        .isTrue();
  }

  @Test
  void whoSignsInRightDoesNotWashAwayWhatFailedFromTheSamePlace() {
    for (int i = 0; i < 30; i++) {
      throttle.begin(Limit.SOURCE, START);
    }
    throttle.begin(Limit.SOURCE, START);
    throttle.takeBack();
    assertThat(throttle.begin(Limit.SOURCE, START)).as("the next guess is tried").isTrue();
    assertThat(throttle.begin(Limit.SOURCE, START)).as("and the one after waits").isFalse();
  }
}
