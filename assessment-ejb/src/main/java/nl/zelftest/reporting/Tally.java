package nl.zelftest.reporting;

import java.util.EnumMap;
import java.util.Map;
import nl.zelftest.assessment.Verdict;

/** How many tests of a group came to each verdict. */
record Tally(Map<Verdict, Integer> counts) {
  Tally {
    Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      all.put(verdict, counts.getOrDefault(verdict, 0));
    }
    counts = all;
  }

  int tests() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  Tally plus(Tally other) {
    return combined(other, 1);
  }

  Tally minus(Tally other) {
    return combined(other, -1);
  }

  private Tally combined(Tally other, int sign) {
    Map<Verdict, Integer> sum = new EnumMap<>(counts);
    other.counts.forEach((verdict, count) -> sum.merge(verdict, sign * count, Integer::sum));
    return new Tally(sum);
  }
}
