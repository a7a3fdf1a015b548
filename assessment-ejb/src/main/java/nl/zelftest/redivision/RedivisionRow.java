package nl.zelftest.redivision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zelftest.organisation.Succession.Kind;

/**
 * A change of municipalities in the list.
 *
 * @param id of the plan; null for one that came with the reference data
 * @param oldCode the first of those that end, by which one of the reference data is found
 */
public record RedivisionRow(
    UUID id,
    LocalDate effectiveDate,
    Kind kind,
    String oldCode,
    List<String> ending,
    List<String> goingOn,
    Standing standing) {

  public RedivisionRow {
    ending = List.copyOf(ending);
    goingOn = List.copyOf(goingOn);
  }

  /** How certain it is, and how far. */
  public enum Standing {
    PLANNED,
    CONFIRMED,
    APPLIED,
    WITHDRAWN,
    /** Expected according to the reference data; does nothing. */
    EXPECTED,
    VERIFIED,
    /** Happened according to the reference data, but nobody has checked the details. */
    UNVERIFIED;

    /** Whether it can still happen. */
    public boolean isAhead() {
      return this == PLANNED || this == CONFIRMED || this == EXPECTED;
    }
  }

  public String endingNames() {
    return String.join(", ", ending);
  }

  public String goingOnNames() {
    return String.join(", ", goingOn);
  }
}
