package nl.zelftest.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zelftest.reporting.ConversationPlan.Told;

/**
 * Attacks the counts of conversations with everything that was ever told, over random countries and
 * histories. The attacker knows who talks, whose conversation changed and when each began to count;
 * counts are exact, so that what is rounded protects nothing here.
 */
class ConversationPropertyTest {

  private static final int REQUIRED = 3;
  private static final int EDITIONS = 5;
  private static final List<String> PROVINCES = List.of("PV20", "PV21", "PV22", "PV23");
  private static final List<SizeClass> CLASSES = List.of(SizeClass.values()).subList(0, 3);

  /** No sum of multiples of what was told concerns one or two municipalities only. */
  @Property(tries = 1000)
  void noSumOfCountsConcernsTooFewMunicipalities(
      @ForAll long seed, @ForAll @IntRange(min = 6, max = 20) int size) {
    History history = new History(new Random(seed), size);
    for (int edition = 1; edition <= EDITIONS; edition++) {
      history.happen();
      history.next();
    }
    assertThat(history.recovered()).as("seed %s", seed).isEmpty();
  }

  /** The attack finds what there is: a threshold for each group by itself lets single ones out. */
  @Example
  void aThresholdOfEachGroupAloneFails() {
    int failed = 0;
    for (int seed = 0; seed < 50; seed++) {
      History history = new History(new Random(seed), 12);
      for (int edition = 1; edition <= EDITIONS; edition++) {
        history.happen();
        history.nextByThresholdAlone();
      }
      failed += history.recovered().isEmpty() ? 0 : 1;
    }
    assertThat(failed).isGreaterThan(40);
  }

