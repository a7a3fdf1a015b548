package nl.zelftest.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EditionMomentsTest {

  @Test
  void figuresChangeOnTheFirstOfAMonthAtSixWinterAndSummer() {
    assertThat(EditionMoments.latest(Instant.parse("2026-11-24T02:00:00Z")))
        .isEqualTo("2026-11-01T05:00:00Z");
    assertThat(EditionMoments.next(Instant.parse("2026-11-24T02:00:00Z")))
        .isEqualTo("2026-12-01T05:00:00Z");
    assertThat(EditionMoments.latest(Instant.parse("2026-07-15T02:00:00Z")))
        .isEqualTo("2026-07-01T04:00:00Z");
  }

  @Test
  void theMomentItselfIsTheLatest() {
    Instant moment = Instant.parse("2026-11-01T05:00:00Z");
    assertThat(EditionMoments.latest(moment)).isEqualTo(moment);
    assertThat(EditionMoments.next(moment)).isEqualTo("2026-12-01T05:00:00Z");
    assertThat(EditionMoments.latest(moment.minusNanos(1))).isEqualTo("2026-10-01T04:00:00Z");
  }
}
