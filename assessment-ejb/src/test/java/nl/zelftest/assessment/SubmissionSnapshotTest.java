package nl.zelftest.assessment;

import static nl.zelftest.assessment.QuestionSetFixture.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.AnswerValue;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class SubmissionSnapshotTest {

  @Test
  void itsHashIsThatOfItsCanonicalText() throws Exception {
    CanonicalJson json = snapshot(Map.of(), AnswerValue.NO).toJson();

    assertThat(new JsonCanonicalizer(json.text()).getEncodedString()).isEqualTo(json.text());
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(json.text().getBytes(StandardCharsets.UTF_8));
    assertThat(json.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void itKeepsTheWordingThatWasShown() {
    CanonicalJson json = snapshot(Map.of(), AnswerValue.NO).toJson();
    VERSION.themes().stream()
        .flatMap(theme -> theme.questions().stream())
        .forEach(
            question ->
                assertThat(json.text()).contains(question.text()).contains(question.plain()));
  }

  @Test
  void aFollowUpIsInItOnlyWhenAsked() {
    assertThat(followUp(snapshot(Map.of(), AnswerValue.NO))).isNotNull();
    assertThat(followUp(snapshot(Map.of(), AnswerValue.YES))).isNull();
  }

  /** What is read back is what was written, whatever people type. */
  @Property(tries = 200)
  void itReadsBackAsItWasWritten(@ForAll @Size(max = 5) List<String> notes) {
    Map<String, String> byCode = new HashMap<>();
    for (int i = 0; i < notes.size(); i++) {
      byCode.put(VERSION.themes().get(i).questions().get(0).code(), wellFormed(notes.get(i)));
    }
    SubmissionSnapshot snapshot = snapshot(byCode, AnswerValue.PARTLY);
    CanonicalJson json = snapshot.toJson();

    assertThat(SubmissionSnapshot.parse(json.text())).isEqualTo(snapshot);
    assertThat(SubmissionSnapshot.parse(json.text()).toJson()).isEqualTo(json);
  }

  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static SubmissionSnapshot.QuestionPart followUp(SubmissionSnapshot snapshot) {
    return snapshot.themes().get(1).questions().get(1).followUp();
  }

  private static SubmissionSnapshot snapshot(Map<String, String> notes, AnswerValue value) {
    List<GivenAnswer> answers = new ArrayList<>();
    VERSION
        .questions()
        .forEach(
            question -> {
              Map<String, AnswerValue> items = new HashMap<>();
              question.items().forEach(item -> items.put(item.code(), AnswerValue.YES));
              answers.add(
                  new GivenAnswer(
                      question.id(),
                      1,
                      items.isEmpty() ? value : null,
                      items,
                      null,
                      notes.get(question.code()),
                      List.of(),
                      false,
                      false,
                      Instant.EPOCH,
                      ""));
            });
    AnswerSheet sheet = new AnswerSheet(VERSION, answers);
    return new SubmissionSnapshot(
        SubmissionSnapshot.FORMAT,
        UUID.randomUUID(),
        "2026-11-23T10:00:00Z",
        UUID.randomUUID(),
        new SubmissionSnapshot.RoundPart(UUID.randomUUID(), "Ronde", 2026),
        new SubmissionSnapshot.MunicipalityPart("GM0193", "Zwolle"),
        new SubmissionSnapshot.OrganisationPart(
            UUID.randomUUID(), OrganisationKind.COUNCIL, "Raad"),
        new SubmissionSnapshot.VersionPart(
            VERSION.id(), VERSION.setCode(), VERSION.label(), VERSION.title()),
        SubmissionSnapshot.themes(VERSION, sheet));
  }
}
