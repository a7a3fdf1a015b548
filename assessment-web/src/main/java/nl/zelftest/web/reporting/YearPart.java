package nl.zelftest.web.reporting;

import java.util.List;
import nl.zelftest.questionset.Comparability;

/**
 * A total, a theme or a question over the years, as a page shows it.
 *
 * @param heading what it is about; the picture's own title also names the group
 * @param dutch whether the heading is in the language of the questions, whatever the reader's is
 * @param dropped whether the newest round did not ask it any more
 * @param theme the code of the theme whose questions can be seen; null for what is no theme
 * @param trend how the newest year is beside the one before; null where that cannot be told
 * @param steps how far years compare, the newest first
 */
public record YearPart(
    Picture picture,
    String heading,
    boolean dutch,
    boolean dropped,
    String theme,
    String trend,
    List<Step> steps) {

  public YearPart {
    steps = List.copyOf(steps);
  }

  /** Years that follow each other and compare equally far, with why. */
  public record Step(Comparability comparability, String text) {}
}
