package nl.zelftest.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zelftest.reporting.EditionPlan.Place;
import nl.zelftest.reporting.EditionPlan.State;

/** Attacks the figures with everything that was ever shown, over random countries and histories. */
class SuppressionPropertyTest {

  private static final int REQUIRED = 3;
  private static final int PROVINCES = 4;
  private static final int CLASSES = 3;

  /**
   * The attacker takes any sum of multiples of what was shown, in every edition. No sum may concern
   * the answers of one or two municipalities only: all pairs of municipalities are tried, for a sum
   * that leaves out all others.
   */
  @Property(tries = 300)
  void noSumOfWhatWasEverShownConcernsTooFewMunicipalities(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 20) int size) {
    History history = new History(new Random(seed), size);
    for (int edition = 0; edition < 4; edition++) {
      history.next();
    }
    List<String> codes = new ArrayList<>(history.places.keySet());
    for (int one = 0; one < codes.size(); one++) {
      for (int other = one; other < codes.size(); other++) {
        assertThat(history.concerns(List.of(codes.get(one), codes.get(other))))
            .as("%s and %s, seed %s", codes.get(one), codes.get(other), seed)
            .isFalse();
      }
    }
  }

  /** What the class decides by cuts is what a search over all sums of small multiples finds. */
  @Property(tries = 300)
  void cutsFindWhateverASumFinds(@ForAll long seed) {
    Random random = new Random(seed);
    int[][] cells = new int[3][3];
    for (int[] row : cells) {
      for (int column = 0; column < row.length; column++) {
        row[column] = random.nextInt(4);
      }
    }
    GroupSet shown = new GroupSet(random.nextBoolean(), random.nextInt(8), random.nextInt(8));
    assertThat(new Suppression(REQUIRED).isSafe(cells, shown))
        .isEqualTo(fewestOfAnySum(cells, shown) >= REQUIRED);
  }

  private static int fewestOfAnySum(int[][] cells, GroupSet shown) {
    int fewest = Integer.MAX_VALUE;
    int[] weights = new int[7];
    for (int code = 0; code < 78_125; code++) {
      int rest = code;
      for (int i = 0; i < 7; i++) {
        weights[i] = rest % 5 - 2;
        rest /= 5;
      }
      int support = 0;
      for (int p = 0; p < 3; p++) {
        for (int s = 0; s < 3; s++) {
          int weight =
              (shown.nation() ? weights[6] : 0)
                  + ((shown.provinces() >> p & 1) == 1 ? weights[p] : 0)
                  + ((shown.classes() >> s & 1) == 1 ? weights[3 + s] : 0);
          support += weight == 0 ? 0 : cells[p][s];
        }
      }
      fewest = support == 0 ? fewest : Math.min(fewest, support);
    }
    return fewest;
  }

  @Example
  void theLastOfTwelveProvincesDoesNotFollowFromTheNation() {
    int[][] cells = new int[12][6];
    for (int[] row : cells) {
      row[1] = 10;
    }
    cells[11][1] = 2;
    Suppression suppression = new Suppression(6);
    assertThat(suppression.isSafe(cells, new GroupSet(true, 0, 0))).isTrue();
    assertThat(suppression.isSafe(cells, new GroupSet(true, 0b011111111111, 0))).isFalse();
    assertThat(suppression.isSafe(cells, new GroupSet(true, 0b001111111111, 0))).isTrue();
    assertThat(suppression.isSafe(cells, new GroupSet(false, 0b011111111111, 0))).isTrue();
  }

  /** A country of which submissions come in, change, lose a question and are published. */
  private static final class History {
    private final Random random;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final List<Map<String, Set<String>>> batches = new ArrayList<>();
    private final Map<String, Set<String>> counting = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Integer> joined = new HashMap<>();
    private final Map<String, GroupSet> ever = new HashMap<>();

    /** Each equation: what it weighs of every municipality's submission. */
    private final List<Map<String, Integer>> equations = new ArrayList<>();

    History(Random random, int size) {
      this.random = random;
      for (int i = 0; i < size; i++) {
        String code = "GM" + i;
        places.put(code, new Place(random.nextInt(PROVINCES), random.nextInt(CLASSES)));
        if (random.nextInt(8) > 0) {
          open.add(code);
        }
      }
    }

    void next() {
      Map<String, Set<String>> pending = new HashMap<>();
      Map<String, Set<String>> after = new HashMap<>();
      for (String code : places.keySet()) {
        boolean submits = random.nextInt(3) == 0;
        if (submits) {
          versions.merge(code, 1, Integer::sum);
        }
        if (!versions.getOrDefault(code, 0).equals(joined.getOrDefault(code, 0))) {
          Set<String> asked = random.nextInt(10) == 0 ? Set.of() : Set.of("Q");
          after.put(code, asked);
          Set<String> touched = new HashSet<>(asked);
          touched.addAll(counting.getOrDefault(code, Set.of()));
          pending.put(code, touched);
        }
      }
      EditionPlan<String> plan =
          new EditionPlan<>(
              REQUIRED,
              PROVINCES,
              CLASSES,
              new State<>(places, open, batches, pending, counting, after, ever));
      GroupSet shown = plan.shown().getOrDefault("Q", GroupSet.NONE);
      Map<String, Set<String>> batch = new HashMap<>();
      for (String code : plan.joining()) {
        batch.put(code, pending.get(code));
        counting.put(code, after.get(code));
        joined.put(code, versions.get(code));
      }
      batches.add(batch);
      ever.merge("Q", shown, GroupSet::with);
      publish(shown);
    }

    private void publish(GroupSet shown) {
      if (shown.nation()) {
        equation(place -> true);
      }
      for (int i = 0; i < PROVINCES; i++) {
        int province = i;
        if ((shown.provinces() >> i & 1) == 1) {
          equation(place -> place.province() == province);
        }
      }
      for (int i = 0; i < CLASSES; i++) {
        int sizeClass = i;
        if ((shown.classes() >> i & 1) == 1) {
          equation(place -> place.sizeClass() == sizeClass);
        }
      }
    }

    private void equation(Predicate<Place> group) {
      Map<String, Integer> weights = new HashMap<>();
      counting.forEach(
          (code, asked) -> {
            if (asked.contains("Q") && open.contains(code) && group.test(places.get(code))) {
              weights.put(code + "/" + joined.get(code), 1);
            }
          });
      equations.add(weights);
    }

    /** Whether some sum of the equations weighs these municipalities and nobody else. */
    boolean concerns(List<String> few) {
      Set<String> others = new HashSet<>();
      Set<String> all = new HashSet<>();
      equations.forEach(weights -> all.addAll(weights.keySet()));
      for (String unknown : all) {
        if (!few.contains(unknown.substring(0, unknown.indexOf('/')))) {
          others.add(unknown);
        }
      }
      // A sum that is zero on the others but not on these exists if these add to the rank.
      return rank(all) > rank(others);
    }

    private int rank(Set<String> unknowns) {
      List<String> columns = new ArrayList<>(unknowns);
      List<int[]> rows = new ArrayList<>();
      for (Map<String, Integer> weights : equations) {
        int[] row = new int[columns.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = weights.getOrDefault(columns.get(i), 0);
        }
        rows.add(row);
      }
      return Ranks.of(rows);
    }
  }
}
