package nl.zelftest.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.zelftest.account.Actors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.AssessmentClosedException;
import nl.zelftest.assessment.AssessmentService;
import nl.zelftest.assessment.Reveals;
import nl.zelftest.assessment.Reveals.Due;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.dialogue.ConclusionService;
import nl.zelftest.dialogue.ConversationService;
import nl.zelftest.dialogue.DialogueConflictException;
import nl.zelftest.dialogue.DialoguePage;
import nl.zelftest.dialogue.DialoguePage.Filter;
import nl.zelftest.dialogue.DialoguePages;
import nl.zelftest.dialogue.FullThreadException;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.shared.InvalidTextException;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When submissions are revealed, to whom, and what the two sides can do then. */
@ExtendWith(ArquillianExtension.class)
class DialogueServiceIT {

  /** Haren went into Groningen in 2019; each test has a municipality of its own. */
  private static final String HAREN = "GM0017";

  private static final String GRONINGEN = "GM0014";
  private static final Duration DAY = Duration.ofDays(1);

  @Deployment
  static WebArchive services() {
    return Services.archive();
  }

  @Inject private Fixture fixture;
  @Inject private As.Municipality asMunicipality;
  @Inject private As.Council asCouncil;
  @Inject private Actors actors;
  @Inject private CurrentActor currentActor;
  @Inject private AssessmentService assessments;
  @Inject private SubmissionService submissions;
  @Inject private Reveals reveals;
  @Inject private DialoguePages pages;
  @Inject private ConversationService conversation;
  @Inject private ConclusionService conclusions;

  @Test
  void waitsForAllWhoAnswerForTheMunicipality() throws Exception {
    String code = "GM0034";
    Person municipality = fixture.municipality(code, Role.COORDINATOR);
    Person council = fixture.council(code, Role.COORDINATOR);
    Person closed = fixture.council(code, Role.COORDINATOR);
    fixture.execute(
        "update organisation set closed_on = '2020-01-01' where id = '%s'"
            .formatted(closed.organisation()));
    UUID round = roundOfAll();

    submit(municipality, round, code);
    assertThat(dialogue(round)).as("one of two").isNull();
    submit(council, round, code);

    assertThat(dialogue(round)).as("both; one that was closed is not waited for").isNotNull();
    assertThat(
            fixture.count(
                "select count(*) from submission s join assessment a on a.id = s.assessment_id where a.round_id = '%s' and s.blind"
                    .formatted(round)))
        .isEqualTo(2);
    reveals.reveal(new Due(round, code));
    assertThat(fixture.count("select count(*) from reveal where round_id = '%s'".formatted(round)))
        .isOne();
  }

