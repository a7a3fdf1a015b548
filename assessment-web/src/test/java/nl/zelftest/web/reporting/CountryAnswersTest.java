package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Participation;
import nl.zelftest.reporting.Share;
import org.junit.jupiter.api.Test;

/** What the answers above the country's figures say, and what they rather leave unsaid. */
class CountryAnswersTest {

  private static final FigureWords WORDS = new FigureWords(Locale.forLanguageTag("nl"));
  private static final FigureWords ENGLISH = new FigureWords(Locale.ENGLISH);
  private static final Participation TAKING = SampleFigures.participation(342, 118, 100, 31);
  private static final Share NEARLY_NONE = new Share(0, 10);
  private static final Share BETWEEN = new Share(10, 90);

  private final SampleFigures year = new SampleFigures(2025).law(exactly(60), exactly(75));

  @Test
  void saysHowManyTookPart() {
    assertThat(answers(year.made(), null))
        .first()
        .isEqualTo(
            "Hoeveel gemeenten deden mee? | 118 van de 342 gemeenten"
                + " | 100 gemeenten dienden de zelftest in."
                + " Bij 31 ook een gemeenteraad, adviesraad of cliëntvertegenwoordiging.");
  }

  @Test
  void saysOnceHowManyWhereAllSubmitted() {
    Participation all = SampleFigures.participation(342, 62, 62, 31);

    assertThat(
            texts(
                new CountryAnswers(WORDS, year.made(), SampleFigures.OF_NATION, true)
                    .of(all, null)))
        .first()
        .asString()
        .startsWith(
            "Hoeveel gemeenten deden mee? | 62 van de 342 gemeenten"
                + " | Zij dienden allemaal in.");
  }

  @Test
  void saysHowManyTakePartWhileItIsOpen() {
    Participation one = SampleFigures.participation(342, 1, 0, 0);

    assertThat(
            texts(
                new CountryAnswers(WORDS, year.notMade(), SampleFigures.OF_NATION, false)
                    .of(one, null)))
        .containsExactly(
            "Hoeveel gemeenten doen mee? | Tot nu toe 1 van de 342 gemeenten"
                + " | Nog geen gemeente heeft de zelftest ingediend.");
  }

  @Test
  void namesTheThemeThatIsArrangedBestAndTheOneThatIsLeast() {
    year.theme("Inspraak", exactly(50))
        .theme("Kwaliteit", new Share(20, 40))
        .theme("Levensbreed", exactly(85));

    assertThat(answers(year.made(), null))
        .contains(
            "Welk thema was het best geregeld? | Levensbreed"
                + " | De middelste gemeente had 85\u00a0% geregeld.",
            "Welk thema was het minst geregeld? | Kwaliteit"
                + " | De middelste gemeente had 20 tot 40\u00a0% geregeld.");
  }

  @Test
  void themesThatCannotBeToldApartShareAPlace() {
    year.theme("Inspraak", exactly(80))
        .theme("Kwaliteit", exactly(30))
        .theme("Levensbreed", new Share(75, 90));

    assertThat(answers(year.made(), null))
        .contains(
            "Welk thema was het best geregeld? | Levensbreed + Inspraak | Tussen deze is geen duidelijk verschil."
                + " De middelste gemeente had 75 tot 90\u00a0% geregeld.");
  }

  @Test
  void namesNoThemeWhereAllOverlap() {
    year.theme("Inspraak", new Share(50, 75)).theme("Kwaliteit", new Share(70, 100));

    assertThat(answers(year.made(), null))
        .contains(
            "Best en minst geregeld? | Geen duidelijk verschil"
                + " | Bij elk thema had de middelste gemeente 50 tot 100\u00a0% geregeld.");
  }

  @Test
  void comparesNothingWhereOneThemeIsShown() {
    year.theme("Inspraak", exactly(50)).theme("Kwaliteit", null);

    assertThat(answers(year.made(), null))
        .contains(
            "Van welk thema zijn er cijfers? | Inspraak"
                + " | Alleen van dit thema. De middelste gemeente had 50\u00a0% geregeld.");
  }

