package nl.zelftest.web.reporting;

import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** A table as an OpenDocument sheet: its first row names the columns. */
final class OdsFile {
  private OdsFile() {}

  static byte[] of(Table table) {
    Sheet sheet = new Sheet(table.title(), table.rows().size() + 1, table.columns().size());
    for (int column = 0; column < table.columns().size(); column++) {
      Range head = sheet.getRange(0, column);
      head.setValue(table.columns().get(column).name());
      head.setFontBold(true);
      for (int row = 0; row < table.rows().size(); row++) {
        Object value = table.rows().get(row).get(column);
        if (value != null) {
          sheet.getRange(row + 1, column).setValue(value(value, table.columns().get(column)));
        }
      }
    }
    SpreadSheet spreadSheet = new SpreadSheet();
    spreadSheet.appendSheet(sheet);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      spreadSheet.save(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static Object value(Object value, Table.Column column) {
    return switch (column.kind()) {
      case TEXT, DATE -> value;
      case NUMBER -> ((BigDecimal) value).doubleValue();
      case PERCENT -> new OfficePercentage(((BigDecimal) value).doubleValue());
    };
  }
}
