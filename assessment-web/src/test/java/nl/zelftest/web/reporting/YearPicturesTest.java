package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.assessment.StepComparability;
import nl.zelftest.assessment.StepComparability.Reason;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureSubject.Kind;
import nl.zelftest.reporting.FigureYears.Year;
import nl.zelftest.reporting.GroupYears;
import nl.zelftest.reporting.GroupYears.Line;
import nl.zelftest.reporting.GroupYears.Row;
import nl.zelftest.reporting.GroupYears.Value;
import nl.zelftest.reporting.Participation;
import nl.zelftest.reporting.Share;
import org.junit.jupiter.api.Test;

/** What is said of a group over the years, in bars, sentences and tables. */
class YearPicturesTest {

  private static final FigureWords WORDS = new FigureWords(Locale.forLanguageTag("nl"));
  private static final StepComparability SAME =
      new StepComparability(Comparability.FULL, Reason.SAME);
  private static final StepComparability CHANGED =
      new StepComparability(Comparability.PARTLY, Reason.QUESTIONS_CHANGED);
  private static final FigureSubject THEME =
      new FigureSubject(Kind.THEME, "inspraak", Obligation.LAW, "7", "Inspraak", null, null);

  private final List<Row> rows = new ArrayList<>();
  private String theme;

  @Test
  void yearsOnTheSameQuestionsAreOneSentence() {
    row(2026, SAME);
    row(2025, SAME);
    row(2024, null);

    YearPart part = part();

    assertThat(part.steps())
        .containsExactly(
            new YearPart.Step(Comparability.FULL, "2024 tot en met 2026: Dezelfde vragen."));
    assertThat(part.picture().bars())
        .extracting(StackedBar::label)
        .containsExactly("2026", "2025", "2024");
    assertThat(part.heading()).isEqualTo("7. Inspraak");
    assertThat(part.theme()).isEqualTo("inspraak");
  }

  @Test
  void aChangeOfTheQuestionsIsSaidWithTheBarInTheSentenceAndInTheTable() {
    row(2026, CHANGED);
    row(2025, SAME);
    row(2024, SAME);

    YearPart part = part();

    assertThat(part.steps())
        .containsExactly(
            new YearPart.Step(
                Comparability.PARTLY,
                "2025 en 2026: De vragen zijn veranderd. Een verschil kan daar ook aan liggen."),
            new YearPart.Step(Comparability.FULL, "2024 en 2025: Dezelfde vragen."));
    assertThat(part.picture().bars().get(0).label())
        .isEqualTo("2026, deels te vergelijken met het jaar ervoor");
    assertThat(part.picture().svg()).contains("deels te vergelijken");
    assertThat(part.picture().head())
        .startsWith("Jaar")
        .endsWith("Te vergelijken met het jaar ervoor");
    assertThat(part.picture().lines().get(0))
        .startsWith("2026", "41")
        .endsWith(
            "Deels te vergelijken. De vragen zijn veranderd. Een verschil kan daar ook aan liggen.");
    assertThat(part.picture().lines())
        .allMatch(line -> line.size() == part.picture().head().size());
    assertThat(part.picture().data().get(0))
        .startsWith("jaar", "gemeenten")
        .endsWith("te_vergelijken");
    assertThat(part.picture().data().get(1)).startsWith("2026", "41");
  }

  @Test
  void theNewestYearIsLaidBesideTheOneBeforeWhereTheyFullyCompare() {
    rows.add(row(2026, SAME, figure(80, 85)));
    rows.add(row(2025, SAME, figure(60, 75)));
    row(2024, null);

    assertThat(part().trend()).isEqualTo("2026 naast 2025: meer geregeld.");

    rows.set(0, row(2026, SAME, figure(75, 80)));
    assertThat(part().trend())
        .isEqualTo("2026 naast 2025: of er meer geregeld is, is niet te zeggen.");

    rows.set(0, row(2026, CHANGED, figure(80, 85)));
    assertThat(part().trend()).as("other questions").isNull();

    rows.set(0, row(2026, SAME, figure(null, null)));
    assertThat(part().trend()).as("no median").isNull();

    rows.set(0, row(2026, SAME, Figure.hidden(FigureGroup.NATION)));
    assertThat(part().trend()).as("hidden").isNull();
  }

