package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Keeps what each round's newest edition says, so that no page reads some nine hundred rows for
 * each year that it shows. Needs a transaction.
 */
@ApplicationScoped
class KeptEditions {

  @Inject private FigurePages pages;

  private final PerEdition<EditionFigures> figures = new PerEdition<>();

  /** What a round's newest edition says of these groups. */
  EditionFigures of(FigureEdition edition, List<FigureGroup> groups) {
    return figures.of(
        edition, kept -> kept.groups().equals(groups), one -> pages.figures(one, groups));
  }
}
