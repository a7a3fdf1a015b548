package nl.zelftest.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides for one side of one round which municipalities' new submissions join the figures at a
 * moment, and which groups are shown of each subject.
 *
 * <p>All figures of an edition are of one state, so a difference between editions is the sum of
 * what joined between them, group by group. Every such batch is checked as a table of its own: by
 * itself against the groups that were ever shown, and again before a group is shown that was not.
 * What may not join yet waits for the next moment, when others have joined it.
 *
 * @param <S> what figures are about
 */
final class EditionPlan<S> {

  /** Where a municipality counts. */
  record Place(int province, int sizeClass) {}

  /**
   * What is known before this edition, by municipality.
   *
   * @param open municipalities of which the answers are not known otherwise: that did not publish
   * @param batches for each earlier edition, the subjects of which a municipality's part changed
   * @param pending the subjects of which its part would change by joining now
   * @param now the subjects that it counts in, as it counts already
   * @param after the subjects that it counts in once it joined; for those that are pending
   * @param everShown the groups of each subject that some earlier edition showed
   */
  record State<S>(
      Map<String, Place> places,
      Set<String> open,
      List<Map<String, Set<S>>> batches,
      Map<String, Set<S>> pending,
      Map<String, Set<S>> now,
      Map<String, Set<S>> after,
      Map<S, GroupSet> everShown) {}

  private final Suppression suppression;
  private final int provinces;
  private final int classes;
  private final State<S> state;
  private final Map<String, Set<S>> joining;

  /**
   * Plans an edition.
   *
   * @param classes how many size classes can be shown; municipalities of none come after the last
   */
  EditionPlan(int required, int provinces, int classes, State<S> state) {
    this.suppression = new Suppression(required);
    this.provinces = provinces;
    this.classes = classes;
    this.state = state;
    this.joining = new HashMap<>(state.pending());
    // What leaves a subject has a known part, nothing, and would not count as unknown any more.
    joining
        .keySet()
        .removeIf(
            code -> !state.after().get(code).containsAll(state.now().getOrDefault(code, Set.of())));
    holdBack();
  }

  /** Municipalities whose new submissions count from now on. */
  Set<String> joining() {
    return Set.copyOf(joining.keySet());
  }

  private void holdBack() {
    boolean held;
    do {
      held = false;
      for (Map.Entry<Set<String>, GroupSet> table : tables(joining).entrySet()) {
        Optional<boolean[][]> few = suppression.violation(cells(table.getKey()), table.getValue());
        if (few.isPresent()) {
          // Also those who published: what they add would tell the others' part.
          table.getKey().stream().filter(code -> in(few.get(), code)).forEach(joining::remove);
          held = true;
          break;
        }
      }
    } while (held);
  }

  /** The changed municipalities of each subject with the groups it was shown for, once each. */
  private Map<Set<String>, GroupSet> tables(Map<String, Set<S>> batch) {
    Map<Set<String>, GroupSet> tables = new LinkedHashMap<>();
    state
        .everShown()
        .forEach((subject, shown) -> tables.merge(with(subject, batch), shown, GroupSet::with));
    return tables;
  }

  private boolean in(boolean[][] few, String code) {
    Place place = state.places().get(code);
    return few[place.province()][place.sizeClass()];
  }

  /** The groups that can be shown of each subject, as many as the order in which they are tried. */
  Map<S, GroupSet> shown() {
    Map<String, Set<S>> counting = new HashMap<>(state.now());
    joining.keySet().forEach(code -> counting.put(code, state.after().get(code)));
    Set<S> subjects = new HashSet<>();
    counting.values().forEach(subjects::addAll);
    List<Map<String, Set<S>>> batches = new ArrayList<>(state.batches());
    batches.add(joining);
    Map<List<Object>, GroupSet> known = new HashMap<>();
    Map<S, GroupSet> shown = new HashMap<>();
    for (S subject : subjects) {
      Set<String> contributing = with(subject, counting);
      List<Set<String>> changes = batches.stream().map(b -> with(subject, b)).toList();
      GroupSet before = state.everShown().getOrDefault(subject, GroupSet.NONE);
      shown.put(
          subject,
          known.computeIfAbsent(
              List.of(contributing, changes, before),
              same -> shown(contributing, changes, before)));
    }
    return shown;
  }

  private GroupSet shown(Set<String> contributing, List<Set<String>> changes, GroupSet before) {
    int[][] cells = cells(contributing);
    List<int[][]> changed = changes.stream().map(this::cells).toList();
    GroupSet shown = GroupSet.NONE;
    GroupSet ever = before;
    for (GroupSet group : candidates(cells)) {
      GroupSet next = ever.with(group);
      boolean isNew = !ever.has(group);
      if (size(cells, group) > 0
          && suppression.isSafe(cells, shown.with(group))
          && (!isNew || changed.stream().allMatch(one -> suppression.isSafe(one, next)))) {
        shown = shown.with(group);
        ever = next;
      }
    }
    return shown;
  }

  /** The nation first, then the others from large to small. */
  private List<GroupSet> candidates(int[][] cells) {
    List<GroupSet> groups = new ArrayList<>();
    for (int i = 0; i < provinces; i++) {
      groups.add(GroupSet.ofProvince(i));
    }
    for (int i = 0; i < classes; i++) {
      groups.add(GroupSet.ofClass(i));
    }
    groups.sort(Comparator.comparingInt(group -> -size(cells, group)));
    groups.add(0, GroupSet.ofNation());
    return groups;
  }

  private static int size(int[][] cells, GroupSet group) {
    int size = 0;
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        boolean counts =
            group.nation()
                || (group.provinces() >> row & 1) == 1
                || (group.classes() >> column & 1) == 1;
        size += counts ? cells[row][column] : 0;
      }
    }
    return size;
  }

  private Set<String> with(S subject, Map<String, Set<S>> parts) {
    Set<String> codes = new TreeSet<>();
    parts.forEach(
        (code, subjects) -> {
          if (subjects.contains(subject)) {
            codes.add(code);
          }
        });
    return codes;
  }

  private int[][] cells(Set<String> codes) {
    int[][] cells = new int[provinces][classes + 1];
    for (String code : codes) {
      if (state.open().contains(code)) {
        Place place = state.places().get(code);
        cells[place.province()][place.sizeClass()]++;
      }
    }
    return cells;
  }
}
