package nl.zelftest.dialogue;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Hearing the other side before a result becomes public. It is heard, it does not decide: once
 * everybody there reacted, or had two weeks to, the municipality may publish.
 */
final class Hearing {

  static final int DAYS = 14;

  private Hearing() {}

  /** The last day to wait. */
  static LocalDate until(LocalDate proposedOn) {
    return proposedOn.plusDays(DAYS);
  }

  /**
   * Whether nobody has to be waited for.
   *
   * @param toBeHeard organisations on the other side that have people
   */
  static boolean isOver(Set<UUID> toBeHeard, Set<UUID> reacted, LocalDate until, LocalDate today) {
    return reacted.containsAll(toBeHeard) || today.isAfter(until);
  }
}
