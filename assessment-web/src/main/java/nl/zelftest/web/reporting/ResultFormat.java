package nl.zelftest.web.reporting;

import java.util.Locale;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.shared.PortalClock;

/** A kind of file in which a submission's result can be had. */
public enum ResultFormat {
  PDF("application/pdf"),
  ODT("application/vnd.oasis.opendocument.text"),
  XLSX(TableFormat.XLSX.mediaType()),
  ODS(TableFormat.ODS.mediaType()),
  CSV(TableFormat.CSV.mediaType());

  private final String mediaType;

  ResultFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns the format of a file's name, as in xlsx. */
  public static ResultFormat ofExtension(String extension) {
    return valueOf(extension.toUpperCase(Locale.ROOT));
  }

  public String mediaType() {
    return mediaType;
  }

  /** What the file is called. */
  public String name(ResultPage page) {
    return "zelftest-%d-%s.%s"
        .formatted(
            page.submission().round().reportingYear(),
            page.submission().municipality().code(),
            name().toLowerCase(Locale.ROOT));
  }

  /**
   * Makes the file.
   *
   * @param demo whether to say that everything in it is made up
   */
  public byte[] write(ResultPage page, Locale locale, boolean demo) {
    return switch (this) {
      case PDF -> ResultFile.pdf(page, locale, PortalClock.AMSTERDAM, demo);
      case ODT -> ResultFile.odt(page, PortalClock.AMSTERDAM, demo);
      case XLSX, ODS, CSV ->
          TableFormat.valueOf(name())
              .write(ResultTable.of(page, new PdfTexts(locale, PortalClock.AMSTERDAM)));
    };
  }
}
