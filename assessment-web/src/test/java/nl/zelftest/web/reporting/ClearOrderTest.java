package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zelftest.reporting.Share;
import org.junit.jupiter.api.Test;

class ClearOrderTest {

  private static final Share NEARLY_NONE = new Share(0, 10);
  private static final Share BETWEEN = new Share(10, 90);

  @Test
  void putsTheMostFirst() {
    assertThat(shares(exactly(20), exactly(60), exactly(40)))
        .containsExactly(List.of(exactly(60)), List.of(exactly(40)), List.of(exactly(20)));
  }

  @Test
  void thoseThatAreEqualShareAPlace() {
    assertThat(shares(exactly(20), exactly(40), exactly(20)))
        .containsExactly(List.of(exactly(40)), List.of(exactly(20), exactly(20)));
  }

  @Test
  void thoseThatCannotBeToldApartShareAPlace() {
    assertThat(shares(exactly(40), BETWEEN, exactly(60))).hasSize(1);
  }

  /** The first is more than the last, but neither is clearly more or less than the one between. */
  @Test
  void thoseThatOverlapByWayOfOthersShareAPlace() {
    assertThat(medians(new Share(60, 80), new Share(40, 65), new Share(30, 45))).hasSize(1);
  }

  @Test
  void bandsThatTouchAreToldApartAndRoundedMediansAreNot() {
    assertThat(shares(NEARLY_NONE, BETWEEN))
        .containsExactly(List.of(BETWEEN), List.of(NEARLY_NONE));
    assertThat(medians(new Share(50, 70), new Share(70, 90))).hasSize(1);
    assertThat(medians(new Share(50, 70), new Share(75, 90))).hasSize(2);
  }

  @Test
  void anExactShareAtTheEdgeOfABandIsNotToldApart() {
    assertThat(shares(exactly(10), BETWEEN)).hasSize(1);
  }

  @Test
  void nothingIsNoPlace() {
    assertThat(shares()).isEmpty();
  }

  private static Share exactly(int percent) {
    return new Share(percent, percent);
  }

  private static List<List<Share>> shares(Share... all) {
    return ClearOrder.SHARES.places(List.of(all), share -> share);
  }

  private static List<List<Share>> medians(Share... all) {
    return ClearOrder.MEDIANS.places(List.of(all), share -> share);
  }
}
