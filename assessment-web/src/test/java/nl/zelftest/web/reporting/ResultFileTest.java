package nl.zelftest.web.reporting;

import static nl.zelftest.questionset.Obligation.LAW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.zelftest.assessment.AnswerInput.Link;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.SubmissionSnapshot.ItemPart;
import nl.zelftest.assessment.SubmissionSnapshot.OptionPart;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.questionset.QuestionKind;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFileTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  @Test
  void isAccessible() throws Exception {
    try (TaggedPdf pdf = render(new SampleResult())) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.document().getDocumentInformation().getTitle())
          .isEqualTo("Zelftest 2026 Zwolle: resultaat");
      assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(pdf.elements("Document").get(0).getLanguage()).isEqualTo("nl");
      assertThat(pdf.document().getDocumentCatalog().getViewerPreferences().displayDocTitle())
          .isTrue();
      assertThat(pdf.elements("H1")).hasSize(1);
      assertThat(pdf.elements("Figure"))
          .hasSize(9)
          .allSatisfy(figure -> assertThat(figure.getAlternateDescription()).contains("%"));
      assertThat(pdf.document().getDocumentCatalog().getDocumentOutline().children()).hasSize(3);
    }
  }

  @Test
  void theTextDocumentSaysTheChartsInWords() throws Exception {
    ResultPage page = new SampleResult().page();
    String content = OdtParts.of(ResultFile.odt(page, ZONE, true)).get("content.xml");

    assertThat(content)
        .contains("text:outline-level=\"1\"", "table:table-header-rows", page.sha256())
        .contains(new PdfTexts(DUTCH, ZONE).chart(page.scores().total(LAW)))
        .doesNotContain("svg");
  }

  @Test
  void anAnswerFromPaperSaysSo() throws Exception {
    try (TaggedPdf copied = render(new SampleResult().fromPaper());
        TaggedPdf onScreen = render(new SampleResult())) {
      assertThat(copied.violations()).isEmpty();
      assertThat(copied.text()).contains("Overgenomen van papier");
      assertThat(onScreen.text()).doesNotContain("Overgenomen van papier");
    }
  }

  @Test
  void tablesHaveACaptionAndHeadings() throws Exception {
    try (TaggedPdf pdf = render(new SampleResult())) {
      assertThat(pdf.elements("Table"))
          .hasSize(4)
          .allSatisfy(
              table -> {
                PDStructureElement first = (PDStructureElement) table.getKids().get(0);
                assertThat(first.getStructureType()).isEqualTo("Caption");
                assertThat(pdf.text(first)).isNotBlank();
              });
      assertThat(pdf.elements("THead")).noneMatch(head -> head.getKids().isEmpty());
      assertThat(pdf.elements("TFoot")).isEmpty();
      assertThat(pdf.elements("TH"))
          .extracting(cell -> TaggedPdf.attribute(cell, "Scope"))
          .contains("Row", "Column")
          .doesNotContainNull();
    }
  }

  @Test
  void everythingIsReadAloudInOrder() throws Exception {
    ResultPage page = new SampleResult().page();
    List<String> expected =
        new ArrayList<>(
            List.of(
                "Resultaat 2026: Zwolle",
                "Gemeente Zwolle",
                "Dit is een demonstratie.",
                "23 november 2026 om 14:03 uur",
                SampleResult.SHA_256,
                "Wat de wet vraagt",
                "Deels",
                page.scores().total(LAW).lowPercent()
                    + " tot "
                    + page.scores().total(LAW).highPercent()
                    + " % is geregeld",
                "Dat is geen fout.",
                "Telt niet mee in het resultaat voor de wet",
                "Wat de toelichting vraagt",
                "Wat wordt aangeraden",
                "De wet, per thema"));
    page.submission().themes().forEach(theme -> expected.add(theme.title()));
    for (ThemePart theme : page.submission().themes()) {
      expected.add(theme.number() + ". " + theme.title());
      theme.questions().forEach(question -> addTexts(expected, "Vraag ", question));
    }

    try (TaggedPdf pdf = render(page, DUTCH, true)) {
      assertThat(squeezed(pdf.text()))
          .containsSubsequence(expected.stream().map(ResultFileTest::squeezed).toList());
    }
  }

  private static void addTexts(List<String> expected, String name, QuestionPart question) {
    expected.add(name + question.number());
    expected.add(
        switch (question.obligation()) {
          case LAW -> "Staat in de wet";
          case EXPLANATORY -> "Staat in de toelichting";
          case ADVICE -> "Advies";
        });
    expected.add(question.text());
    expected.add(question.plain());
    expected.add("Antwoord:");
    question.items().stream().map(ItemPart::text).forEach(expected::add);
    question.note().lines().forEach(expected::add);
    for (Link link : question.links()) {
      expected.add(link.label());
      expected.add(link.url());
    }
    if (question.followUp() != null) {
      addTexts(expected, "Vervolgvraag ", question.followUp());
    }
  }

  @Test
  void everyPageTellsWhichDocumentItIsOf() throws Exception {
    try (TaggedPdf pdf = render(new SampleResult())) {
      int pages = pdf.document().getNumberOfPages();
      for (int number = 1; number <= pages; number++) {
        PDFTextStripper seen = new PDFTextStripper();
        seen.setSortByPosition(true);
        seen.setStartPage(number);
        seen.setEndPage(number);
        assertThat(seen.getText(pdf.document()))
            .contains("Zelftest 2026 Zwolle: resultaat", SampleResult.SHA_256.substring(0, 12))
            .contains("Pagina " + number + " van " + pages);
      }
    }
  }

  @Test
  void everyFontIsInTheFile() throws Exception {
    try (TaggedPdf pdf = render(new SampleResult())) {
      for (PDPage page : pdf.document().getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("DejaVuSansCondensed");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lach 😀 en 👨‍👩‍👧 samen",
        "مرحبا بالعالم",
        "שלום עולם",
        "你好，世界",
        "links \u202Erechts\u202C en \u200Bniets",
        "nul \u0000 en \u0007 bel",
        "half \uD83D en \uDE00 half",
        "e\u0301e\u0301n \uFB01 \uD835\uDD38",
        "\u202E\u200B",
        "\n\n\n"
      })
  void anyNoteGivesAValidFile(String note) throws Exception {
    try (TaggedPdf pdf = render(new SampleResult().withNote(note))) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(squeezed(pdf.text())).contains(squeezed(PrintableText.of(note)));
      assertThat(pdf.text()).doesNotContain("#").doesNotContain("\uFFFD");
    }
  }

  @Test
  void explainsReplacementsOnlyWhereThereAre() throws Exception {
    try (TaggedPdf with = render(new SampleResult().withNote("你好"));
        TaggedPdf without = render(new SampleResult())) {
      assertThat(with.text()).contains("Sommige tekens kan dit document niet afdrukken");
      assertThat(without.text()).doesNotContain(PrintableText.REPLACEMENT);
      assertThat(without.text()).doesNotContain("afdrukken");
    }
  }

  @Test
  void markupInANoteStaysText() throws Exception {
    String note = "<script>alert(1)</script> <img src=\"http://voorbeeld.nl/a.png\"/> &amp; <!--";
    try (TaggedPdf pdf = render(new SampleResult().withNote(note))) {
      assertThat(squeezed(pdf.text())).contains(squeezed(note));
      assertThat(pdf.elements("Figure")).hasSize(9);
    }
  }

  @Test
  void aWordWithoutEndStaysOnThePage() throws Exception {
    try (TaggedPdf pdf = render(new SampleResult().withNote("W".repeat(4000)))) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(squeezed(pdf.text())).contains("W".repeat(4000));
      PDFTextStripper seen =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
              assertThat(positions)
                  .allSatisfy(
                      at -> assertThat(at.getX() + at.getWidth()).isLessThan(at.getPageWidth()));
            }
          };
      seen.getText(pdf.document());
    }
  }

  @Test
  void showsWhatWasEnteredOrChosenAsPeopleWriteIt() throws Exception {
    SampleResult result =
        new SampleResult()
            .withEntry(QuestionKind.NUMBER, "1250.5")
            .withEntry(QuestionKind.DATE, "2026-03-05")
            .withEntry(QuestionKind.TEXT, "Eerste regel <b>\nTweede regel")
            .withEntry(
                QuestionKind.SINGLE_CHOICE,
                "b",
                new OptionPart("a", "nooit", null),
                new OptionPart("b", "altijd en overal", null));

    try (TaggedPdf dutch = render(result);
        TaggedPdf english = render(result.page(), Locale.ENGLISH, false)) {
      assertThat(dutch.violations()).isEmpty();
      assertThat(dutch.text())
          .contains("Antwoord: 1.250,5", "Antwoord: 5 maart 2026")
          .contains("Eerste regel <b>", "Tweede regel")
          .contains("Antwoord: altijd en overal")
          .doesNotContain("nooit");
      assertThat(english.text()).contains("Answer: 1,250.5", "Answer: 5 March 2026");
    }
  }

  @Test
  void onlyWebAddressesBecomeLinks() throws Exception {
    Link[] links = {
      new Link("https://voorbeeld.nl/één", "Beleid"),
      new Link("javascript:app.alert(1)", "Nee"),
      new Link("file:///etc/passwd", "Ook niet"),
      new Link("geen adres", "Niets")
    };
    try (TaggedPdf pdf = render(new SampleResult().withLinks(links))) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(addresses(pdf)).containsOnly("https://voorbeeld.nl/%C3%A9%C3%A9n");
      assertThat(pdf.text())
          .contains(
              "https://voorbeeld.nl/één", "javascript:app.alert(1)", "Ook niet", "geen adres");
      assertThat(pdf.elements("Link"))
          .allSatisfy(
              link ->
                  assertThat(link.getAlternateDescription())
                      .isEqualTo("Beleid: https://voorbeeld.nl/één"));
    }
  }

  private static List<String> addresses(TaggedPdf pdf) throws IOException {
    List<String> found = new ArrayList<>();
    for (PDPage page : pdf.document().getPages()) {
      page.getAnnotations().stream()
          .filter(PDAnnotationLink.class::isInstance)
          .map(annotation -> ((PDAnnotationLink) annotation).getAction())
          .filter(PDActionURI.class::isInstance)
          .map(action -> ((PDActionURI) action).getURI())
          .filter(Objects::nonNull)
          .forEach(found::add);
    }
    return found;
  }

  @Test
  void tellsTheCouncilsSideAndThatItWasNotBlind() throws Exception {
    try (TaggedPdf pdf = render(new SampleResult().byTheCouncil().afterTheReveal())) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.text())
          .contains("Wmo-adviesraad Zwolle", "gemeenteraad, adviesraad of cliëntvertegenwoordiging")
          .contains("(niet blind)")
          .doesNotContain("demonstratie");
    }
  }

  @Test
  void showsNoPercentageWhereNothingCounts() throws Exception {
    SampleResult nothing = new SampleResult().withNothingApplicable("Nog niet ingericht.");
    try (TaggedPdf pdf = render(nothing)) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.text())
          .contains("Er zijn geen vragen die meetellen.", "Nog niet ingericht.")
          .doesNotContain("%")
          .doesNotContain("Dat is geen fout.");
      assertThat(pdf.elements("Figure")).isEmpty();
    }
  }

  @Test
  void speaksEnglishAroundDutchQuestions() throws Exception {
    try (TaggedPdf pdf = render(new SampleResult().page(), Locale.ENGLISH, false)) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(pdf.text()).contains("What the law requires", "23 November 2026 at 14:03");
      assertThat(pdf.elements("P"))
          .filteredOn(element -> pdf.text(element).startsWith("Heeft de gemeente"))
          .isNotEmpty()
          .allSatisfy(element -> assertThat(element.getLanguage()).isEqualTo("nl"));
    }
  }

  private static TaggedPdf render(SampleResult result) throws IOException {
    return render(result.page(), DUTCH, false);
  }

  private static TaggedPdf render(ResultPage page, Locale locale, boolean demo) throws IOException {
    return new TaggedPdf(ResultFile.pdf(page, locale, ZONE, demo));
  }

  /** Where a line ends on paper says nothing about the text. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
