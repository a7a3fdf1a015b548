package nl.zelftest.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How far back years are shown. A page shows the recent ones first, however many there are. */
public enum YearsSpan {
  RECENT,
  ALL;

  /** How many reporting years are recent. */
  static final int MANY = 5;

  /** The first reporting year to show. */
  int from(Collection<Integer> years) {
    List<Integer> newest = years.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    return this == ALL || newest.size() <= MANY ? Integer.MIN_VALUE : newest.get(MANY - 1);
  }
}
