package nl.zelftest.reporting;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keeps one thing of each round's newest edition. It is read anew when there is another edition, or
 * this one was corrected, which the edition tells on every node.
 */
final class PerEdition<T> {

  private record Kept<T>(UUID editionId, int corrections, T thing) {

    boolean isOf(FigureEdition edition) {
      return editionId.equals(edition.getId()) && corrections == edition.getCorrections();
    }
  }

  private final Map<UUID, Kept<T>> rounds = new ConcurrentHashMap<>();

  /**
   * What is kept of an edition, read where it is not.
   *
   * @param usable whether what is kept of it still serves
   */
  T of(FigureEdition edition, Predicate<T> usable, Function<FigureEdition, T> read) {
    Kept<T> kept = rounds.get(edition.getRoundId());
    if (kept == null || !kept.isOf(edition) || !usable.test(kept.thing())) {
      kept = new Kept<>(edition.getId(), edition.getCorrections(), read.apply(edition));
      rounds.put(edition.getRoundId(), kept);
    }
    return kept.thing();
  }
}
