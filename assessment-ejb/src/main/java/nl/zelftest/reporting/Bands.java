package nl.zelftest.reporting;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
   * The shares in bands. A band is so wide that two counts fit in it at least. The largest share
   * that is not at an edge reaches one band lower, so that the bands never add up to 100 by
   * themselves and tell that what is under the edge is nothing.
   */
  static Map<Verdict, Share> of(Tally tally) {
    int tests = tally.tests();
    int width = width(tests);
    Map<Verdict, Share> shares = new EnumMap<>(Verdict.class);
    tally
        .counts()
        .forEach(
            (verdict, count) -> {
              int from =
                  width == HALF
                      ? count * 2 > tests ? HALF : 0
                      : Math.min(ALL - width, count * ALL / tests / width * width);
              shares.put(verdict, new Share(from, from + width));
            });
    largestBetween(tally, shares)
        .ifPresent(
            verdict ->
                shares.computeIfPresent(
                    verdict, (same, share) -> new Share(share.from() - width, share.to())));
    return shares;
  }

  private static Optional<Verdict> largestBetween(Tally tally, Map<Verdict, Share> shares) {
    return shares.keySet().stream()
        .filter(verdict -> shares.get(verdict).from() > 0 && shares.get(verdict).to() < ALL)
        .max(Comparator.comparing(tally.counts()::get));
  }

  /** In per cent; a divisor of 100. */
  private static int width(int tests) {
    if (tests >= 20) {
      return 10;
    }
    return tests >= 10 ? 20 : tests >= 8 ? 25 : HALF;
  }
}
