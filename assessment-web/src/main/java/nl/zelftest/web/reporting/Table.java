package nl.zelftest.web.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Figures and words as rows below named columns, to be written as a file by {@link TableFormat}.
 *
 * @param title names the sheet
 * @param rows each with one value for each column, of the column's kind; null where there is none
 */
public record Table(String title, List<Column> columns, List<List<Object>> rows) {

  /** What a column holds, and so what each of its cells is in a file. */
  public enum Kind {
    TEXT(String.class),
    NUMBER(BigDecimal.class),
    /** A fraction: 0.75 is 75 %. */
    PERCENT(BigDecimal.class),
    DATE(LocalDate.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }
  }

  /** A column, named in the reader's language. */
  public record Column(String name, Kind kind) {}

  public Table {
    columns = List.copyOf(columns);
    List<List<Object>> checked = new ArrayList<>();
    for (List<Object> row : rows) {
      checked.add(checked(row, columns));
    }
    rows = Collections.unmodifiableList(checked);
  }

  /** Returns a row; unlike {@link List#of} it may hold null. */
  public static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  private static List<Object> checked(List<Object> row, List<Column> columns) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "A row of " + row.size() + " below " + columns.size() + " columns");
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      if (value != null && !columns.get(i).kind().type.isInstance(value)) {
        throw new IllegalArgumentException(
            "No " + columns.get(i).kind() + " but a " + value.getClass().getSimpleName());
      }
      values.add(value instanceof String text ? printable(text) : value);
    }
    return Collections.unmodifiableList(values);
  }

  /** The text without characters that no XML file can hold. */
  private static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : '\uFFFD').forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
