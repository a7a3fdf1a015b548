package nl.zelftest.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  private final SignInThrottle throttle = new SignInThrottle("subject", START);

  @Test
  void fourFailuresCostNothing() {
    for (int i = 0; i < 4; i++) {
      assertThat(throttle.begin(START)).isTrue();
    }
    assertThat(throttle.begin(START)).as("the fifth is still tried").isTrue();
    assertThat(throttle.begin(START)).as("the sixth has to wait").isFalse();
  }

  @Test
  void theWaitDoublesUpToAQuarterOfAnHour() {
    Instant now = START;
    for (int i = 0; i < 4; i++) {
      throttle.begin(now);
    }
    for (long seconds : new long[] {30, 60, 120, 240, 480, 900, 900, 900}) {
      assertThat(throttle.begin(now)).isTrue();
      assertThat(throttle.begin(now.plusSeconds(seconds).minusMillis(1))).isFalse();
      now = now.plusSeconds(seconds);
    }
  }

  @Test
  void waitingDoesNotCountAsFailing() {
    for (int i = 0; i < 5; i++) {
      throttle.begin(START);
    }
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.begin(START.plusSeconds(1))).isFalse();
    }
    assertThat(throttle.begin(START.plusSeconds(30))).isTrue();
  }

  @Test
  void failuresOfYesterdayAreForgotten() {
    for (int i = 0; i < 9; i++) {
      throttle.begin(START.plus(Duration.ofMinutes(20L * i)));
    }
    Instant later = START.plus(Duration.ofDays(2));
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.begin(later)).isTrue();
    }
  }
}
