package nl.zelftest.reporting;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.zelftest.assessment.Verdict;

/**
 * The figure of one group about one subject, on one side. Hidden where too few contribute, or where
 * it would tell what another hides.
 *
 * @param municipalities that it counts; 0 where it is hidden
 * @param tests that it counts, on the councils' side perhaps several of one municipality; 0 where
 *     it is hidden
 * @param shares of the tests by verdict, all five; empty where it is hidden
 * @param medianLow of the lower bounds, in per cent to the nearest five; null where it is hidden or
 *     about one question
 * @param medianHigh of the upper bounds
 * @param since the moment from which it stands as it does; null where it is hidden
 */
public record Figure(
    FigureGroup group,
    int municipalities,
    int tests,
    Map<Verdict, Share> shares,
    Integer medianLow,
    Integer medianHigh,
    Instant since) {

  public Figure {
    Map<Verdict, Share> copy = new EnumMap<>(Verdict.class);
    copy.putAll(shares);
    shares = Collections.unmodifiableMap(copy);
  }

  public static Figure hidden(FigureGroup group) {
    return new Figure(group, 0, 0, Map.of(), null, null, null);
  }

  public boolean isShown() {
    return !shares.isEmpty();
  }

  /** From its lower to its upper bound; null where there is none. */
  public Share median() {
    return medianLow == null ? null : new Share(medianLow, medianHigh);
  }
}
