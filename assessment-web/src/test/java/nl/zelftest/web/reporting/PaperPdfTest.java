package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.assessment.AssessmentHead;
import nl.zelftest.assessment.PaperPage;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.FollowUpContent;
import nl.zelftest.questionset.VersionContent.ItemContent;
import nl.zelftest.questionset.VersionContent.OptionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperPdfTest {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final VersionContent VERSION = version();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isAccessible(boolean large) throws Exception {
    try (TaggedPdf pdf = render(Paper.of(VERSION), DUTCH, large)) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.document().getDocumentInformation().getTitle()).isEqualTo("Proef op papier");
      assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(pdf.elements("H1")).hasSize(1);
      assertThat(pdf.elements("H2")).hasSize(2);
      assertThat(pdf.elements("H3")).hasSize(QuestionKind.values().length);
      assertThat(pdf.elements("H4")).hasSize(1);
      assertThat(pdf.document().getDocumentCatalog().getDocumentOutline().children()).hasSize(1);
    }
  }

  @Test
  void holdsEachKindOfQuestionWithWhatIsNeededToAnswerIt() throws Exception {
    try (TaggedPdf pdf = render(Paper.of(VERSION), DUTCH, false)) {
      String text = squeezed(pdf.text());
      assertThat(text)
          .containsSubsequence(
              squeezed("1. Thema"),
              squeezed("Vraag 1.1 (Q1)"),
              squeezed("Staat in de wet"),
              squeezed("Officiële tekst Q1"),
              squeezed("In gewone taal"),
              squeezed("Gewone tekst Q1"),
              squeezed("Waar de gemeente dit vindt"),
              squeezed("Kijk hier Q1"),
              squeezed("Hoe u hierachter komt"),
              squeezed("Vraag dit Q1"),
              squeezed("Uw antwoord Ja Deels Nee Weten we niet Niet van toepassing"),
              squeezed("Waarom is deze vraag niet van toepassing?"),
              squeezed("Toelichting"),
              squeezed("Alleen als u Deels of Nee antwoordde op vraag 1.1."),
              squeezed("Vervolgvraag 1.1b (Q1b)"))
          .containsSubsequence(
              squeezed("Uw antwoord per onderdeel"),
              squeezed("Eerste onderdeel Ja Nee Weten we niet"),
              squeezed("Tweede onderdeel Ja Nee Weten we niet"))
          .containsSubsequence(
              squeezed("Uw antwoord, een getal"),
              squeezed("Uw antwoord: dag, maand en jaar"),
              squeezed("Uw antwoord, in uw eigen woorden"))
          .contains(
              squeezed("kies er één Eerste keuze Tweede keuze Weten we niet Niet van toepassing"),
              squeezed("Overgenomen in de zelftest door"));
      assertThat(pdf.text()).doesNotContain(PrintableText.REPLACEMENT);
    }
  }

  @Test
  void aTestShowsItsOwnSidesHintOnly() throws Exception {
    AssessmentHead head =
        new AssessmentHead(
            UUID.randomUUID(),
            "Najaarsronde",
            2026,
            Instant.EPOCH,
            "Zwolle",
            "Raad van Zwolle",
            OrganisationKind.COUNCIL,
            false,
            true,
            null,
            false,
            false);
    try (TaggedPdf pdf = render(Paper.of(new PaperPage(head, VERSION)), DUTCH, false)) {
      assertThat(pdf.text())
          .contains("Najaarsronde: Zwolle, op papier", "Voor Raad van Zwolle", "Vraag dit Q1")
          .doesNotContain("Kijk hier");
    }
  }

  @Test
  void speaksEnglishAroundDutchQuestions() throws Exception {
    try (TaggedPdf pdf = render(Paper.of(VERSION), Locale.ENGLISH, false)) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.text()).contains("Only if you answered", "Officiële tekst Q1");
    }
  }

  @Test
  void nothingIsSmallerThanEighteenPointsInLargePrint() throws Exception {
    assertThat(sizes(true)).isNotEmpty().allMatch(size -> size >= 18);
    assertThat(sizes(false)).allMatch(size -> size >= 10);
  }

  /** A question's heading and the boxes to tick are on one page, where they fit on one. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aQuestionStandsTogetherWithItsBoxes(boolean large) throws Exception {
    List<QuestionContent> many = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      many.add(question("M" + i, "1." + i, QuestionKind.JUDGEMENT, null));
    }
    try (TaggedPdf pdf = render(Paper.of(version(many)), DUTCH, large)) {
      int found = 0;
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.document().getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String[] questions = stripper.getText(pdf.document()).split("Vraag 1\\.\\d+ \\(", -1);
        for (int i = 1; i < questions.length; i++) {
          assertThat(questions[i]).as("page " + page).contains("Officiële", "Niet van toepassing");
          found++;
        }
      }
      assertThat(found).isEqualTo(many.size());
    }
  }

  /** In whole points, cut off. */
  private static List<Float> sizes(boolean large) throws IOException {
    List<Float> sizes = new ArrayList<>();
    try (TaggedPdf pdf = render(Paper.of(VERSION), DUTCH, large)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              sizes.add(text.getFontSizeInPt());
            }
          };
      stripper.getText(pdf.document());
    }
    return sizes;
  }

  private static VersionContent version() {
    List<QuestionContent> questions = new ArrayList<>();
    for (QuestionKind kind : QuestionKind.values()) {
      int number = questions.size() + 1;
      QuestionContent followUp =
          kind == QuestionKind.JUDGEMENT
              ? question("Q" + number + "b", "1." + number + "b", kind, null)
              : null;
      questions.add(
          question(
              "Q" + number,
              "1." + number,
              kind,
              followUp == null
                  ? null
                  : new FollowUpContent(Set.of(AnswerValue.NO, AnswerValue.PARTLY), followUp)));
    }
    return version(questions);
  }

  private static VersionContent version(List<QuestionContent> questions) {
    return new VersionContent(
        UUID.randomUUID(),
        "proef",
        "1",
        "Proef",
        null,
        null,
        LocalDate.EPOCH,
        List.of(new ThemeContent(1, "thema", "Thema", "Uitleg van het thema", questions)));
  }

  private static QuestionContent question(
      String code, String number, QuestionKind kind, FollowUpContent followUp) {
    return new QuestionContent(
        UUID.randomUUID(),
        code,
        number,
        kind,
        Obligation.LAW,
        "Grond",
        "Officiële tekst " + code,
        "Gewone tekst " + code,
        "Kijk hier " + code,
        "Vraag dit " + code,
        true,
        kind == QuestionKind.CHECKLIST
            ? List.of(
                new ItemContent(code + "a", "Eerste onderdeel"),
                new ItemContent(code + "b", "Tweede onderdeel"))
            : List.of(),
        kind == QuestionKind.SINGLE_CHOICE
            ? List.of(
                new OptionContent(UUID.randomUUID(), "a", "Eerste keuze", BigDecimal.ONE),
                new OptionContent(UUID.randomUUID(), "b", "Tweede keuze", null))
            : List.of(),
        List.of(),
        followUp);
  }

  private static TaggedPdf render(Paper paper, Locale locale, boolean large) throws IOException {
    return new TaggedPdf(PaperPdf.render(paper, locale, large, false));
  }

  /** Where a line ends on paper says nothing about the text. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
