package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zelftest.reporting.Share;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrendTest {

  @Test
  @DisplayName("a median is better only when its whole range lies above the other's")
  void comparesWholeRanges() {
    assertThat(medians(80, 85, 60, 75)).isEqualTo(Trend.BETTER);
    assertThat(medians(60, 75, 80, 85)).isEqualTo(Trend.WORSE);
    assertThat(medians(75, 85, 60, 75)).isEqualTo(Trend.OPEN);
  }

  @Test
  @DisplayName("only what is told exactly can be the same")
  void sameIsExact() {
    assertThat(medians(75, 75, 75, 75)).isEqualTo(Trend.SAME);
    assertThat(medians(60, 75, 60, 75)).isEqualTo(Trend.OPEN);
  }

  private static Trend medians(int ownLow, int ownHigh, int otherLow, int otherHigh) {
    return Trend.of(new Share(ownLow, ownHigh), new Share(otherLow, otherHigh));
  }
}
