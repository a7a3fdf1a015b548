package nl.zelftest.web.reporting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A table as RFC 4180 has it, in UTF-8. A text that a spreadsheet would run is made harmless. */
final class CsvFile {
  private static final String STARTS_A_FORMULA = "=+-@\t\r";
  private static final String END_OF_LINE = "\r\n";

  private CsvFile() {}

  static byte[] of(Table table) {
    StringBuilder csv = new StringBuilder();
    csv.append(line(table.columns().stream().map(Table.Column::name).toList()));
    table.rows().forEach(row -> csv.append(line(row)));
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Lines of texts, of which the first names the columns. */
  static byte[] of(List<List<String>> lines) {
    return lines.stream()
        .map(CsvFile::line)
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<?> values) {
    return values.stream().map(CsvFile::field).collect(Collectors.joining(",", "", END_OF_LINE));
  }

  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = value instanceof String said ? defused(said) : value.toString();
    boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static String defused(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
