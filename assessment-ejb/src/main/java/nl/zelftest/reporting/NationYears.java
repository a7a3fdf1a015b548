package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the nation's figures of each round's newest edition, so that a page over all years does not
 * read all groups of every year. An edition's figures stay as they are until they are corrected,
 * which the edition tells on every node. Needs a transaction.
 */
@ApplicationScoped
class NationYears {

  /** What a round's newest edition says about the nation. */
  record Kept(
      UUID editionId,
      int corrections,
      List<FigureSubject> subjects,
      List<SubjectFigures> figures,
      Participation participation) {
    Kept {
      subjects = List.copyOf(subjects);
      figures = List.copyOf(figures);
    }

    private boolean isOf(FigureEdition edition, List<FigureSubject> asked) {
      return editionId.equals(edition.getId())
          && corrections == edition.getCorrections()
          && subjects.equals(asked);
    }
  }

  private static final List<FigureGroup> NATION = List.of(FigureGroup.NATION);

  @Inject private FigurePages pages;

  private final Map<UUID, Kept> rounds = new ConcurrentHashMap<>();

  /** The figures of a round's newest edition about each subject. */
  Kept of(FigureEdition edition, List<FigureSubject> subjects) {
    Kept kept = rounds.get(edition.getRoundId());
    if (kept == null || !kept.isOf(edition, subjects)) {
      kept =
          new Kept(
              edition.getId(),
              edition.getCorrections(),
              subjects,
              pages.figures(edition, subjects, NATION),
              pages.participation(edition, NATION).get(0));
      rounds.put(edition.getRoundId(), kept);
    }
    return kept;
  }
}
