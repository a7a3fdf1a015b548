package nl.zelftest.web.reporting;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** Turns a drawing into points, with a font that the portal brings along. */
final class PngFile {

  /** Wide enough for paper. */
  private static final float WIDTH = 1600;

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  static {
    for (String name : List.of("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf")) {
      try (InputStream font = PngFile.class.getResourceAsStream(FOLDER + name)) {
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .registerFont(Font.createFont(Font.TRUETYPE_FONT, font));
      } catch (IOException e) {
        throw new UncheckedIOException("The font cannot be read: " + name, e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("The font is none: " + name, e);
      }
    }
  }

  private PngFile() {}

  static byte[] of(String svg) {
    PNGTranscoder transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, WIDTH);
    transcoder.addTranscodingHint(PNGTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(png));
    } catch (TranscoderException e) {
      throw new IllegalStateException("The drawing cannot be turned into points", e);
    }
    return png.toByteArray();
  }
}
