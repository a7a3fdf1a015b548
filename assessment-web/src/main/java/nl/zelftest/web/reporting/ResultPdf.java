package nl.zelftest.web.reporting;

import java.time.ZoneId;
import java.util.Locale;
import nl.zelftest.assessment.ResultPage;

/** A submission's result as a file to keep. */
public final class ResultPdf {

  private ResultPdf() {}

  /**
   * Renders a result.
   *
   * @param zone in which moments are told
   * @param demo whether to say that everything in it is made up
   */
  public static byte[] render(ResultPage page, Locale locale, ZoneId zone, boolean demo) {
    PdfTexts texts = new PdfTexts(locale, zone);
    return PdfFile.of(new ResultDocument(page, texts).build(PdfFile.STYLE, demo));
  }
}
