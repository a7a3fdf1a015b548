package nl.zelftest.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-03-01T12:00:10Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Hands clock = new Hands();
  private final RateLimit limit = new RateLimit(clock);

  @Test
  void oneTooManyIsRefusedUntilTheNextMinute() {
    for (int i = 1; i <= RateLimit.LIMIT; i++) {
      assertThat(limit.count("one").remaining()).isEqualTo(RateLimit.LIMIT - i);
    }
    assertThat(limit.count("one").isTooMany()).isTrue();
    assertThat(limit.count("one").reset()).isEqualTo(50);
    assertThat(limit.count("other").isTooMany()).isFalse();

    clock.now = clock.now.plus(Duration.ofSeconds(50));
    assertThat(limit.count("one").remaining()).isEqualTo(RateLimit.LIMIT - 1);
  }

  @Test
  void newcomersShareACountOnceThereAreTooMany() {
    for (int i = 0; i < RateLimit.MOST_SOURCES; i++) {
      limit.count("source " + i);
    }

    assertThat(limit.count("late").remaining()).isEqualTo(RateLimit.LIMIT - 1);
    assertThat(limit.count("later").remaining()).isEqualTo(RateLimit.LIMIT - 2);
    assertThat(limit.count("source 7").remaining()).isEqualTo(RateLimit.LIMIT - 2);
  }
}