  @Test
  void onItsDayARoundIsRevealedWithWhatIsThereAndALaterSubmissionIsNotBlind() throws Exception {
    String code = "GM0037";
    Person municipality = fixture.municipality(code, Role.COORDINATOR);
    Person council = fixture.council(code, Role.COORDINATOR);
    UUID round = fixture.round(DAY.negated(), DAY);
    submit(municipality, round, code);
    assertThat(dialogue(round)).isNull();
    fixture.execute(
        "update round set reveal_at = now(6) - interval 1 minute where id = '%s'".formatted(round));

    reveals.reveal(new Due(round, code));
    UUID dialogue = dialogue(round);
    assertThat(as(council, () -> sideBySide(dialogue)).voices()).hasSize(1);
    submit(council, round, code);

    assertThat(as(municipality, () -> sideBySide(dialogue)).voices())
        .extracting(voice -> voice.made().get(0).blind())
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void whatIsStillBeingAnsweredIsNeverRevealed() throws Exception {
    String code = "GM0047";
    Person municipality = fixture.municipality(code, Role.COORDINATOR);
    Person council = fixture.council(code, Role.COORDINATOR);
    UUID round = roundOfAll();
    UUID test = submit(municipality, round, code);
    submit(council, round, code);
    as(municipality, () -> reopened(test));
    as(
        municipality,
        () -> assessments.answer(test, question("TO1"), answer(AnswerValue.NO, "Concept"), 1));

    DialoguePage page = as(council, () -> sideBySide(dialogue(round)));

    assertThat(page.voices().get(0).reopened()).isTrue();
    assertThat(page.toString()).doesNotContain("Concept");
    assertThat(page.voices().get(0).made().get(0).reopenedBecause()).isEqualTo("Een fout.");
  }

  @Test
  void aTestIsOpenedAgainAlsoWhenItsRoundIsOver() throws Exception {
    String code = "GM0050";
    Person municipality = fixture.municipality(code, Role.COORDINATOR);
    Person colleague = fixture.colleague(municipality, Role.CONTRIBUTOR);
    UUID round = fixture.round(DAY.negated(), DAY);
    UUID test = submit(municipality, round, code);
    fixture.execute(
        "update round set closes_at = now(6) - interval 1 minute where id = '%s'".formatted(round));

    assertThatThrownBy(() -> as(colleague, () -> reopened(test)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(
            () -> as(municipality, () -> assessments.answer(test, question("TO1"), yes(), 1)))
        .isInstanceOf(AssessmentClosedException.class);
    as(municipality, () -> reopened(test));
    as(
        municipality,
        () -> assessments.answer(test, question("TO1"), answer(AnswerValue.NO, null), 1));
    as(municipality, () -> submitted(test));

    assertThat(
            fixture.count(
                "select count(*) from submission where assessment_id = '%s'".formatted(test)))
        .isEqualTo(2);
    assertThatThrownBy(
            () -> as(municipality, () -> assessments.answer(test, question("TO1"), yes(), 2)))
        .isInstanceOf(AssessmentClosedException.class);
  }

  @Test
  void oneSideConcludesAndTheOtherAgreesOnce() throws Exception {
    String code = "GM0059";
    Person municipality = fixture.municipality(code, Role.COORDINATOR);
    Person council = fixture.council(code, Role.COORDINATOR);
    Person contributor = fixture.colleague(municipality, Role.CONTRIBUTOR);
    UUID dialogue = revealed(municipality, council, code);
    as(council, () -> concluded(dialogue, "Zo is het.", 0));

    assertThatThrownBy(() -> as(council, () -> agreed(dialogue, 1)))
        .as("with itself")
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> as(contributor, () -> agreed(dialogue, 1)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> as(municipality, () -> agreed(dialogue, 0)))
        .as("with a text that is no longer there")
        .isInstanceOf(DialogueConflictException.class);
    as(municipality, () -> agreed(dialogue, 1));
    assertThatThrownBy(() -> as(municipality, () -> concluded(dialogue, "Anders.", 1)))
        .isInstanceOf(DialogueConflictException.class);
    as(municipality, () -> concluded(dialogue, "Anders.", 2));

    assertThat(
            fixture.text(
                "select cast(agreed_at as char) from conclusion where dialogue_id = '%s'"
                    .formatted(dialogue)))
        .as("agreement with the earlier text")
        .isNull();
  }

  @Test
  void textsAreBoundedAndNotesStayInTheirOrganisation() throws Exception {
    String code = "GM0060";
    Person municipality = fixture.municipality(code, Role.COORDINATOR);
    Person council = fixture.council(code, Role.COORDINATOR);
    UUID dialogue = revealed(municipality, council, code);
    as(council, () -> noted(dialogue, "Alleen voor ons"));

    assertThatThrownBy(() -> as(council, () -> commented(dialogue, "x".repeat(100_000))))
        .isInstanceOf(InvalidTextException.class);
    assertThatThrownBy(() -> as(council, () -> commented(dialogue, "a\0b")))
        .isInstanceOf(InvalidTextException.class);
    for (int i = 0; i < 500; i++) {
      as(council, () -> commented(dialogue, "../../x <script>alert(1)</script>"));
    }
    assertThatThrownBy(() -> as(council, () -> commented(dialogue, "Nog een")))
        .isInstanceOf(FullThreadException.class);
    assertThat(as(council, () -> pages.topic(dialogue, "TO1", 0)).remarks()).hasSize(50);
    assertThat(as(council, () -> pages.topic(dialogue, "TO1", 999)).page()).isEqualTo(9);
    assertThat(as(council, () -> pages.topic(dialogue, "TO1", 0)).notes()).hasSize(1);
    assertThat(as(municipality, () -> pages.topic(dialogue, "TO1", 0)).notes()).isEmpty();
  }

  @Test
  void othersAndThoseOnBothSidesHaveNoPlace() throws Exception {
    String code = "GM0072";
    Person municipality = fixture.municipality(code, Role.COORDINATOR);
    Person council = fixture.council(code, Role.COORDINATOR);
    Person elsewhere = fixture.council("GM0074", Role.COORDINATOR);
    UUID dialogue = revealed(municipality, council, code);

    assertThatThrownBy(() -> as(elsewhere, () -> sideBySide(dialogue)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> as(elsewhere, () -> commented(dialogue, "Hallo")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () ->
                fixture.execute(
                    """
                    insert into membership (id, account_id, organisation_id, role, began_at, version)
                    values ('%s', '%s', '%s', 'CONTRIBUTOR', now(6), 1)
                    """
                        .formatted(
                            UUID.randomUUID(), municipality.account(), council.organisation())))
        .as("roles on both sides")
        .hasStackTraceContaining("one side of a municipality");
  }

  @Test
  void aSuccessorReadsOnAndARemovedCouncilsWordsStay() throws Exception {
    Person municipality = fixture.municipality(HAREN, Role.COORDINATOR);
    Person council = fixture.council(HAREN, Role.COORDINATOR);
    UUID round = roundOfAll();
    fixture.execute(
        "update round set reference_date = '2018-01-01' where id = '%s'".formatted(round));
    submit(municipality, round, HAREN);
    submit(council, round, HAREN);
    UUID dialogue = dialogue(round);
    as(council, () -> commented(dialogue, "Dit zeiden wij."));
    fixture.execute(
        "update organisation set closed_on = '2020-01-01' where id in ('%s', '%s')"
            .formatted(council.organisation(), municipality.organisation()));
    Person successor = fixture.municipality(GRONINGEN, Role.COORDINATOR);

    assertThat(as(successor, () -> sideBySide(dialogue)).voices()).hasSize(2);
    assertThat(as(successor, () -> pages.topic(dialogue, "TO1", 0)).remarks())
        .extracting("text")
        .isEqualTo(List.of("Dit zeiden wij."));
  }

  private UUID roundOfAll() {
    UUID round = fixture.round(DAY.negated(), DAY);
    fixture.execute(
        "update round set reveal_rule = 'ALL_SUBMITTED', reveal_at = null where id = '%s'"
            .formatted(round));
    return round;
  }

  private UUID revealed(Person municipality, Person council, String code) throws Exception {
    UUID round = roundOfAll();
    submit(municipality, round, code);
    submit(council, round, code);
    return dialogue(round);
  }

  /** Null while the round is not revealed. */
  private UUID dialogue(UUID round) {
    String id =
        fixture.text(
            "select cast(max(id) as char) from reveal where round_id = '%s'".formatted(round));
    return id == null ? null : UUID.fromString(id);
  }

  private UUID submit(Person person, UUID round, String code) throws Exception {
    UUID test = as(person, () -> assessments.start(round, person.organisation(), code));
    for (Map.Entry<String, UUID> question : fixture.questions().entrySet()) {
      AnswerInput input = question.getKey().equals("LB1") ? checklist() : yes();
      as(person, () -> assessments.answer(test, question.getValue(), input, 0));
    }
    as(person, () -> submitted(test));
    return test;
  }

  private Object submitted(UUID test) {
    submissions.submit(test);
    reveals.afterSubmissionOf(test);
    return test;
  }

  private Object reopened(UUID test) {
    submissions.reopen(test, " Een fout. ");
    return test;
  }

  private Object commented(UUID dialogue, String text) {
    conversation.comment(dialogue, "TO1", text);
    return dialogue;
  }

  private Object noted(UUID dialogue, String text) {
    conversation.note(dialogue, "TO1", text);
    return dialogue;
  }

  private Object concluded(UUID dialogue, String text, int seen) {
    conclusions.propose(dialogue, "TO1", text, seen);
    return dialogue;
  }

  private Object agreed(UUID dialogue, int seen) {
    conclusions.agree(dialogue, "TO1", seen);
    return dialogue;
  }

  private DialoguePage sideBySide(UUID dialogue) {
    return pages.sideBySide(dialogue, new Filter(null, null, false));
  }

  private UUID question(String code) {
    return fixture.questions().get(code);
  }

  private static AnswerInput yes() {
    return answer(AnswerValue.YES, null);
  }

  private static AnswerInput answer(AnswerValue value, String note) {
    return new AnswerInput(value, Map.of(), null, note, List.of());
  }

  private static AnswerInput checklist() {
    Map<String, AnswerValue> items = new HashMap<>();
    for (char item = 'a'; item <= 'h'; item++) {
      items.put("LB1" + item, AnswerValue.YES);
    }
    return new AnswerInput(null, items, null, null, List.of());
  }

  private <T> T as(Person person, Callable<T> step) throws Exception {
    Callable<T> known =
        () -> {
          currentActor.become(actors.find(person.account()).orElseThrow());
          return step.call();
        };
    boolean ofMunicipality =
        fixture
            .text("select kind from organisation where id = '%s'".formatted(person.organisation()))
            .equals("MUNICIPALITY");
    return ofMunicipality ? asMunicipality.call(known) : asCouncil.call(known);
  }
}
