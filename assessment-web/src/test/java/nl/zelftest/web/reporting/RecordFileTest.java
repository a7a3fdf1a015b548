package nl.zelftest.web.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.zelftest.assessment.SubmissionSnapshot;
import nl.zelftest.dialogue.ActionState;
import nl.zelftest.dialogue.Approvals;
import nl.zelftest.dialogue.Approvals.Approval;
import nl.zelftest.dialogue.Difference;
import nl.zelftest.dialogue.RecordFormat;
import nl.zelftest.dialogue.RecordRow;
import nl.zelftest.dialogue.RecordSnapshot;
import nl.zelftest.dialogue.RecordSnapshot.AgreementPart;
import nl.zelftest.dialogue.RecordSnapshot.ConclusionPart;
import nl.zelftest.dialogue.RecordSnapshot.SaidPart;
import nl.zelftest.dialogue.RecordSnapshot.SubmissionPart;
import nl.zelftest.dialogue.RecordSnapshot.ThemePart;
import nl.zelftest.dialogue.RecordSnapshot.TopicPart;
import nl.zelftest.dialogue.RecordSnapshot.VoicePart;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.Comparability;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class RecordFileTest {
  private static final String AT = "2026-11-23T13:03:00Z";
  private static final UUID ORGANISATION = new UUID(0, 7);
  private static final String CONCLUSION = "Samen  verder\nmet <b> en € ✓";
  private static final URI CHECK = URI.create("https://zelftest.example/verslag-controleren");

  @Test
  void theDraftIsAnAccessiblePdfThatSaysSo() throws Exception {
    try (TaggedPdf pdf = new TaggedPdf(render(false, RecordFormat.PDF))) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.document().getDocumentInformation().getTitle()).startsWith("Concept");
      assertThat(pdf.text()).contains("Dit is een concept.").doesNotContain("#");
    }
  }

  @Test
  void theFinalPdfHoldsEverything() throws Exception {
    try (TaggedPdf pdf = new TaggedPdf(render(true, RecordFormat.PDF))) {
      assertThat(pdf.violations()).isEmpty();
      assertThat(pdf.elements("H1")).hasSize(1);
      assertThat(squeezed(pdf.text()))
          .contains(squeezed("a".repeat(64)))
          .contains(squeezed(CHECK.toString()))
          .contains(squeezed("Een afspraak"))
          .contains(squeezed("met <b> en €"))
          .doesNotContain("concept.");
    }
  }

  @Test
  void theOpenDocumentHasHeadingsTableHeadsAndLanguage() throws Exception {
    Map<String, String> parts = OdtParts.of(render(true, RecordFormat.ODT));

    assertThat(parts.get("mimetype")).isEqualTo("application/vnd.oasis.opendocument.text");
    Document content = parse(parts.get("content.xml"));
    assertThat(content.getElementsByTagName("text:h").getLength()).isGreaterThan(8);
    assertThat(content.getElementsByTagName("table:table-header-rows").getLength()).isPositive();
    assertThat(content.getDocumentElement().getTextContent())
        .contains("a".repeat(64), "Een afspraak", "met <b> en € ✓");
    assertThat(parts.get("styles.xml")).contains("fo:language=\"nl\"");
    assertThat(parts.get("meta.xml")).contains("nl-NL", "Verslag van het gesprek 2026: Zwolle");
    parse(parts.get("styles.xml"));
    parse(parts.get("META-INF/manifest.xml"));
  }

  private static byte[] render(boolean isFinal, RecordFormat format) {
    Instant at = Instant.parse(AT);
    List<Approval> approvals =
        List.of(
            new Approval(ORGANISATION, "Gemeente Zwolle", OrganisationKind.MUNICIPALITY, at),
            new Approval(new UUID(0, 8), "Adviesraad", OrganisationKind.COUNCIL, at));
    return RecordFile.render(
        new RecordRow(
            1, at, "a".repeat(64), snapshot(), new Approvals(isFinal ? approvals : List.of())),
        format,
        CHECK,
        false);
  }

  private static RecordSnapshot snapshot() {
    SubmissionSnapshot submission = new SampleResult().page().submission();
    List<ThemePart> themes =
        submission.themes().stream()
            .map(
                theme ->
                    new ThemePart(
                        theme.number(),
                        theme.code(),
                        theme.title(),
                        theme.questions().stream().map(RecordFileTest::topic).toList()))
            .toList();
    return new RecordSnapshot(
        1,
        UUID.randomUUID(),
        1,
        AT,
        "Gemeente Zwolle",
        submission.municipality(),
        submission.round(),
        AT,
        submission.questionSet(),
        List.of(
            new VoicePart(
                UUID.randomUUID(),
                ORGANISATION,
                "Gemeente Zwolle",
                OrganisationKind.MUNICIPALITY,
                null,
                false,
                List.of(new SubmissionPart(1, AT, true, "b".repeat(64), AT, "Een fout")))),
        themes);
  }

  private static TopicPart topic(SubmissionSnapshot.QuestionPart question) {
    return new TopicPart(
        question.code(),
        question.number(),
        question.obligation(),
        question.text(),
        Difference.ALONE,
        List.of(
            new SaidPart(ORGANISATION, Comparability.FULL, List.of(question.withoutFollowUp()))),
        new ConclusionPart(
            CONCLUSION, OrganisationKind.MUNICIPALITY, "Gemeente Zwolle", AT, "Adviesraad", AT),
        List.of(new AgreementPart("Een afspraak", "Adviesraad", "2027-01-02", ActionState.OPEN)));
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
