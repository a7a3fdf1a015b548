package nl.zelftest.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What an administrator decides about a round. */
record RoundTerms(
    UUID setId,
    UUID versionId,
    String name,
    int reportingYear,
    LocalDate referenceDate,
    Instant opensAt,
    Instant closesAt,
    RevealRule revealRule,
    Instant revealAt,
    LocalDate moveOn) {

  /** In what these differ from others. */
  Set<RoundField> changesFrom(RoundTerms other) {
    Set<RoundField> changes = new LinkedHashSet<>();
    compare(changes, RoundField.VERSION, versionId, other.versionId);
    compare(changes, RoundField.NAME, name, other.name);
    compare(changes, RoundField.REPORTING_YEAR, reportingYear, other.reportingYear);
    compare(changes, RoundField.REFERENCE_DATE, referenceDate, other.referenceDate);
    compare(changes, RoundField.OPENS_ON, opensAt, other.opensAt);
    compare(changes, RoundField.CLOSES_ON, closesAt, other.closesAt);
    compare(changes, RoundField.REVEAL_RULE, revealRule, other.revealRule);
    compare(changes, RoundField.REVEAL_ON, revealAt, other.revealAt);
    compare(changes, RoundField.MOVE_ON, moveOn, other.moveOn);
    return changes;
  }

  private static void compare(Set<RoundField> changes, RoundField field, Object one, Object other) {
    if (!Objects.equals(one, other)) {
      changes.add(field);
    }
  }
}
