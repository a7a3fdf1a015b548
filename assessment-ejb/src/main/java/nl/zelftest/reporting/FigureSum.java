package nl.zelftest.reporting;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.reporting.Made.Scored;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the tests of one group on one side come to, about one subject. */
final class FigureSum {

  /** Of what it is the sum. */
  record Key(OrganisationKind side, GroupKey group, Subject subject) {}

  /** Medians are told to the nearest twentieth. */
  private static final int STEPS = 20;

  private final Set<String> municipalities = new HashSet<>();
  private final Map<Verdict, Integer> verdicts = new HashMap<>();
  private final List<BigFraction> lows = new ArrayList<>();
  private final List<BigFraction> highs = new ArrayList<>();

  private FigureSum() {}

  /**
   * Counts submissions in all their groups.
   *
   * @param counted one of each test
   */
  static Map<Key, FigureSum> of(Iterable<Made> counted, Map<String, Region> regions) {
    Map<Key, FigureSum> sums = new HashMap<>();
    for (Made made : counted) {
      for (GroupKey group : regions.get(made.municipalityCode()).groups()) {
        made.scores()
            .forEach(
                (subject, scored) ->
                    sums.computeIfAbsent(
                            new Key(made.side(), group, subject), key -> new FigureSum())
                        .add(made.municipalityCode(), scored));
      }
    }
    return sums;
  }

  private void add(String municipality, Scored scored) {
    municipalities.add(municipality);
    verdicts.merge(scored.verdict(), 1, Integer::sum);
    if (scored.verdict() != Verdict.NOT_APPLICABLE) {
      lows.add(scored.low());
      highs.add(scored.high());
    }
  }

  int municipalities() {
    return municipalities.size();
  }

  Tally tally() {
    return new Tally(verdicts);
  }

  /** Null where nothing counts. */
  Integer medianLow() {
    return median(lows);
  }

  Integer medianHigh() {
    return median(highs);
  }

  private static Integer median(List<BigFraction> values) {
    if (values.isEmpty()) {
      return null;
    }
    List<BigFraction> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int size = sorted.size();
    BigFraction middle = sorted.get((size - 1) / 2).add(sorted.get(size / 2)).divide(2);
    return middle.multiply(STEPS).bigDecimalValue(0, RoundingMode.HALF_UP).intValueExact()
        * (100 / STEPS);
  }
}
