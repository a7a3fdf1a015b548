package nl.zelftest.web.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a sheet of Office Open XML: its first row names the columns and stays in sight. */
final class XlsxFile {
  private static final String PROGRAM = "Zelftest";
  private static final String PROGRAM_VERSION = "1.0";

  private XlsxFile() {}

  static byte[] of(Table table) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, PROGRAM, PROGRAM_VERSION)) {
      Worksheet sheet = workbook.newWorksheet(table.title());
      for (int column = 0; column < table.columns().size(); column++) {
        sheet.value(0, column, table.columns().get(column).name());
        sheet.style(0, column).bold().set();
        for (int row = 0; row < table.rows().size(); row++) {
          cell(sheet, row + 1, column, table);
        }
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void cell(Worksheet sheet, int row, int column, Table table) {
    Object value = table.rows().get(row - 1).get(column);
    if (value == null) {
      return;
    }
    switch (table.columns().get(column).kind()) {
      case TEXT -> sheet.value(row, column, (String) value);
      case NUMBER -> sheet.value(row, column, (BigDecimal) value);
      case PERCENT -> {
        sheet.value(row, column, (BigDecimal) value);
        sheet.style(row, column).format("0%").set();
      }
      case DATE -> {
        sheet.value(row, column, (LocalDate) value);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
    }
  }
}