  @Test
  void namesTheQuestionThatIsUnknownMostOftenInPlainWords() {
    year.question("Is het gratis?", exactly(12)).question("Is het bekend?", exactly(34));

    assertThat(answers(year.made(), null))
        .contains(
            "Welke vraag was het vaakst onbekend? | Is het bekend?"
                + " | Daar antwoordde 34\u00a0% van de gemeenten \u2018weten we niet\u2019.");
  }

  @Test
  void namesTwoQuestionsThatAreUnknownEquallyOften() {
    year.question("A?", BETWEEN).question("B?", NEARLY_NONE).question("C?", BETWEEN);

    assertThat(answers(year.made(), null))
        .contains(
            "Welke vraag was het vaakst onbekend? | A? + C? | Tussen deze is geen duidelijk verschil.");
  }

  @Test
  void namesNoQuestionWhereTooManyCanBeTheOne() {
    year.question("E?", NEARLY_NONE);
    for (String question : List.of("A?", "B?", "C?", "D?")) {
      year.question(question, BETWEEN);
    }

    assertThat(answers(year.made(), null))
        .contains(
            "Welke vraag was het vaakst onbekend? | Niet te zeggen | Bij 4 van de 5 vragen"
                + " antwoordde 10 tot 90\u00a0% van de gemeenten \u2018weten we niet\u2019.");
  }

  @Test
  void namesNoQuestionWhereAllAreAlike() {
    year.question("A?", NEARLY_NONE).question("B?", NEARLY_NONE);

    assertThat(answers(year.made(), null))
        .contains(
            "Welke vraag was het vaakst onbekend? | Niet te zeggen | Bij elke vraag"
                + " antwoordde hoogstens 10\u00a0% van de gemeenten \u2018weten we niet\u2019.");
  }

  @Test
  void tellsNothingOfWhatIsHidden() {
    year.theme("Inspraak", null).question("A?", null);

    assertThat(answers(year.made(), null))
        .contains(
            "Best en minst geregeld? | Tonen we niet | Er deden te weinig gemeenten mee.",
            "Welke vraag was het vaakst onbekend? | Tonen we niet | Er deden te weinig gemeenten mee.");
  }

  @Test
  void saysOnceThatNothingIsShownOfAGroup() {
    NationalFigures hidden = new SampleFigures(2025).law(exactly(60), exactly(60)).made();

    assertThat(texts(new CountryAnswers(WORDS, hidden, 2, true).of(TAKING, null)))
        .containsExactly(
            "Hoeveel gemeenten deden mee? | 118 van de 342 gemeenten in Utrecht"
                + " | 100 gemeenten dienden de zelftest in."
                + " Bij 31 ook een gemeenteraad, adviesraad of cliëntvertegenwoordiging.",
            "Hoe stond het met de antwoorden? | Tonen we niet"
                + " | Er deden te weinig gemeenten mee.");
  }

  @Test
  void saysWhetherItWentBetterThanTheYearBefore() {
    assertThat(last(year.made(), before(new Share(40, 55))))
        .isEqualTo(
            "Ging het beter dan in 2024? | Ja, beter"
                + " | De middelste gemeente had 60\u00a0% geregeld, in 2024 40 tot 55\u00a0%."
                + " Niet elk jaar doen dezelfde gemeenten mee.");
    assertThat(last(year.made(), before(exactly(65))))
        .startsWith("Ging het beter dan in 2024? | Nee, minder goed | De middelste gemeente");
    assertThat(last(year.made(), before(exactly(60))))
        .isEqualTo(
            "Ging het beter dan in 2024? | Ongeveer even goed"
                + " | De middelste gemeente had in beide jaren 60\u00a0% geregeld."
                + " Niet elk jaar doen dezelfde gemeenten mee.");
  }

