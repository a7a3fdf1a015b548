package nl.zelftest.web.reporting;

import java.util.Locale;

/** A kind of file in which a table can be had. */
public enum TableFormat {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  ODS("application/vnd.oasis.opendocument.spreadsheet"),
  CSV("text/csv; charset=utf-8; header=present");

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns the format of a file's name, as in xlsx. */
  public static TableFormat ofExtension(String extension) {
    return valueOf(extension.toUpperCase(Locale.ROOT));
  }

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] write(Table table) {
    return switch (this) {
      case XLSX -> XlsxFile.of(table);
      case ODS -> OdsFile.of(table);
      case CSV -> CsvFile.of(table);
    };
  }
}
