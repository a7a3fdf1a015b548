package nl.zelftest.web.reporting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font that every document carries with it. The files are read once and kept, 1.4 MB together;
 * each document gets the part of them that it uses.
 */
final class PdfFont {
  private static final String FAMILY = "DejaVu Sans Condensed";
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final List<PdfFont> WEIGHTS =
      List.of(
          new PdfFont("DejaVuSansCondensed.ttf", 400),
          new PdfFont("DejaVuSansCondensed-Bold.ttf", 700));

  private final byte[] file;
  private final int weight;
  private final CmapLookup glyphs;

  private PdfFont(String name, int weight) {
    this.weight = weight;
    try (InputStream in = PdfFont.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The font is not on the class path: " + name);
      }
      this.file = in.readAllBytes();
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
        this.glyphs = font.getUnicodeCmapLookup();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The font cannot be read: " + name, e);
    }
  }

  /** Returns whether this character has a shape, in every weight. */
  static boolean canShow(int codePoint) {
    return WEIGHTS.stream().allMatch(font -> font.glyphs.getGlyphId(codePoint) != 0);
  }

  /** Makes the fonts known to a document under the name that its style sheet uses. */
  static void embedIn(PDDocument pdf, PdfRendererBuilder builder) throws IOException {
    for (PdfFont font : WEIGHTS) {
      PDFontSupplier loaded = new PDFontSupplier(font.load(pdf));
      builder.useFont(loaded, FAMILY, font.weight, FontStyle.NORMAL, true);
    }
  }

  /** Without ligatures: a reader who searches for "fi" must find it. */
  private PDFont load(PDDocument pdf) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    font.setEnableGsub(false);
    return PDType0Font.load(pdf, font, true);
  }
}
