package nl.zelftest.reporting;

import java.util.List;
import java.util.UUID;
import nl.zelftest.questionset.Comparability;

/**
 * The nation's figures over the rounds of one question set that have an edition, the oldest first.
 * Groups change as municipalities merge, so each year says how many did.
 *
 * @param subjects of the newest round's version, in its order
 */
public record FigureYears(
    String questionSetCode,
    String questionSetTitle,
    List<Year> years,
    List<SubjectYears> subjects) {
  public FigureYears {
    years = List.copyOf(years);
    subjects = List.copyOf(subjects);
  }

  /**
   * One round.
   *
   * @param gone municipalities of the round before that no longer exist on this one's reference
   *     date
   */
  public record Year(
      UUID roundId,
      String roundName,
      int reportingYear,
      String versionLabel,
      int gone,
      Participation participation) {}

  /** One subject over the years: a figure for each, in the order of {@link #years()}. */
  public record SubjectYears(FigureSubject subject, List<YearFigure> figures) {
    public SubjectYears {
      figures = List.copyOf(figures);
    }
  }

  /**
   * One subject in one year.
   *
   * @param comparability with the newest round's question; {@code NONE} where it was not asked, and
   *     the figures are hidden
   */
  public record YearFigure(Figure municipalities, Figure councils, Comparability comparability) {}
}
