package nl.zelftest.web.reporting;

import java.nio.charset.StandardCharsets;
import nl.zelftest.shared.NotFoundException;

/** A picture or its table as a file: svg, png or csv. */
final class PictureFile {
  private static final String CSV = "csv";
  private static final String PNG = "png";

  private PictureFile() {}

  static String mediaType(String format) {
    return switch (format) {
      case CSV -> "text/csv;charset=UTF-8;header=present";
      case PNG -> "image/png";
      default -> "image/svg+xml";
    };
  }

  /**
   * The file.
   *
   * @throws NotFoundException when what is a table only is asked for as a drawing
   */
  static byte[] of(Picture picture, String format) {
    if (format.equals(CSV)) {
      return CsvFile.of(picture.data());
    }
    if (!picture.isDrawn()) {
      throw new NotFoundException();
    }
    return format.equals(PNG)
        ? PngFile.of(picture.svg())
        : picture.svg().getBytes(StandardCharsets.UTF_8);
  }
}
