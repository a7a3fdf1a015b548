package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import nl.zelftest.assessment.ComparisonPage;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.YearComparison;
import nl.zelftest.assessment.YearComparison.Row;
import nl.zelftest.assessment.YearComparison.ThemeRows;
import nl.zelftest.questionset.Change;
import nl.zelftest.questionset.Comparability;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private final ResultPage sample = new SampleResult().page();
  private final QuestionPart first = question(0);
  private final QuestionPart second = question(1);
  private final ComparisonTable comparison =
      new ComparisonTable(
          new ComparisonPage(
              sample.head(),
              "Zelftest 2025",
              "Zelftest 2026",
              new YearComparison(
                  List.of(
                      new ThemeRows(
                          "Beleidsplan",
                          List.of(
                              new Row(first, List.of(second), Change.SAME, Comparability.FULL),
                              new Row(
                                  second,
                                  List.of(first, second),
                                  Change.MERGED,
                                  Comparability.PARTLY),
                              new Row(second, List.of(), Change.NEW, Comparability.NONE)))),
                  List.of(first))),
          new PdfTexts(DUTCH, ZoneId.of("Europe/Amsterdam")));

  private QuestionPart question(int at) {
    return sample.submission().themes().get(0).questions().get(at);
  }

  @Test
  void everyQuestionIsARowWithWhatItComesFrom() {
    Table table = comparison.table();

    assertThat(table.columns())
        .extracting(Table.Column::name)
        .contains("Antwoord in Zelftest 2025", "Antwoord in Zelftest 2026");
    assertThat(table.rows()).hasSize(4);
    assertThat(table.rows().get(0))
        .startsWith("Beleidsplan", "BP1", first.text(), "BP2")
        .contains("Te vergelijken", "U gaf een ander antwoord.");
    assertThat(table.rows().get(1).get(4).toString()).contains("BP1: ", "\nBP2: ");
    assertThat(table.rows().get(1)).contains("Deels te vergelijken");
    assertThat(table.rows().get(3)).startsWith("Vragen die er niet meer zijn").contains("BP1");
  }

  @Test
  void saysTheSameToReadOrPrint() throws Exception {
    Report report = comparison.report();
    assertThat(report.sections())
        .extracting(Report.Section::title)
        .containsExactly("Beleidsplan", "Vragen die er niet meer zijn");
    assertThat(report.sections())
        .allSatisfy(
            section ->
                assertThat(section.lines()).allMatch(l -> l.size() == section.head().size()));
    try (TaggedPdf pdf = new TaggedPdf(ReportPdf.render(report, DUTCH, false))) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.text()).contains("Zelftest 2025", "Niet te vergelijken");
    }
  }
}
