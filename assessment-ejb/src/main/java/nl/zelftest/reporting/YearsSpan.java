package nl.zelftest.reporting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How far back years are shown. A page shows the recent ones first, however many there are. */
public enum YearsSpan {
  RECENT,
  ALL;

  /** How many reporting years are recent. */
  private static final int MANY = 5;

  /** Whether there are more reporting years than are recent. */
  public static boolean isLong(int years) {
    return years > MANY;
  }

  /** The first reporting year to show. */
  public int from(Collection<Integer> years) {
    List<Integer> newest = years.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    return this == ALL || !isLong(newest.size()) ? Integer.MIN_VALUE : newest.get(MANY - 1);
  }
}
