package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  private static final PdfTexts DUTCH =
      new PdfTexts(Locale.forLanguageTag("nl"), ZoneId.of("Europe/Amsterdam"));

  @Test
  void everyQuestionIsARow() throws Exception {
    Table table = ResultTable.of(new SampleResult().page(), DUTCH);

    assertThat(table.title()).isEqualTo("Resultaat 2026");
    assertThat(table.columns()).extracting(Table.Column::name).contains("Antwoord", "Ingediend op");
    assertThat(table.rows())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            row ->
                assertThat(row)
                    .startsWith("Zwolle", BigDecimal.valueOf(2026), LocalDate.of(2026, 11, 23)))
        .anySatisfy(row -> assertThat(row).contains("Weten we niet", BigDecimal.valueOf(100, 2)));
  }
}
