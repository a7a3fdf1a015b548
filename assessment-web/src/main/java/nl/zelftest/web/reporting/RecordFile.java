package nl.zelftest.web.reporting;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import nl.zelftest.dialogue.RecordFormat;
import nl.zelftest.dialogue.RecordRow;
import nl.zelftest.shared.PortalClock;

/**
 * The record of a conversation as a file. It is a formal document of Dutch public bodies, so it is
 * in Dutch whatever its reader's language is: everybody approves the same words.
 */
public final class RecordFile {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private RecordFile() {}

  /**
   * Renders a record; one that is not final says that it is a draft.
   *
   * @param check where anybody can check its hash
   * @param demo whether to say that everything in it is made up
   */
  public static byte[] render(RecordRow row, RecordFormat format, URI check, boolean demo) {
    PdfTexts texts = new PdfTexts(DUTCH, PortalClock.AMSTERDAM);
    RecordMarkup document = new RecordMarkup(row, texts, check, demo);
    Instant written = row.approvals().finalAt().orElse(row.drawnUpAt());
    return switch (format) {
      case PDF -> PdfFile.of(document.build(PdfFile.STYLE, PrintableText::of));
      case ODT -> OdtFile.of(document.build("", OdtText::characters), written);
    };
  }
}
