package nl.zelftest.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The figures of one round, of its newest edition.
 *
 * @param edition counts from 1; 0 while there is none
 * @param madeAt the moment of the edition; null while there is none
 * @param nextAt when the figures can change
 * @param threshold how many municipalities a figure counts at least, besides the reader's own and
 *     those that published
 * @param groups the nation, provinces by name, size classes
 * @param participation of each group, in the same order; empty while there is no edition
 * @param subjects the whole test first, then each theme followed by its questions
 */
public record NationalFigures(
    UUID roundId,
    String roundName,
    int reportingYear,
    String questionSetCode,
    String questionSetTitle,
    int edition,
    Instant madeAt,
    Instant nextAt,
    int threshold,
    List<FigureGroup> groups,
    List<Participation> participation,
    List<SubjectFigures> subjects) {
  /** Where the nation stands among the groups. */
  public static final int NATION = 0;

  public NationalFigures {
    groups = List.copyOf(groups);
    participation = List.copyOf(participation);
    subjects = List.copyOf(subjects);
  }
}