  @Test
  void saysNothingOfADifferenceWhereBoundsOverlap() {
    assertThat(last(year.made(), before(new Share(50, 60))))
        .isEqualTo(
            "Ging het beter dan in 2024? | Niet te zeggen | Het verschil is te klein om te zien.");
  }

  @Test
  void saysWhyYearsCannotBeCompared() {
    Figure law = Figure.hidden(FigureGroup.NATION);

    assertThat(last(year.made(), null))
        .isEqualTo(
            "Ging het beter dan eerder? | Niet te zeggen"
                + " | Er is nog geen eerder jaar om mee te vergelijken.");
    assertThat(last(year.made(), new YearBefore(2024, law, false, false, 0)))
        .isEqualTo("Ging het beter dan in 2024? | Niet te zeggen | Van 2024 zijn er geen cijfers.");
    assertThat(last(year.made(), new YearBefore(2024, law, true, false, 0)))
        .endsWith(" | Niet te zeggen | De vragen zijn sinds 2024 veranderd.");
    assertThat(last(year.made(), new YearBefore(2024, law, true, true, 0)))
        .endsWith(" | Niet te zeggen | Er deden te weinig gemeenten mee.");
  }

  @Test
  void saysThatMunicipalitiesMergedInBetween() {
    YearBefore before = before(exactly(40));

    assertThat(last(year.made(), new YearBefore(2024, before.law(), true, true, 3)))
        .endsWith(" Sinds 2024 gingen 3 gemeenten op in andere.");
    assertThat(last(year.made(), new YearBefore(2024, before.law(), true, true, 1)))
        .endsWith(" Sinds 2024 ging 1 gemeente op in een andere.");
  }

  @Test
  void laysAProvinceBesideTheNation() {
    List<Answer> answers =
        new CountryAnswers(WORDS, year.made(), SampleFigures.OF_EAST, true).of(TAKING, null);

    assertThat(texts(answers))
        .first()
        .isEqualTo(
            "Ging het beter dan in heel Nederland? | Ja, beter | De middelste gemeente in"
                + " Overijssel had 75\u00a0% geregeld, in heel Nederland 60\u00a0%.");
  }

  @Test
  void marksWhatIsInTheLanguageOfTheQuestions() {
    NationalFigures figures =
        year.theme("Inspraak", exactly(50))
            .theme("Kwaliteit", exactly(20))
            .question("Is het gratis?", exactly(12))
            .question("Is het bekend?", exactly(34))
            .made();

    assertThat(new CountryAnswers(ENGLISH, figures, SampleFigures.OF_NATION, true).of(TAKING, null))
        .filteredOn(Answer::dutch)
        .flatExtracting(Answer::said)
        .containsExactly("Inspraak", "Kwaliteit", "Is het bekend?");
  }

  private static YearBefore before(Share median) {
    NationalFigures then = new SampleFigures(2024).law(median, null).made();
    return new YearBefore(2024, CountryPictures.law(then, 0), true, true, 0);
  }

  private static Share exactly(int percent) {
    return new Share(percent, percent);
  }

  private static String last(NationalFigures figures, YearBefore before) {
    List<String> answers = answers(figures, before);
    return answers.get(answers.size() - 1);
  }

  private static List<String> answers(NationalFigures figures, YearBefore before) {
    List<Answer> dutch =
        new CountryAnswers(WORDS, figures, SampleFigures.OF_NATION, true).of(TAKING, before);
    assertThat(
            new CountryAnswers(ENGLISH, figures, SampleFigures.OF_NATION, true).of(TAKING, before))
        .as("the same answers in English")
        .hasSameSizeAs(dutch)
        .noneMatch(answer -> text(answer).contains("{"));
    return texts(dutch);
  }

  private static List<String> texts(List<Answer> answers) {
    return answers.stream().map(CountryAnswersTest::text).toList();
  }

  private static String text(Answer answer) {
    return String.join(" | ", answer.question(), String.join(" + ", answer.said()), answer.why());
  }
}
