package nl.zelftest.web.reporting;

import java.time.ZoneId;
import java.util.Locale;
import nl.zelftest.assessment.ResultPage;

/** A submission's result as a document to keep. */
public final class ResultFile {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private ResultFile() {}

  /**
   * Renders a result as PDF.
   *
   * @param zone in which moments are told
   * @param demo whether to say that everything in it is made up
   */
  public static byte[] pdf(ResultPage page, Locale locale, ZoneId zone, boolean demo) {
    PdfTexts texts = new PdfTexts(locale, zone);
    return PdfFile.of(
        new ResultDocument(page, texts).build(PdfFile.STYLE, PrintableText::of, demo));
  }

  /**
   * Renders a result as OpenDocument text, to be worked on for a council's meeting: in Dutch,
   * whatever its reader's language is.
   *
   * @param zone in which moments are told
   * @param demo whether to say that everything in it is made up
   */
  public static byte[] odt(ResultPage page, ZoneId zone, boolean demo) {
    PdfTexts texts = new PdfTexts(DUTCH, zone);
    return OdtFile.of(
        new ResultDocument(page, texts).build("", OdtText::characters, demo), page.submittedAt());
  }
}
