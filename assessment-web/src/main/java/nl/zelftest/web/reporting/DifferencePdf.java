package nl.zelftest.web.reporting;

import java.util.Locale;
import nl.zelftest.questionset.VersionDifference;
import nl.zelftest.shared.PortalClock;

/** What a version changed, as a file to keep. */
public final class DifferencePdf {

  private DifferencePdf() {}

  /**
   * Renders a difference.
   *
   * @param demo whether to say that everything in it is made up
   */
  public static byte[] render(VersionDifference difference, Locale locale, boolean demo) {
    PdfTexts texts = new PdfTexts(locale, PortalClock.AMSTERDAM);
    return PdfFile.of(new DifferenceDocument(difference, texts).build(PdfFile.STYLE, demo));
  }
}
