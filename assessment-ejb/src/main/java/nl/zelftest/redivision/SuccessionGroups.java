package nl.zelftest.redivision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zelftest.organisation.Succession;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.organisation.Succession.Status;
import nl.zelftest.redivision.RedivisionRow.Standing;

/**
 * Puts single successions together to what happened at once: those of a split by the municipality
 * that ended, others by the one that went on.
 */
final class SuccessionGroups {

  /** Successions that are one change of municipalities. */
  record Group(LocalDate effectiveDate, Kind kind, List<Succession> successions) {
    Group {
      successions = List.copyOf(successions);
    }

    List<String> oldCodes() {
      return successions.stream().map(Succession::getOldCode).distinct().toList();
    }

    List<String> newCodes() {
      return successions.stream().map(Succession::getNewCode).distinct().toList();
    }

    /** As uncertain as the least certain of them. */
    Standing standing() {
      boolean planned = successions.stream().anyMatch(one -> one.getStatus() == Status.PLANNED);
      boolean unverified =
          successions.stream().anyMatch(one -> one.getStatus() == Status.UNVERIFIED);
      return planned ? Standing.EXPECTED : unverified ? Standing.UNVERIFIED : Standing.VERIFIED;
    }

    /** Whether a plan is about these. */
    boolean isIn(RedivisionTerms plan) {
      return plan.effectiveDate().equals(effectiveDate)
          && plan.oldCodes().containsAll(oldCodes())
          && plan.newCodes().containsAll(newCodes());
    }
  }

  private record Key(LocalDate date, Kind kind, String code) {}

  private SuccessionGroups() {}

  static List<Group> of(Collection<Succession> successions) {
    Map<Key, List<Succession>> groups = new LinkedHashMap<>();
    for (Succession one : successions) {
      String code = one.getKind() == Kind.SPLIT ? one.getOldCode() : one.getNewCode();
      groups
          .computeIfAbsent(
              new Key(one.getEffectiveDate(), one.getKind(), code), key -> new ArrayList<>())
          .add(one);
    }
    return groups.entrySet().stream()
        .map(entry -> new Group(entry.getKey().date(), entry.getKey().kind(), entry.getValue()))
        .toList();
  }
}
