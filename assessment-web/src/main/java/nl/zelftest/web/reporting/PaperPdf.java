package nl.zelftest.web.reporting;

import java.util.Locale;
import nl.zelftest.shared.PortalClock;

/** Questions to be answered on paper, as a file to print. */
final class PaperPdf {

  private PaperPdf() {}

  /**
   * Renders the questions.
   *
   * @param large whether nothing is printed smaller than 18 points
   * @param demo whether to say that everything in it is made up
   */
  static byte[] render(Paper paper, Locale locale, boolean large, boolean demo) {
    PdfTexts texts = new PdfTexts(locale, PortalClock.AMSTERDAM);
    String style = PdfFile.PAPER_STYLE + "body { font-size: " + (large ? "18pt" : "11pt") + "; }";
    return PdfFile.of(new PaperDocument(paper, texts).build(style, demo));
  }
}
