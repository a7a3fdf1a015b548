package nl.zelftest.round;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A version that a round can have.
 *
 * @param published whether it can be answered now; otherwise it is scheduled
 * @param validTo the first day on which it no longer holds; null where there is none
 * @param predecessorId the version that it follows; null for a set's first
 */
public record VersionOption(
    UUID id,
    UUID setId,
    String setTitle,
    String label,
    boolean published,
    LocalDate validFrom,
    LocalDate validTo,
    UUID predecessorId) {

  boolean holdsOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
  }
}
