package nl.zelftest.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.organisation.Succession.Status;

/** What became of a municipality's area between two dates. */
public enum Territory {
  /** The same area; at most its name, and so its code, changed. */
  SAME,
  /** The municipality went on, but with a part of another or without a part of its own. */
  CHANGED,
  /** Another municipality: a successor, a predecessor, or one that has nothing to do with it. */
  OTHER;

  /**
   * Compares a municipality on a date with one on a later date.
   *
   * @param successions all that may have touched them, in any order; planned ones count for nothing
   */
  public static Territory between(
      String earlier,
      LocalDate earlierDate,
      String later,
      LocalDate laterDate,
      Collection<Succession> successions) {
    List<Succession> passed =
        successions.stream()
            .filter(step -> step.getStatus() != Status.PLANNED)
            .filter(step -> step.getEffectiveDate().isAfter(earlierDate))
            .filter(step -> !step.getEffectiveDate().isAfter(laterDate))
            .sorted(Comparator.comparing(Succession::getEffectiveDate))
            .toList();
    Set<String> names = names(earlier, passed);
    if (!names.contains(later)) {
      return OTHER;
    }
    boolean touched =
        passed.stream()
            .filter(step -> step.getKind() != Kind.RENAME)
            .anyMatch(
                step -> names.contains(step.getOldCode()) || names.contains(step.getNewCode()));
    return touched ? CHANGED : SAME;
  }

  /** The codes that one municipality had, one after the other. */
  private static Set<String> names(String first, List<Succession> passed) {
    Set<String> names = new LinkedHashSet<>(Set.of(first));
    passed.stream()
        .filter(step -> step.getKind() == Kind.RENAME && names.contains(step.getOldCode()))
        .forEach(step -> names.add(step.getNewCode()));
    return names;
  }
}
