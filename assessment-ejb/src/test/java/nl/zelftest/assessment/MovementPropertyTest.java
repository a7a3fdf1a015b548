package nl.zelftest.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

class MovementPropertyTest {

  /** Any true values between the bounds move the way that was said. */
  @Property
  void holdsWhateverTheUnknownTurnsOutToBe(
      @ForAll @IntRange(max = 10) int earlierLow,
      @ForAll @IntRange(max = 10) int earlierGap,
      @ForAll @IntRange(max = 10) int laterLow,
      @ForAll @IntRange(max = 10) int laterGap) {
    int earlierHigh = Math.min(10, earlierLow + earlierGap);
    int laterHigh = Math.min(10, laterLow + laterGap);
    Movement movement = between(earlierLow, earlierHigh, laterLow, laterHigh);
    for (int before = earlierLow; before <= earlierHigh; before++) {
      for (int after = laterLow; after <= laterHigh; after++) {
        if (movement == Movement.RISEN) {
          assertThat(after).isGreaterThan(before);
        } else if (movement == Movement.FALLEN) {
          assertThat(after).isLessThan(before);
        }
      }
    }
    Movement back = between(laterLow, laterHigh, earlierLow, earlierHigh);
    assertThat(back == Movement.FALLEN).isEqualTo(movement == Movement.RISEN);
    assertThat(back == Movement.EQUAL).isEqualTo(movement == Movement.EQUAL);
  }

  private static Movement between(int earlierLow, int earlierHigh, int laterLow, int laterHigh) {
    return Movement.between(score(earlierLow, earlierHigh), score(laterLow, laterHigh));
  }

  private static Score score(int low, int high) {
    return new Score(BigFraction.of(low, 10), BigFraction.of(high, 10), 1, true);
  }
}
