package nl.zelftest.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What stands in a file of a spreadsheet or a text document, which is a zip of XML. */
final class Unzipped {

  private static final Pattern BLANK = Pattern.compile("<text:s\\b[^>]*>(</text:s>)?");

  private Unzipped() {}

  static boolean isZip(byte[] file) {
    return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /**
   * All of the file's parts, one after the other, with OpenDocument's blanks as blanks. Read by its
   * directory, as a spreadsheet program does: parts that were streamed tell their size only there.
   */
  static String text(byte[] file) {
    try {
      Path kept = Files.createTempFile("unzipped", ".zip");
      try {
        Files.write(kept, file);
        return text(kept);
      } finally {
        Files.delete(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
            .append('\n');
      }
    }
    return BLANK.matcher(text).replaceAll(" ");
  }
}