  /** Nation less the one shown province is the other: two municipalities. */
  @Example
  void whatTheNationLeavesOverIsNotOfTooFew() {
    List<Conversation> now = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Region region = new Region(i < 6 ? "PV20" : "PV21", SizeClass.UNDER_20);
      now.add(new Conversation("GM" + i, region, 0, true, i));
    }
    assertThat(plan(List.of(), now, 0, 0, GroupSet.NONE, Set.of()).shown())
        .isEqualTo(new GroupSet(true, 0, 1));
    assertThat(plan(List.of(), now.subList(0, 6), 0, 0, GroupSet.NONE, Set.of()).shown())
        .isEqualTo(new GroupSet(true, 1, 1));
    assertThat(plan(List.of(), now, 0, 0, GroupSet.NONE, codes(now.subList(1, 8))).shown())
        .as("known already")
        .isEqualTo(GroupSet.NONE);
  }

  @Example
  void aChangeWaitsUntilThereAreEnough() {
    Region region = new Region("PV20", SizeClass.UNDER_20);
    List<Conversation> kept = new ArrayList<>();
    List<Conversation> now = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      kept.add(new Conversation("GM" + i, region, 1, false, 0));
      now.add(new Conversation("GM" + i, region, 0, i < 2, 0));
    }
    GroupSet told = GroupSet.ofNation();
    ConversationPlan few = plan(kept, now, 1, 1, told, Set.of());
    assertThat(few.joining()).isEmpty();
    assertThat(few.counted()).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(few.shown().nation()).isTrue();

    now.set(7, new Conversation("GM7", region, 0, false, 1));
    ConversationPlan enough = plan(kept, now, 1, 1, told, Set.of());
    assertThat(codes(enough.joining())).containsExactlyInAnyOrder("GM0", "GM1", "GM7");
    assertThat(enough.counted()).containsAll(enough.joining()).hasSize(8);
  }

  /** Few at first keep nothing hidden for good: what was never told cannot be subtracted. */
  @Example
  void whatCountedBeforeAnythingWasToldIsOneWithWhatJoinsIt() {
    List<Conversation> now = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      now.add(new Conversation("GM" + i, new Region("PV20", SizeClass.UNDER_20), 0, true, 1));
    }
    ConversationPlan first = plan(List.of(), now.subList(0, 2), 0, 0, GroupSet.NONE, Set.of());
    assertThat(first.shown()).isEqualTo(GroupSet.NONE);
    List<Conversation> kept = first.joining().stream().map(one -> joined(one, 1)).toList();
    ConversationPlan second = plan(kept, now, 1, 0, GroupSet.NONE, Set.of());
    assertThat(codes(second.joining())).containsExactlyInAnyOrder("GM2", "GM3");
    assertThat(second.shown()).isEqualTo(new GroupSet(true, 1, 1));
  }

  private static ConversationPlan plan(
      List<Conversation> kept,
      List<Conversation> now,
      int editions,
      int first,
      GroupSet told,
      Set<String> known) {
    return new ConversationPlan(
        kept, now, PROVINCES, new Told(editions, first, told), REQUIRED, known);
  }

  private static Set<String> codes(Collection<Conversation> conversations) {
    Set<String> codes = new HashSet<>();
    conversations.forEach(one -> codes.add(one.municipalityCode()));
    return codes;
  }

  private static Conversation joined(Conversation one, int edition) {
    return new Conversation(
        one.municipalityCode(), one.region(), edition, one.concluded(), one.agreements());
  }

  /** A country of which municipalities begin to talk, conclude and agree. */
  private static final class History {
    private final Random random;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Conversation> now = new LinkedHashMap<>();
    private final List<Conversation> kept = new ArrayList<>();

    /** Each count that was told, by what it sums: a conversation as it was from an edition on. */
    private final List<Set<Conversation>> told = new ArrayList<>();

    private int editions;
    private int first;
    private GroupSet ever = GroupSet.NONE;

    History(Random random, int size) {
      this.random = random;
      for (int i = 0; i < size; i++) {
        String code = "GM" + i;
        regions.put(
            code,
            new Region(
                PROVINCES.get(random.nextInt(PROVINCES.size())),
                random.nextInt(10) == 0 ? null : CLASSES.get(random.nextInt(CLASSES.size()))));
        if (random.nextInt(8) == 0) {
          known.add(code);
        }
      }
    }

    void happen() {
      regions.forEach(
          (code, region) -> {
            Conversation before = now.get(code);
            if (before == null && random.nextInt(editions == 0 ? 2 : 4) == 0) {
              now.put(code, new Conversation(code, region, 0, random.nextInt(3) == 0, 0));
            } else if (before != null && random.nextInt(3) == 0) {
              now.put(code, new Conversation(code, region, 0, true, before.agreements() + 1));
            }
          });
    }

    void next() {
      ConversationPlan plan = plan(kept, List.copyOf(now.values()), editions, first, ever, known);
      editions++;
      plan.joining().forEach(one -> kept.add(joined(one, editions)));
      Map<String, Conversation> counting = new HashMap<>();
      kept.forEach(one -> counting.put(one.municipalityCode(), one));
      assertThat(codes(plan.counted())).isEqualTo(counting.keySet());
      assertThat(plan.counted())
          .allMatch(one -> one.saysTheSameAs(counting.get(one.municipalityCode())));
      groups().filter(plan.shown()::has).forEach(group -> tell(group, counting.values()));
      if (first == 0 && !plan.shown().isEmpty()) {
        first = editions;
      }
      ever = ever.with(plan.shown());
    }

    /** As counts were made before there was a plan. */
    void nextByThresholdAlone() {
      editions++;
      now.replaceAll((code, one) -> one.joined() == 0 ? joined(one, editions) : one);
      groups()
          .filter(
              group -> now.values().stream().filter(one -> isIn(one, group)).count() >= REQUIRED)
          .forEach(group -> tell(group, now.values()));
    }

    private static Stream<GroupSet> groups() {
      List<GroupSet> groups = new ArrayList<>(List.of(GroupSet.ofNation()));
      for (int i = 0; i < PROVINCES.size(); i++) {
        groups.add(GroupSet.ofProvince(i));
      }
      for (int i = 0; i < SizeClass.values().length; i++) {
        groups.add(GroupSet.ofClass(i));
      }
      return groups.stream();
    }

    private static boolean isIn(Conversation one, GroupSet group) {
      return one.region().groups().stream()
          .anyMatch(key -> SidePlan.set(key, PROVINCES).equals(group));
    }

    private void tell(GroupSet group, Collection<Conversation> counting) {
      Set<Conversation> sum = new HashSet<>();
      counting.stream()
          .filter(one -> !known.contains(one.municipalityCode()) && isIn(one, group))
          .forEach(sum::add);
      told.add(sum);
    }

    /** Pairs of which some sum tells something, with nobody else in it. */
    List<Set<String>> recovered() {
      List<Set<String>> recovered = new ArrayList<>();
      Set<Conversation> all = new HashSet<>();
      told.forEach(all::addAll);
      int rank = rank(all);
      List<String> codes = new ArrayList<>(regions.keySet());
      for (int one = 0; one < codes.size(); one++) {
        for (int other = one; other < codes.size(); other++) {
          Set<String> few = new HashSet<>(Arrays.asList(codes.get(one), codes.get(other)));
          Set<Conversation> others = new HashSet<>(all);
          others.removeIf(conversation -> few.contains(conversation.municipalityCode()));
          // A sum that is zero on the others but not on these exists if these add to the rank.
          if (rank > rank(others)) {
            recovered.add(few);
          }
        }
      }
      return recovered;
    }

    private int rank(Set<Conversation> unknowns) {
      List<Conversation> columns = new ArrayList<>(unknowns);
      return Ranks.of(
          told.stream()
              .map(sum -> columns.stream().mapToInt(one -> sum.contains(one) ? 1 : 0).toArray())
              .toList());
    }
  }
}
