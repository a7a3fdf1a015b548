package nl.zelftest.reporting;

import java.time.Instant;
import java.util.List;

/**
 * The newest edition of each round that has figures, the newest round first.
 *
 * @param nextAt when the next editions are made
 * @param mayRebuild whether this person may have all figures counted anew
 */
public record EditionsPage(List<Row> rows, Instant nextAt, boolean mayRebuild) {
  public EditionsPage {
    rows = List.copyOf(rows);
  }

  /**
   * The newest edition of one round.
   *
   * @param counting tests that count in it
   * @param waiting tests of which a submission does not count yet: made later, or too few at once
   *     to be added without telling them apart
   */
  public record Row(
      String roundName,
      int reportingYear,
      int edition,
      Instant madeAt,
      long counting,
      long waiting) {}
}
