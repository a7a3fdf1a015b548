package nl.zelftest.questionset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zelftest.questionset.WorkbookXml.Cell;
import nl.zelftest.questionset.WorkbookXml.CellKind;
import nl.zelftest.questionset.WorkbookXml.Row;

/** Reads the rows of one sheet under the headings of its first. */
final class SheetRows {
  private static final int LONGEST_NUMBER = 25;
  private static final int LAST_DAY = 2_958_465;

  private final Sheet sheet;
  private final boolean countsFrom1904;
  private final Problems problems;
  private final Map<Integer, Sheet.Column> columns = new LinkedHashMap<>();

  SheetRows(Sheet sheet, boolean countsFrom1904, Problems problems) {
    this.sheet = sheet;
    this.countsFrom1904 = countsFrom1904;
    this.problems = problems;
  }

  /** Returns every row with something in it, with a cell for each column; without the headings. */
  List<SheetRow> read(List<Row> rows) {
    List<SheetRow> read = new ArrayList<>();
    for (Row row : rows) {
      if (row.number() == 1) {
        readHeadings(row);
      }
    }
    for (Sheet.Column column : sheet.columns()) {
      if (!columns.containsValue(column)) {
        problems.add(sheet.title(), 1, 1, ProblemKind.MISSING_COLUMN, column.heading());
      }
    }
    for (Row row : rows) {
      if (row.number() > 1) {
        read.add(read(row));
      }
    }
    return read;
  }

  private void readHeadings(Row row) {
    for (Cell cell : row.cells()) {
      String heading = cell.text().strip();
      Sheet.Column column = sheet.headed(heading).orElse(null);
      if (column == null) {
        add(row, cell, ProblemKind.UNKNOWN_KEY, heading);
      } else if (columns.containsValue(column)) {
        add(row, cell, ProblemKind.DUPLICATE_KEY, heading, "1");
      } else {
        columns.put(cell.column(), column);
      }
    }
  }

  private SheetRow read(Row row) {
    Map<Integer, Cell> cells = new LinkedHashMap<>();
    for (Cell cell : row.cells()) {
      if (!columns.containsKey(cell.column())) {
        add(row, cell, ProblemKind.CELL_OUTSIDE);
      } else if (cell.kind() == CellKind.FORMULA) {
        add(row, cell, ProblemKind.FORMULA);
      } else if (cell.kind() == CellKind.ERROR) {
        add(row, cell, ProblemKind.NOT_TEXT, columns.get(cell.column()).key());
      }
      cells.put(cell.column(), cell);
    }
    SheetRow read = new SheetRow(sheet, row.number());
    columns.forEach(
        (position, column) -> {
          Cell cell = cells.get(position);
          read.add(column, position, cell == null ? "" : text(column, cell));
        });
    return read;
  }

  private void add(Row row, Cell cell, ProblemKind kind, String... arguments) {
    problems.add(sheet.title(), row.number(), cell.column() + 1, kind, arguments);
  }

  /** Programs make a number of what looks like one: a version, a date, a score. */
  private String text(Sheet.Column column, Cell cell) {
    String text = cell.text().strip();
    if (cell.kind() != CellKind.NUMBER || text.length() > LONGEST_NUMBER) {
      return text;
    }
    try {
      BigDecimal number = new BigDecimal(text).stripTrailingZeros();
      if (Math.abs(number.scale()) > LONGEST_NUMBER) {
        return text;
      }
      boolean isDay =
          column.key().equals("validFrom")
              && number.signum() > 0
              && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
      return isDay ? day(number.intValue()).toString() : number.toPlainString();
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private LocalDate day(int number) {
    LocalDate first = countsFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    return first.plusDays(number);
  }
}
