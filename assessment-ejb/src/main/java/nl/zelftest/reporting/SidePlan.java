package nl.zelftest.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.zelftest.reporting.EditionPlan.Place;
import nl.zelftest.reporting.EditionPlan.State;

/** Puts one side of a round before {@link EditionPlan}, and words its answer in groups. */
final class SidePlan {

  private final Map<UUID, List<Made>> tests = new TreeMap<>();
  private final Map<String, Set<Subject>> touched = new HashMap<>();
  private final EditionPlan<Subject> plan;

  /**
   * Plans one side.
   *
   * @param made of this side, each test's in order
   * @param editions how many there were before
   * @param known municipalities whose answers on this side are public
   */
  SidePlan(
      Collection<Made> made,
      Map<String, Region> regions,
      List<String> provinces,
      int editions,
      int required,
      Set<String> known,
      Map<Subject, GroupSet> everShown) {
    made.forEach(
        one -> tests.computeIfAbsent(one.assessmentId(), id -> new ArrayList<>()).add(one));
    Map<String, Place> places = new HashMap<>();
    made.forEach(
        one ->
            places.put(
                one.municipalityCode(), place(regions.get(one.municipalityCode()), provinces)));
    Set<String> open = new HashSet<>(places.keySet());
    open.removeAll(known);
    List<Map<String, Set<Subject>>> batches = new ArrayList<>();
    for (int edition = 1; edition <= editions; edition++) {
      batches.add(batch(edition));
    }
    Map<String, Set<Subject>> now = new HashMap<>();
    Map<String, Set<Subject>> after = new HashMap<>();
    for (List<Made> test : tests.values()) {
      Made newest = test.get(test.size() - 1);
      Made counting = counting(test, editions);
      add(after, newest);
      add(now, counting);
      if (newest.joined() == 0) {
        add(touched, newest);
        add(touched, counting);
      }
    }
    after.keySet().retainAll(touched.keySet());
    plan =
        new EditionPlan<>(
            required,
            provinces.size(),
            SizeClass.values().length,
            new State<>(places, open, batches, touched, now, after, everShown));
  }

  private Map<String, Set<Subject>> batch(int edition) {
    Map<String, Set<Subject>> batch = new HashMap<>();
    for (List<Made> test : tests.values()) {
      test.stream()
          .filter(one -> one.joined() == edition)
          .forEach(
              one -> {
                add(batch, one);
                add(batch, counting(test, edition - 1));
              });
    }
    return batch;
  }

  /** What counts of a test in an edition; null for nothing. */
  private static Made counting(List<Made> test, int edition) {
    Made counting = null;
    for (Made one : test) {
      counting = one.joined() > 0 && one.joined() <= edition ? one : counting;
    }
    return counting;
  }

  private static void add(Map<String, Set<Subject>> parts, Made made) {
    if (made != null) {
      parts
          .computeIfAbsent(made.municipalityCode(), code -> new HashSet<>())
          .addAll(made.scores().keySet());
    }
  }

  /** Where a region is, by the order of the provinces. */
  static Place place(Region region, List<String> provinces) {
    return new Place(
        provinces.indexOf(region.provinceCode()),
        region.sizeClass() == null ? SizeClass.values().length : region.sizeClass().index());
  }

  /** Submissions that count from this edition on. */
  List<Made> joining() {
    Set<String> codes = plan.joining();
    return tests.values().stream()
        .map(test -> test.get(test.size() - 1))
        .filter(one -> one.joined() == 0 && codes.contains(one.municipalityCode()))
        .toList();
  }

  /** One submission of each test that has one in this edition. */
  List<Made> counted() {
    Set<String> codes = plan.joining();
    List<Made> counted = new ArrayList<>();
    for (List<Made> test : tests.values()) {
      Made newest = test.get(test.size() - 1);
      Made counting =
          codes.contains(newest.municipalityCode()) ? newest : counting(test, Integer.MAX_VALUE);
      if (counting != null) {
        counted.add(counting);
      }
    }
    return counted;
  }

  /** Whether a group's figure about a subject is not what it was. */
  boolean changes(Subject subject, GroupKey group, Map<String, Region> regions) {
    return plan.joining().stream()
        .anyMatch(
            code ->
                touched.get(code).contains(subject) && regions.get(code).groups().contains(group));
  }

  Map<Subject, GroupSet> shown() {
    return plan.shown();
  }

  /** The group as one of a set. */
  static GroupSet set(GroupKey group, List<String> provinces) {
    return switch (group.kind()) {
      case NATION -> GroupSet.ofNation();
      case PROVINCE -> GroupSet.ofProvince(provinces.indexOf(group.code()));
      case SIZE_CLASS -> GroupSet.ofClass(SizeClass.valueOf(group.code()).index());
    };
  }
}
