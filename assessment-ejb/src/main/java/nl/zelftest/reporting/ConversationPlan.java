package nl.zelftest.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zelftest.reporting.EditionPlan.Place;
import nl.zelftest.reporting.EditionPlan.State;

/**
 * Puts a round's conversations before {@link EditionPlan}: the same rule as for answers decides
 * which groups are counted, and when what was concluded or agreed since counts. Which
 * municipalities talk is no secret; whether they came to something is, also that they did not.
 */
final class ConversationPlan {

  /**
   * What was told before.
   *
   * @param editions how many there were
   * @param first sequence of the first edition that told anything; 0 for none
   * @param groups that some edition told of
   */
  record Told(int editions, int first, GroupSet groups) {}

  /** All that a conversation is asked about is told together. */
  private static final String SUBJECT = "CONVERSATION";

  private static final Set<String> PART = Set.of(SUBJECT);

  private final Map<String, Conversation> counted = new HashMap<>();
  private final List<Conversation> joining;
  private final GroupSet shown;

  /**
   * Plans an edition.
   *
   * @param kept all that counted in some edition, the oldest first
   * @param now every conversation as it is, one of each municipality
   * @param provinces their codes, in the order of the bits of a {@link GroupSet}
   * @param known municipalities of which it may be public
   */
  ConversationPlan(
      Collection<Conversation> kept,
      Collection<Conversation> now,
      List<String> provinces,
      Told told,
      int required,
      Set<String> known) {
    Map<String, Place> places = new HashMap<>();
    kept.forEach(one -> places.putIfAbsent(one.municipalityCode(), place(one, provinces)));
    now.forEach(one -> places.putIfAbsent(one.municipalityCode(), place(one, provinces)));
    Set<String> open = new HashSet<>(places.keySet());
    open.removeAll(known);
    kept.forEach(one -> counted.put(one.municipalityCode(), one));
    List<Conversation> changed =
        now.stream()
            .filter(
                one ->
                    !counted.containsKey(one.municipalityCode())
                        || !one.saysTheSameAs(counted.get(one.municipalityCode())))
            .toList();
    boolean isFirst = told.first() == 0;
    Map<String, Set<String>> pending = new HashMap<>(parts(changed));
    if (isFirst) {
      // While nothing was told, what counted before cannot be told from what is added to it now.
      pending.putAll(parts(kept));
    }
    EditionPlan<String> plan =
        new EditionPlan<>(
            required,
            provinces.size(),
            SizeClass.values().length,
            new State<>(
                places,
                open,
                isFirst ? List.of() : batches(kept, told),
                pending,
                isFirst ? Map.of() : parts(kept),
                pending,
                Map.of(SUBJECT, told.groups())));
    Set<String> codes = plan.joining();
    joining = changed.stream().filter(one -> codes.contains(one.municipalityCode())).toList();
    joining.forEach(one -> counted.put(one.municipalityCode(), one));
    shown = plan.shown().getOrDefault(SUBJECT, GroupSet.NONE);
  }

  private static Place place(Conversation one, List<String> provinces) {
    return SidePlan.place(one.region(), provinces);
  }

  private static Map<String, Set<String>> parts(Collection<Conversation> conversations) {
    return conversations.stream()
        .collect(Collectors.toMap(Conversation::municipalityCode, one -> PART, (a, b) -> a));
  }

  /** Those until the first that told anything are one. */
  private static List<Map<String, Set<String>>> batches(Collection<Conversation> kept, Told told) {
    List<Map<String, Set<String>>> batches = new ArrayList<>();
    for (int edition = told.first(); edition <= told.editions(); edition++) {
      int sequence = edition;
      batches.add(
          parts(
              kept.stream()
                  .filter(one -> Math.max(one.joined(), told.first()) == sequence)
                  .toList()));
    }
    return batches;
  }

  /** Conversations that count as they are now, from this edition on. */
  List<Conversation> joining() {
    return joining;
  }

  /** What counts of each municipality in this edition. */
  Collection<Conversation> counted() {
    return List.copyOf(counted.values());
  }

  /** The groups of which the counts are told. */
  GroupSet shown() {
    return shown;
  }
}
