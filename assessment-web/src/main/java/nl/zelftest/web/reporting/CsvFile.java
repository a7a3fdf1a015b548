package nl.zelftest.web.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes lines as RFC 4180 has them, in UTF-8. */
final class CsvFile {

  private CsvFile() {}

  static byte[] of(List<List<String>> lines) {
    return lines.stream()
        .map(line -> line.stream().map(CsvFile::field).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String field(String text) {
    boolean plain = text.chars().noneMatch(one -> "\",\r\n".indexOf(one) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
