package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zelftest.questionset.ChangeReason;
import nl.zelftest.questionset.QuestionSetDocument;
import nl.zelftest.questionset.QuestionSetYaml;
import nl.zelftest.questionset.VersionDifference;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.Test;

class DifferencePdfTest {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  @Test
  void isAccessible() throws Exception {
    try (TaggedPdf pdf = render(difference(), DUTCH)) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.document().getDocumentInformation().getTitle())
          .isEqualTo("Verschil tussen versie 2015 en 2027");
      assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(pdf.elements("H1")).hasSize(1);
      assertThat(pdf.elements("Table")).hasSize(1);
      PDStructureElement first = (PDStructureElement) pdf.elements("Table").get(0).getKids().get(0);
      assertThat(first.getStructureType()).isEqualTo("Caption");
      assertThat(pdf.elements("TH"))
          .extracting(cell -> TaggedPdf.attribute(cell, "Scope"))
          .doesNotContainNull();
      assertThat(pdf.document().getDocumentCatalog().getDocumentOutline().children()).hasSize(8);
    }
  }

  @Test
  void whatChangedIsReadAloudWithItsWord() throws Exception {
    try (TaggedPdf pdf = render(difference(), DUTCH)) {
      assertThat(squeezed(pdf.text()))
          .containsSubsequence(
              squeezed("1. Beleidsplan"),
              squeezed("Vraag 1.1 (BP1)"),
              squeezed("Anders gevraagd"),
              squeezed("Waarom dit veranderde"),
              squeezed("Het plan heet anders."),
              squeezed("Stb. 2026, 1"),
              squeezed("In gewone taal"),
              squeezed("Staat in het [vervallen: beleidsplan] [toegevoegd: omgevingsplan] hoe"),
              squeezed("Niets veranderd."),
              squeezed("[vervallen: Advies] [toegevoegd: Staat in de wet]"),
              squeezed("Wat is vervallen"));
    }
  }

  @Test
  void speaksEnglishAroundDutchQuestions() throws Exception {
    try (TaggedPdf pdf = render(difference(), Locale.ENGLISH)) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.text()).contains("Difference between version 2015 and 2027", "added:");
    }
  }

  @Test
  void aVersionBesideItselfSaysThatNothingChanged() throws Exception {
    QuestionSetDocument official = document(official());
    VersionDifference nothing =
        VersionDifference.between(official, official, identity(official), Map.of());

    try (TaggedPdf pdf = render(nothing, DUTCH)) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.text()).contains("Er is niets veranderd.");
    }
  }

  /** A question that was reworded, one that became law, and one that was dropped. */
  private static VersionDifference difference() throws IOException {
    QuestionSetDocument older = document(official());
    QuestionSetDocument newer =
        document(
            official()
                .replace("version: \"2015\"", "version: \"2027\"")
                .replace("plain: Staat in het beleidsplan", "plain: Staat in het omgevingsplan")
                .replace("obligation: advice", "obligation: law"));
    Set<Edge> edges = new HashSet<>(identity(older).edges());
    edges.remove(new Edge("BP1", "BP1", true));
    edges.add(new Edge("BP1", "BP1", false));
    edges.remove(new Edge("IS2", "IS2", true));
    return VersionDifference.between(
        older,
        newer,
        new VersionMapping(edges),
        Map.of("BP1", new ChangeReason("Het plan heet anders.", "Stb. 2026, 1")));
  }

  private static VersionMapping identity(QuestionSetDocument document) {
    List<String> codes =
        document.themes().stream()
            .flatMap(theme -> theme.questions().stream())
            .flatMap(
                question ->
                    question.followUp() == null
                        ? Stream.of(question.code())
                        : Stream.of(question.code(), question.followUp().question().code()))
            .toList();
    return VersionMapping.identity(codes);
  }

  private static QuestionSetDocument document(String yaml) throws IOException {
    return QuestionSetYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
        .document()
        .orElseThrow();
  }

  private static String official() throws IOException {
    try (InputStream in =
        QuestionSetYaml.class.getResourceAsStream(
            "/reference/question-set-clientondersteuning-2015.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static TaggedPdf render(VersionDifference difference, Locale locale) throws IOException {
    return new TaggedPdf(DifferencePdf.render(difference, locale, false));
  }

  /** Where a line ends on paper says nothing about the text. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
