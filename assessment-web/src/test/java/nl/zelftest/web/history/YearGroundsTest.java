package nl.zelftest.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.zelftest.assessment.Movement;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.StepComparability;
import nl.zelftest.assessment.StepComparability.Reason;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.history.YearsPage;
import nl.zelftest.history.YearsPage.Cell;
import nl.zelftest.history.YearsPage.Line;
import nl.zelftest.history.YearsPage.Moment;
import nl.zelftest.history.YearsPage.Row;
import nl.zelftest.history.YearsPage.SubjectYears;
import nl.zelftest.history.YearsPage.Value;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.FigureSubject;
import org.junit.jupiter.api.Test;

/** The page and the report say what a year's figures rest on, and of which figures. */
class YearGroundsTest {
  private static final StepComparability SAME =
      new StepComparability(Comparability.FULL, Reason.SAME);
  private static final StepComparability CHANGED =
      new StepComparability(Comparability.PARTLY, Reason.QUESTIONS_CHANGED);

  private final YearsWords words = new YearsWords(Locale.forLanguageTag("nl"));

  @Test
  void whatHoldsForAllIsSaidOnceAndOfNobody() {
    Row row = row(cell(SAME, Movement.RISEN), cell(SAME, Movement.FALLEN));

    assertThat(html(row)).containsOnlyOnce("Te vergelijken");
    assertThat(html(row)).doesNotContain("<strong>Gemeente</strong>");
    assertThat(report(row).get(3))
        .isEqualTo("Versie 2. Te vergelijken. Dezelfde vragen over hetzelfde gebied.");
  }

  @Test
  void whatHoldsForOneSideIsSaidOfThatSide() {
    Row row = row(cell(CHANGED, Movement.RISEN), cell(null, null));

    assertThat(html(row))
        .contains("<strong>Gemeente</strong>: Versie 2.")
        .contains("De vragen zijn veranderd.")
        .contains("<strong>Raad &lt;b&gt;</strong>: Versie 2.");
    assertThat(report(row).get(3))
        .isEqualTo(
            "Gemeente: Versie 2. Deels te vergelijken. De vragen zijn veranderd. Een verschil kan"
                + " daar ook aan liggen.\nRaad <b>: Versie 2");
  }

  @Test
  void aMovementKeepsItsReservationBesideIt() {
    Row row = row(cell(CHANGED, Movement.RISEN), cell(SAME, Movement.RISEN));

    assertThat(html(row))
        .containsOnlyOnce(
            "Beter dan het jaar ervoor</strong> <span class=\"badge change\">Deels te vergelijken");
    assertThat(report(row).get(1)).endsWith("Beter dan het jaar ervoor\nDeels te vergelijken");
    assertThat(report(row).get(2)).endsWith("Beter dan het jaar ervoor");
  }

  private String html(Row row) {
    YearsPage page = page(row);
    return ScoresByYear.years(page, page.subjects().get(0), words, "").toString();
  }

  private List<String> report(Row row) {
    return YearsReport.of(page(row), words).sections().get(0).lines().get(0);
  }

  private static Row row(Cell municipality, Cell council) {
    return new Row(new Moment("Ronde", 2026, "GM0001", "Aa", null), List.of(municipality, council));
  }

  private static Cell cell(StepComparability step, Movement movement) {
    Value value = new Value("A", Score.kept(Verdict.PARTLY, "1 / 2", "1 / 2"), List.of());
    return new Cell("2", List.of(value), step, movement, null);
  }

  private static YearsPage page(Row row) {
    FigureSubject subject =
        new FigureSubject(
            FigureSubject.Kind.TOTAL, FigureSubject.TOTAL, Obligation.LAW, null, null, null, null);
    return new YearsPage(
        "GM0001",
        "Aa",
        null,
        "proef",
        "Proef",
        List.of(),
        null,
        1,
        List.of(),
        List.of(
            new Line(OrganisationKind.MUNICIPALITY, null),
            new Line(OrganisationKind.COUNCIL, "Raad <b>")),
        List.of(new SubjectYears(subject, false, List.of(row), List.of())));
  }
}
