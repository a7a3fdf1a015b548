package nl.zelftest.assessment;

import static nl.zelftest.assessment.QuestionSetFixture.VERSION;
import static nl.zelftest.assessment.QuestionSetFixture.option;
import static nl.zelftest.assessment.QuestionSetFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zelftest.assessment.SubmissionSnapshot.ItemPart;
import nl.zelftest.assessment.SubmissionSnapshot.OptionPart;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import org.apache.commons.numbers.fraction.BigFraction;
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

  @Test
  void itsNotesAreThoseOfItsQuestionsAndTheirFollowUps() {
    String code = snapshot(Map.of(), AnswerValue.NO).themes().get(1).questions().get(1).code();
    String next = followUp(snapshot(Map.of(), AnswerValue.NO)).code();
    String other = VERSION.themes().get(0).questions().get(0).code();
    Map<String, String> given = Map.of(code, "Eerst", next, "Daarna", other, " ");

    Map<String, List<String>> notes =
        SubmissionNotes.byQuestion(snapshot(given, AnswerValue.NO).toJson().text());

    assertThat(notes)
        .containsEntry(code, List.of("Eerst", "Daarna"))
        .containsEntry(other, List.of());
    assertThat(notes).doesNotContainKey(next);
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

  /**
   * The text as it was before there were other kinds: hashes of submissions that were made then
   * still hold, and a judgement or checklist of today has no key more.
   */
  @Test
  void otherKindsChangeNothingForJudgementsAndChecklists() {
    String before =
        """
        {"code":"A","followUp":null,"id":"00000000-0000-0000-0000-000000000001",\
        "items":[{"code":"Aa","text":"een","value":"YES"}],"kind":"CHECKLIST","links":[],\
        "notApplicableReason":null,"note":"n","number":"1.1","obligation":"LAW",\
        "plain":"gewoon","text":"vraag","value":null}\
        """;
    QuestionPart part =
        new QuestionPart(
            new UUID(0, 1),
            "A",
            "1.1",
            QuestionKind.CHECKLIST,
            Obligation.LAW,
            "vraag",
            "gewoon",
            null,
            null,
            List.of(new ItemPart("Aa", "een", AnswerValue.YES)),
            List.of(),
            null,
            "n",
            List.of(),
            null,
            null);

    assertThat(CanonicalJson.of(part).text()).isEqualTo(before);
    assertThat(CanonicalJson.parse(before, QuestionPart.class)).isEqualTo(part);
    assertThat(snapshot(Map.of(), AnswerValue.NO).toJson().text())
        .doesNotContain("\"entry\"", "\"options\"", "\"score\"");
  }

  @Test
  void aChoiceIsKeptInTheWordsThatWereOfferedWithTheirScores() {
    QuestionContent choice =
        question(QuestionKind.SINGLE_CHOICE, false, option("goed", "0.75"), option("anders", null));
    GivenAnswer given = entry(choice, choice.options().get(0).id().toString());

    SubmissionSnapshot snapshot = snapshot(List.of(choice), List.of(given));

    CanonicalJson json = snapshot.toJson();
    assertThat(json.text())
        .contains("\"entry\":\"goed\"")
        .contains(
            "\"options\":[{\"code\":\"goed\",\"score\":0.75,\"text\":\"Optie goed\"},"
                + "{\"code\":\"anders\",\"text\":\"Optie anders\"}]");
    SubmissionSnapshot read = SubmissionSnapshot.parse(json.text());
    assertThat(read).isEqualTo(snapshot);
    assertThat(read.themes().get(0).questions().get(0).shownEntry()).isEqualTo("Optie goed");
    assertThat(read.scores().total(Obligation.LAW).low()).isEqualTo(BigFraction.of(3, 4));
    assertThat(read.scores().total(Obligation.LAW).high()).isEqualTo(BigFraction.of(3, 4));
  }

  @Test
  void anAnswerFromPaperSaysSoAndAnotherSaysNothing() {
    QuestionContent number = question(QuestionKind.NUMBER, false);
    AnswerInput input = new AnswerInput(null, Map.of(), "4", null, null, List.of(), true);
    Answer answer = new Answer(UUID.randomUUID(), number.id());
    answer.give(input, number.kind(), UUID.randomUUID(), Instant.EPOCH);

    CanonicalJson copied = snapshot(List.of(number), List.of(answer.given())).toJson();
    assertThat(copied.text()).contains("\"fromPaper\":true");
    assertThat(SubmissionSnapshot.parse(copied.text()).toJson().text()).isEqualTo(copied.text());

    AnswerInput onScreen = new AnswerInput(null, Map.of(), "5", null, null, List.of());
    answer.give(onScreen, number.kind(), UUID.randomUUID(), Instant.EPOCH);
    assertThat(snapshot(List.of(number), List.of(answer.given())).toJson().text())
        .doesNotContain("fromPaper");
  }

  @Test
  void aNumberKeepsAllItsDigits() {
    QuestionContent number = question(QuestionKind.NUMBER, false);
    String longest = "999999999999999.9999";

    CanonicalJson json = snapshot(List.of(number), List.of(entry(number, longest))).toJson();

    assertThat(json.text()).contains("\"entry\":\"" + longest + "\"");
  }

  /** As doubles, which is how this form of JSON writes numbers, scores stay what they are. */
  @Property(tries = 500)
  void everyScoreReadsBackExactly(@ForAll @IntRange(max = 1_000_000) int millionths) {
    BigDecimal score = BigDecimal.valueOf(millionths, 6).stripTrailingZeros();
    OptionPart option = new OptionPart("a", "A", score);

    OptionPart read = CanonicalJson.parse(CanonicalJson.of(option).text(), OptionPart.class);

    assertThat(read.score()).isEqualByComparingTo(score);
  }

  private static GivenAnswer entry(QuestionContent question, String entry) {
    return new GivenAnswer(
        question.id(),
        1,
        null,
        Map.of(),
        entry,
        null,
        null,
        List.of(),
        false,
        false,
        false,
        Instant.EPOCH,
        "");
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
                      null,
                      notes.get(question.code()),
                      List.of(),
                      false,
                      false,
                      false,
                      Instant.EPOCH,
                      ""));
            });
    return snapshot(VERSION, answers);
  }

  private static SubmissionSnapshot snapshot(
      List<QuestionContent> questions, List<GivenAnswer> answers) {
    ThemeContent theme = new ThemeContent(1, "thema", "Thema", null, questions);
    return snapshot(
        new VersionContent(
            UUID.randomUUID(), "set", "1", "Proef", null, null, LocalDate.EPOCH, List.of(theme)),
        answers);
  }

  private static SubmissionSnapshot snapshot(VersionContent version, List<GivenAnswer> answers) {
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
            version.id(), version.setCode(), version.label(), version.title()),
        SubmissionSnapshot.themes(version, new AnswerSheet(version, answers)));
  }
}
