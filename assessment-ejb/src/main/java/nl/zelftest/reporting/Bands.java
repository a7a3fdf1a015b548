package nl.zelftest.reporting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import nl.zelftest.assessment.Verdict;

/**
 * Words counts as shares, so that what nearly all or nearly none of a group came to is not told
 * exactly. One share of under a tenth or over nine tenths, anywhere in a table, puts the whole
 * table in bands: shares of a group add up to 100, and groups to the nation.
 */
final class Bands {

  private static final int ALL = 100;
  private static final int EDGE = 10;
  private static final int HALF = 50;
  private static final int MANY = 20;

  private Bands() {}

  /**
   * Whether the groups of a table cannot have their shares as they are.
   *
   * @param tallies of all groups that are shown, and of what they leave over
   */
  static boolean areNeeded(Collection<Tally> tallies) {
    return tallies.stream()
        .filter(tally -> tally.tests() > 0)
        .anyMatch(
            tally ->
                tally.counts().values().stream()
                    .anyMatch(
                        count ->
                            count * ALL < EDGE * tally.tests()
                                || count * ALL > (ALL - EDGE) * tally.tests()));
  }

  /** The shares in whole per cent. */
  static Map<Verdict, Share> exactly(Tally tally) {
    Map<Verdict, Share> shares = new EnumMap<>(Verdict.class);
    tally
        .counts()
        .forEach(
            (verdict, count) -> {
              int percent = Math.round((float) count * ALL / tally.tests());
              shares.put(verdict, new Share(percent, percent));
            });
    return shares;
  }

  /**
   * The shares in bands: under a tenth, over nine tenths or between. Of few tests only what more
   * than half of them came to: finer bands of few would add up to 100 in one way only.
   */
  static Map<Verdict, Share> of(Tally tally) {
    Map<Verdict, Share> shares = new EnumMap<>(Verdict.class);
    tally.counts().forEach((verdict, count) -> shares.put(verdict, band(count, tally.tests())));
    return shares;
  }

  private static Share band(int count, int tests) {
    if (tests < MANY) {
      return count * 2 > tests ? new Share(HALF, ALL) : new Share(0, HALF);
    }
    if (count * ALL < EDGE * tests) {
      return new Share(0, EDGE);
    }
    return count * ALL > (ALL - EDGE) * tests
        ? new Share(ALL - EDGE, ALL)
        : new Share(EDGE, ALL - EDGE);
  }
}
