package nl.zelftest.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zelftest.assessment.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {

  /** Whoever knows the rules, and counts all tables that they word alike, is left with a choice. */
  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8, 9, 10, 11, 13, 19, 20, 21, 25, 30})
  void noCountFollowsFromTheBandsOfItsGroup(int tests) {
    Map<Map<Verdict, Share>, List<Tally>> alike = new HashMap<>();
    for (Tally tally : all(tests)) {
      if (Bands.areNeeded(List.of(tally))) {
        alike.computeIfAbsent(Bands.of(tally), shares -> new ArrayList<>()).add(tally);
      }
    }
    alike.forEach(
        (shares, tallies) -> {
          for (Verdict verdict : Verdict.values()) {
            Set<Integer> possible =
                tallies.stream().map(t -> t.counts().get(verdict)).collect(Collectors.toSet());
            assertThat(possible).as("%s of %s", verdict, shares).hasSizeGreaterThan(1);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 10, 20, 30})
  void aBandHoldsTheShare(int tests) {
    for (Tally tally : all(tests)) {
      Bands.of(tally)
          .forEach(
              (verdict, share) ->
                  assertThat(tally.counts().get(verdict) * 100.0 / tests)
                      .isBetween((double) share.from(), (double) share.to()));
    }
  }

  @Test
  void oneShareAtAnEdgePutsTheTableInBands() {
    Tally even = tally(4, 4, 4, 4, 4);
    assertThat(Bands.areNeeded(List.of(even))).isFalse();
    assertThat(Bands.exactly(even)).containsEntry(Verdict.MEETS, new Share(20, 20));
    assertThat(Bands.areNeeded(List.of(even, tally(19, 0, 1, 0, 0)))).isTrue();
    assertThat(Bands.of(tally(0, 96, 4, 0, 0)))
        .containsEntry(Verdict.MEETS, new Share(90, 100))
        .containsEntry(Verdict.DOES_NOT_MEET, new Share(0, 10));
  }

  private static List<Tally> all(int tests) {
    List<Tally> all = new ArrayList<>();
    for (int a = 0; a <= tests; a++) {
      for (int b = 0; a + b <= tests; b++) {
        for (int c = 0; a + b + c <= tests; c++) {
          for (int d = 0; a + b + c + d <= tests; d++) {
            all.add(tally(a, b, c, d, tests - a - b - c - d));
          }
        }
      }
    }
    return all;
  }

  private static Tally tally(int... counts) {
    Map<Verdict, Integer> map = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      map.put(List.of(Verdict.values()).get(i), counts[i]);
    }
    return new Tally(map);
  }
}
