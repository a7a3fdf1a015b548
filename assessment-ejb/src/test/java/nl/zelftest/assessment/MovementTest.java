package nl.zelftest.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MovementTest {

  @Test
  void whatIsKnownInBothYearsRisesFallsOrStays() {
    assertThat(between(1, 1, 2, 2)).isEqualTo(Movement.RISEN);
    assertThat(between(2, 2, 1, 1)).isEqualTo(Movement.FALLEN);
    assertThat(between(1, 1, 1, 1)).isEqualTo(Movement.EQUAL);
  }

  @Test
  void theUnknownNeitherRisesNorFalls() {
    assertThat(between(0, 10, 10, 10)).isEqualTo(Movement.UNCERTAIN);
    assertThat(between(10, 10, 0, 10)).isEqualTo(Movement.UNCERTAIN);
    assertThat(between(0, 10, 0, 10)).isEqualTo(Movement.EQUAL);
    assertThat(between(2, 4, 5, 7)).isEqualTo(Movement.RISEN);
  }

  @Test
  void whatDoesNotCountGoesNowhere() {
    assertThat(Movement.between(Score.NOTHING, score(1, 1))).isEqualTo(Movement.NOT_APPLICABLE);
    assertThat(Movement.between(score(1, 1), Score.NOTHING)).isEqualTo(Movement.NOT_APPLICABLE);
  }

  private static Movement between(int earlierLow, int earlierHigh, int laterLow, int laterHigh) {
    return Movement.between(score(earlierLow, earlierHigh), score(laterLow, laterHigh));
  }

  private static Score score(int low, int high) {
    return new Score(BigFraction.of(low, 10), BigFraction.of(high, 10), 1, true);
  }
}