  @Test
  void mergedQuestionsKeepTheirOwnNameInTheYear() {
    row(2026, CHANGED);
    rows.add(
        new Row(
            year(2025),
            List.of(new Value(question("1.1"), figure()), new Value(question("1.2"), figure())),
            null));

    assertThat(part().picture().bars())
        .extracting(StackedBar::label)
        .containsExactly(
            "2026, deels te vergelijken met het jaar ervoor",
            "2025: 1.1. Vraag 1.1",
            "2025: 1.2. Vraag 1.2");
  }

  @Test
  void twoRoundsOfOneYearAreToldApart() {
    row(2026, SAME);
    rows.add(
        new Row(
            new Year(UUID.randomUUID(), "Herfst", 2026, "1", 0, taking()),
            List.of(new Value(THEME, figure())),
            null));

    assertThat(part().picture().bars())
        .extracting(StackedBar::label)
        .containsExactly("2026, Ronde 2026", "2026, Herfst");
  }

  @Test
  void whatIsHiddenIsSaidToBeAndComparesWithNothing() {
    rows.add(
        new Row(year(2026), List.of(new Value(THEME, Figure.hidden(FigureGroup.NATION))), CHANGED));
    row(2025, null);

    assertThat(part().picture().bars().get(0).label()).isEqualTo("2026");
    assertThat(part().picture().lines().get(0))
        .contains("te weinig gemeenten om te tonen")
        .endsWith("–");
    assertThat(part().picture().data().get(1)).startsWith("2026", "", "");
    assertThat(part().steps()).isEmpty();
  }

  @Test
  void picturesAreFoundByTheirName() {
    row(2026, null);
    theme = "inspraak";

    YearPictures pictures = new YearPictures(WORDS, years());

    assertThat(pictures.picture("thema-inspraak-wet"))
        .get()
        .extracting(Picture::title)
        .isEqualTo("7. Inspraak: wat de wet vraagt, door de jaren: Heel Nederland");
    assertThat(pictures.picture("deelname"))
        .get()
        .satisfies(
            picture ->
                assertThat(picture.lines().get(0))
                    .startsWith(
                        "2026 (sinds het jaar ervoor zijn 3 gemeenten opgegaan in andere)", "342")
                    .endsWith("te weinig gemeenten om te tonen"));
    assertThat(pictures.picture("thema-inspraak-advies")).isEmpty();
    assertThat(pictures.parts().get(0).heading()).isEqualTo("7. Inspraak: wat de wet vraagt");
    assertThat(pictures.parts().get(0).theme()).isNull();
  }

  private YearPart part() {
    return new YearPictures(WORDS, years()).parts().get(0);
  }

  private GroupYears years() {
    return new GroupYears(
        "proef",
        List.of(),
        List.of(FigureGroup.NATION),
        0,
        theme,
        List.of(THEME),
        rows.size(),
        rows.stream().map(Row::year).toList(),
        List.of(new Line(THEME, false, rows)));
  }

  private void row(int year, StepComparability step) {
    rows.add(row(year, step, figure()));
  }

  private static Row row(int year, StepComparability step, Figure figure) {
    return new Row(year(year), List.of(new Value(THEME, figure)), step);
  }

  private static Year year(int year) {
    return new Year(UUID.randomUUID(), "Ronde " + year, year, "1", 3, taking());
  }

  private static Participation taking() {
    return new Participation(FigureGroup.NATION, 342, 60, 50, 20, null, null);
  }

  private static FigureSubject question(String number) {
    return new FigureSubject(
        Kind.QUESTION, number, Obligation.LAW, number, "Vraag " + number, null, "inspraak");
  }

  private static Figure figure() {
    return figure(60, 75);
  }

  private static Figure figure(Integer medianLow, Integer medianHigh) {
    return new Figure(
        FigureGroup.NATION,
        41,
        41,
        Map.of(
            Verdict.MEETS, new Share(40, 40),
            Verdict.PARTLY, new Share(20, 20),
            Verdict.UNKNOWN, new Share(20, 20),
            Verdict.DOES_NOT_MEET, new Share(20, 20),
            Verdict.NOT_APPLICABLE, new Share(0, 0)),
        medianLow,
        medianHigh,
        Instant.parse("2026-10-01T04:00:00Z"));
  }
}
