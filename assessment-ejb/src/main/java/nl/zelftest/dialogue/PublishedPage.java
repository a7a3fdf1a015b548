package nl.zelftest.dialogue;

import java.util.List;
import nl.zelftest.assessment.PublicResult;
import nl.zelftest.dialogue.PublicationRow.Reaction;

/**
 * A public result.
 *
 * @param newer whether the municipality submitted again since, and has not published that
 * @param reactions those that their organisations want to stand here
 */
public record PublishedPage(
    PublishedRow row, PublicResult result, boolean newer, List<Reaction> reactions) {

  public PublishedPage {
    reactions = List.copyOf(reactions);
  }
}
