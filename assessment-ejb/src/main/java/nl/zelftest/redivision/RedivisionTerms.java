package nl.zelftest.redivision;

import java.time.LocalDate;
import java.util.List;
import nl.zelftest.organisation.Succession.Kind;

/**
 * What a change of municipalities comes down to.
 *
 * @param effectiveDate the first day on which it holds
 * @param oldCodes those that end on that day
 * @param newCodes those that go on with them
 * @param newName of the one that begins; null where those that go on exist
 * @param newProvince like {@code newName}
 */
record RedivisionTerms(
    LocalDate effectiveDate,
    Kind kind,
    List<String> oldCodes,
    List<String> newCodes,
    String newName,
    String newProvince) {

  RedivisionTerms {
    oldCodes = List.copyOf(oldCodes);
    newCodes = List.copyOf(newCodes);
  }

  /** Whether a municipality begins by this. */
  boolean begins() {
    return begins(kind);
  }

  static boolean begins(Kind kind) {
    return kind == Kind.MERGER || kind == Kind.RENAME;
  }
}
