package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what each round's newest edition says, so that no page reads some nine hundred rows for
 * each year that it shows. An edition's figures stay as they are until they are corrected, which
 * the edition tells on every node. Needs a transaction.
 */
@ApplicationScoped
class KeptEditions {

  private record Kept(UUID editionId, int corrections, EditionFigures figures) {

    boolean isOf(FigureEdition edition, List<FigureGroup> groups) {
      return editionId.equals(edition.getId())
          && corrections == edition.getCorrections()
          && figures.groups().equals(groups);
    }
  }

  @Inject private FigurePages pages;

  private final Map<UUID, Kept> rounds = new ConcurrentHashMap<>();

  /** What a round's newest edition says of these groups. */
  EditionFigures of(FigureEdition edition, List<FigureGroup> groups) {
    Kept kept = rounds.get(edition.getRoundId());
    if (kept == null || !kept.isOf(edition, groups)) {
      kept = new Kept(edition.getId(), edition.getCorrections(), pages.figures(edition, groups));
      rounds.put(edition.getRoundId(), kept);
    }
    return kept.figures();
  }
}
