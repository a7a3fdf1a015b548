package nl.zelftest.reporting;

import java.util.Arrays;
import java.util.Optional;

/**
 * Decides which groups can be shown together, so that nothing about fewer than a number of
 * municipalities follows from them, however they are added and subtracted.
 *
 * <p>Provinces and size classes are two partitions of the nation, so a sum of multiples of shown
 * groups weighs a municipality by {@code a(province) + b(class)}. Cut at a level: the provinces
 * with {@code a} above it and the classes with {@code -b} above it differ by municipalities that
 * all weigh something. So if such a sum concerns few municipalities, then some set of provinces and
 * some set of classes differ by as few, and to look at all pairs of sets is exact. Groups that are
 * hidden are one block together: what the nation leaves over. Without the nation, they are in
 * neither set.
 *
 * <p>The same holds of what changed between two editions, with the changed municipalities for all.
 */
final class Suppression {

  /** Beyond it the sums no longer fit in the bits of a long, and nothing is shown. */
  private static final int MOST = 60;

  private final int required;

  /**
   * Rules that let nothing follow about fewer.
   *
   * @param required municipalities, where there are any
   */
  Suppression(int required) {
    if (required < 1) {
      throw new IllegalArgumentException("At least one is required");
    }
    this.required = required;
  }

  /**
   * Whether groups can be shown together.
   *
   * @param cells how many municipalities contribute that are not known otherwise, by province and
   *     class
   */
  boolean isSafe(int[][] cells, GroupSet shown) {
    return violation(cells, shown).isEmpty();
  }

  /** The cells of too few municipalities that follow from the shown groups; empty where none do. */
  Optional<boolean[][]> violation(int[][] cells, GroupSet shown) {
    if (required > MOST && !shown.isEmpty() && !isEmpty(cells)) {
      return Optional.of(all(cells));
    }
    Blocks rows = Blocks.of(cells.length, shown.provinces(), shown.nation());
    Blocks columns = Blocks.of(cells[0].length, shown.classes(), shown.nation());
    int[][] merged = merged(cells, rows, columns);
    for (int provinces = 0; provinces < 1 << rows.free; provinces++) {
      int[][] costs = costs(merged, provinces);
      if (reachesTooFew(costs, columns.free)) {
        int classes = classesOfTooFew(costs, columns.free);
        return Optional.of(difference(cells, rows, columns, provinces, classes));
      }
    }
    return Optional.empty();
  }

  private static boolean isEmpty(int[][] cells) {
    return Arrays.stream(cells).flatMapToInt(Arrays::stream).sum() == 0;
  }

  private static boolean[][] all(int[][] cells) {
    boolean[][] all = new boolean[cells.length][cells[0].length];
    for (boolean[] row : all) {
      Arrays.fill(row, true);
    }
    return all;
  }

  /**
   * The block of each province or class: a shown one is a block by itself, the others share one
   * that comes last. Free ones can be in a set or not; the others are in none.
   */
  private static final class Blocks {
    private final int[] of;
    private final int count;
    private final int free;

    private Blocks(int[] of, int count, int free) {
      this.of = of;
      this.count = count;
      this.free = free;
    }

    static Blocks of(int size, int shown, boolean nation) {
      int hidden = Integer.bitCount(shown);
      int[] of = new int[size];
      int next = 0;
      for (int i = 0; i < size; i++) {
        of[i] = (shown >> i & 1) == 1 ? next++ : hidden;
      }
      return new Blocks(of, hidden + 1, nation ? hidden + 1 : hidden);
    }
  }

  private static int[][] merged(int[][] cells, Blocks rows, Blocks columns) {
    int[][] merged = new int[rows.count][columns.count];
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        merged[rows.of[row]][columns.of[column]] += cells[row][column];
      }
    }
    return merged;
  }

  /** What each column adds to the difference: at 0 when it is in no set, at 1 when it is in one. */
  private static int[][] costs(int[][] merged, int provinces) {
    int[][] costs = new int[2][merged[0].length];
    for (int row = 0; row < merged.length; row++) {
      int without = 1 - (provinces >> row & 1);
      for (int column = 0; column < merged[row].length; column++) {
        costs[without][column] += merged[row][column];
      }
    }
    return costs;
  }

  /** Whether some set of classes differs by at least one municipality, and by too few. */
  private boolean reachesTooFew(int[][] costs, int free) {
    long few = (1L << required) - 1;
    long reached = 1;
    for (int column = 0; column < costs[0].length; column++) {
      long next = shifted(reached, costs[0][column]);
      if (column < free) {
        next |= shifted(reached, costs[1][column]);
      }
      reached = next & few;
    }
    return (reached & ~1L) != 0;
  }

  private static long shifted(long bits, int by) {
    return by > MOST ? 0 : bits << by;
  }

  private int classesOfTooFew(int[][] costs, int free) {
    for (int classes = 0; classes < 1 << free; classes++) {
      int sum = 0;
      for (int column = 0; column < costs[0].length; column++) {
        sum += costs[classes >> column & 1][column];
      }
      if (sum > 0 && sum < required) {
        return classes;
      }
    }
    throw new IllegalStateException("There is none");
  }

  private static boolean[][] difference(
      int[][] cells, Blocks rows, Blocks columns, int provinces, int classes) {
    boolean[][] difference = new boolean[cells.length][cells[0].length];
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        difference[row][column] =
            (provinces >> rows.of[row] & 1) != (classes >> columns.of[column] & 1);
      }
    }
    return difference;
  }
}
