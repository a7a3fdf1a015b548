package nl.zelftest.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zelftest.web.history.YearLines.Point;
import org.junit.jupiter.api.Test;

class YearLinesTest {

  /** A line from one year to another says that they can be compared. */
  @Test
  void breaksOffWhereAYearCannotBeComparedWithTheOneBefore() {
    List<Point> points =
        List.of(
            new Point(10, 90, 80, false),
            new Point(20, 60, 60, true),
            new Point(30, 50, 40, false),
            new Point(40, 20, 20, true));

    assertThat(YearLines.certain(points)).isEqualTo("M10 90L20 60M30 50L40 20");
  }

  @Test
  void beginsWithTheFirstYearWhateverItFollows() {
    assertThat(YearLines.certain(List.of(new Point(10, 90, 80, true)))).isEqualTo("M10 90");
    assertThat(YearLines.certain(List.of())).isEmpty();
  }
}
