package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportPdfTest {
  private static final List<String> HEAD = List.of("Jaar", "Gemeente", "Raad");
  private static final Report REPORT =
      new Report(
          "Zwolle door de jaren",
          List.of("Wat er veranderde."),
          List.of(
              new Report.Section(
                  "Wat de wet vraagt",
                  "2026: Meer bekendheid (Nagekomen)",
                  HEAD,
                  IntStream.range(0, 120)
                      .mapToObj(
                          i -> List.of("Ronde " + i, "70 %\nDeels", "\uD808\uDC00 <b>niet</b>"))
                      .toList()),
              new Report.Section("Niets", "Hierover is nog niets ingediend.", HEAD, List.of())));

  @Test
  void isAccessibleOverManyPages() throws Exception {
    try (TaggedPdf pdf = render("nl")) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.document().getNumberOfPages()).isGreaterThan(2);
      assertThat(pdf.document().getDocumentInformation().getTitle())
          .isEqualTo("Zwolle door de jaren");
      assertThat(pdf.elements("Table")).hasSize(1);
      assertThat(pdf.elements("TH"))
          .hasSize(123)
          .extracting(cell -> TaggedPdf.attribute(cell, "Scope"))
          .doesNotContainNull();
      assertThat(pdf.document().getDocumentCatalog().getDocumentOutline().children()).hasSize(2);
    }
  }

  @Test
  void readsWhatItWasGivenAndNothingAsMarkup() throws Exception {
    try (TaggedPdf pdf = render("nl")) {
      assertThat(pdf.text())
          .contains("Wat er veranderde.", "Nagekomen", "Ronde 119", "<b>niet</b>", "70 %\nDeels")
          .contains("Dit is een demonstratie.", "nog niets ingediend")
          .contains(PrintableText.REPLACEMENT);
    }
    try (TaggedPdf pdf = render("en")) {
      assertThat(pdf.violations()).isEmpty();
    }
  }

  private static TaggedPdf render(String language) throws Exception {
    return new TaggedPdf(ReportPdf.render(REPORT, Locale.forLanguageTag(language), true));
  }
}
