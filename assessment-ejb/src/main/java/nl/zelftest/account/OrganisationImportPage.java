package nl.zelftest.account;

import java.util.List;
import java.util.UUID;

/** What will come of a file of organisations, before anything is written. */
public record OrganisationImportPage(
    UUID id, List<Row> rows, List<OrganisationFileProblem> problems) {

  /** What becomes of a line. */
  public enum Outcome {
    /** The organisation is added. */
    ADDED,
    /** It is there, and gets municipalities or coordinators. */
    EXTENDED,
    /** Everything is there. */
    PRESENT,
    /** Something is wrong with the line. */
    WRONG
  }

  /**
   * One line.
   *
   * @param municipalities codes of those that it will answer for
   * @param emails that will be invited
   */
  public record Row(
      long line,
      String name,
      String kind,
      Outcome outcome,
      List<String> municipalities,
      List<String> emails) {}

  /** How many lines become this. */
  public long count(Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  /** How many people will be invited. */
  public long invited() {
    return rows.stream().mapToLong(row -> row.emails().size()).sum();
  }

  /** Whether there is something to write and nothing wrong. */
  public boolean isPossible() {
    return problems.isEmpty() && count(Outcome.PRESENT) < rows.size();
  }
}
