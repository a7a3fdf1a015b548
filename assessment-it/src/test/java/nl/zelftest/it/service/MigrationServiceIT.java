package nl.zelftest.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
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
import nl.zelftest.assessment.AssessmentMovedException;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.AssessmentService;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.assessment.IncompleteException;
import nl.zelftest.assessment.MigrationPage;
import nl.zelftest.assessment.MigrationService;
import nl.zelftest.assessment.PortalMoves;
import nl.zelftest.assessment.ReviewPage;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Running tests go on with a later version, back and forth, and lose nothing. */
@ExtendWith(ArquillianExtension.class)
class MigrationServiceIT {

  private static final String ZWOLLE = "GM0193";
  private static final Duration DAY = Duration.ofDays(1);
  private static final UUID FIRST = new UUID(0, 0);

  @Deployment
  static WebArchive services() {
    return Services.archive();
  }

  @Inject private Fixture fixture;
  @Inject private As.Municipality asMunicipality;
  @Inject private As.Council asCouncil;
  @Inject private As.National asNational;
  @Inject private Actors actors;
  @Inject private CurrentActor currentActor;
  @Inject private AssessmentService assessments;

  @Inject private SubmissionService submissions;
  @Inject private AssessmentPages pages;
  @Inject private MigrationService migration;
  @Inject private PortalMoves portal;

  private UUID later;
  private UUID round;
  private Person coordinator;
  private UUID test;

  @BeforeEach
  void aTestOnTheFirstVersionInARoundThatHasALaterOne() throws Exception {
    later = fixture.secondVersion();
    round = fixture.round(DAY.negated(), DAY);
    coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    test = as(coordinator, () -> assessments.start(round, coordinator.organisation(), ZWOLLE));
    fixture.execute(
        "update round set default_version_id = '%s' where id = '%s'".formatted(later, round));
  }

  @Test
  void aPreviewTellsWhatWouldHappenAndChangesNothing() throws Exception {
    answerAll();
    String before = answers();

    MigrationPage page = as(coordinator, () -> migration.preview(test));

    assertThat(page.confirm())
        .extracting(outcome -> outcome.question().code())
        .containsExactlyInAnyOrder("BP1a", "BP1b", "TO2", "IN4");
    assertThat(page.added()).extracting(o -> o.question().code()).containsExactly("NW1");
    assertThat(page.dropped()).extracting(row -> row.question().code()).containsExactly("KW1");
    assertThat(page.stays()).hasSize(11);
    assertThat(page.mayMove()).isTrue();
    assertThat(page.head().versions().newer()).isEqualTo(SecondVersion.LABEL);
    assertThat(page.head().versions().isReversible()).isFalse();
    assertThat(answers()).isEqualTo(before);
    assertThat(version()).isNotEqualTo(later);
  }

  @Test
  void movingCarriesCopiesAndLeavesTheOldAnswersAsTheyWere() throws Exception {
    answerAll();
    String before = answers();

    migrate(coordinator);

    assertThat(version()).isEqualTo(later);
    assertThat(answersToFirstVersion()).isEqualTo(before);
    assertThat(carried()).isEqualTo(15);
    assertThat(count("answer a join question q on q.id = a.question_id", "needs_confirmation"))
        .isEqualTo(4);
    assertThat(as(coordinator, () -> pages.review(test)).progress().complete()).isEqualTo(10);
    assertThat(count("assessment_move a", "moved_by = '" + coordinator.account() + "'"))
        .isEqualTo(1);
    assertThat(events("VERSION_MOVED")).isEqualTo(1);
  }

  @Test
  void movingTwiceIsMovingOnce() throws Exception {
    answerAll();
    migrate(coordinator);
    String before = answers();

    migrate(coordinator);

    assertThat(answers()).isEqualTo(before);
    assertThat(events("VERSION_MOVED")).isEqualTo(1);
  }

  @Test
  void aCarriedAnswerIsNotSubmittedBeforeItIsConfirmed() throws Exception {
    answerAll();
    migrate(coordinator);
    answerLater("NW1", yes(), 0);
    assertThatThrownBy(this::submit).isInstanceOf(IncompleteException.class);

    for (String code : List.of("BP1a", "BP1b", "TO2", "IN4")) {
      answerLater(code, yes(), 1);
    }
    submit();

    assertThatThrownBy(() -> stepBack(coordinator)).isInstanceOf(AssessmentClosedException.class);
    assertThat(as(coordinator, () -> pages.review(test)).head().versions().isReversible())
        .isFalse();
  }

  @Test
  void steppingBackAndForwardRenewsCopiesAndKeepsWhatPeopleGave() throws Exception {
    answer("TO1", yes("eerst"), 0);
    answer("TO2", yes("eerst"), 0);
    migrate(coordinator);
    answerLater("TO2", yes("van een mens"), 1);
    answerLater("NW1", yes("nieuw"), 0);

    stepBack(coordinator);
    assertThat(version()).isNotEqualTo(later);
    assertThat(events("VERSION_MOVED_BACK")).isEqualTo(1);
    answer("TO1", yes("later"), 1);
    answer("TO2", yes("later"), 1);
    migrate(coordinator);

    Map<String, UUID> questions = fixture.laterQuestions();
    assertThat(note(questions.get("TO1"))).isEqualTo("later");
    assertThat(note(questions.get("TO2"))).isEqualTo("van een mens");
    assertThat(note(questions.get("NW1"))).isEqualTo("nieuw");
    assertThat(note(fixture.questions().get("TO2"))).isEqualTo("later");
  }

  @Test
  void whatWasDroppedCanStillBeRead() throws Exception {
    answer("KW1", yes("blijft leesbaar"), 0);
    assertThat(as(coordinator, () -> pages.review(test)).kept()).isEmpty();

    migrate(coordinator);
    ReviewPage page = as(coordinator, () -> pages.review(test));
    assertThat(page.kept())
        .singleElement()
        .satisfies(row -> assertThat(row.answer().note()).isEqualTo("blijft leesbaar"));

    stepBack(coordinator);
    assertThat(as(coordinator, () -> pages.review(test)).kept()).isEmpty();
  }

  @Test
  void whoAnswersOnAPageOfTheOldVersionIsToldSo() throws Exception {
    migrate(coordinator);

    assertThatThrownBy(() -> answer("TO1", yes(), 0)).isInstanceOf(AssessmentMovedException.class);
    assertThatThrownBy(
            () -> as(coordinator, () -> assessments.answer(test, UUID.randomUUID(), yes(), 0)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void onlyACoordinatorOfTheOrganisationMoves() throws Exception {
    Person contributor = fixture.colleague(coordinator, Role.CONTRIBUTOR);
    Person council = fixture.council(ZWOLLE, Role.COORDINATOR);

    assertThat(as(contributor, () -> migration.preview(test)).mayMove()).isFalse();
    assertThatThrownBy(() -> migrate(contributor)).isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> stepBack(contributor)).isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(
            () -> asCouncil.call(() -> identified(council, () -> migration.preview(test))))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> asNational.call(() -> identified(council, () -> migration.preview(test))))
        .isInstanceOf(EJBAccessException.class);
    assertThat(version()).isNotEqualTo(later);
  }

  @Test
  void thePortalMovesWhatIsLeftOnItsDayAndThenThereIsNoWayBack() throws Exception {
    assertThat(portal.dueAfter(FIRST)).doesNotContain(test);
    portal.move(test);
    assertThat(version()).as("before its day").isNotEqualTo(later);

    fixture.execute("update round set move_on = utc_date() where id = '" + round + "'");
    portal.move(test);

    assertThat(version()).isEqualTo(later);
    assertThat(count("assessment_move a", "moved_by is null")).isEqualTo(1);
    assertThat(portal.dueAfter(FIRST)).doesNotContain(test);
    stepBack(coordinator);
    assertThat(version()).as("nothing happens").isEqualTo(later);
  }

  @Test
  void thePortalLeavesClosedRoundsAlone() {
    fixture.execute(
        """
        update round set move_requested_at = utc_timestamp(6),
          opens_at = utc_timestamp(6) - interval 2 day, closes_at = utc_timestamp(6) - interval 1 second
        where id = '%s'
        """
            .formatted(round));

    portal.move(test);

    assertThat(portal.dueAfter(FIRST)).doesNotContain(test);
    assertThat(version()).isNotEqualTo(later);
  }

  private void migrate(Person person) throws Exception {
    as(
        person,
        () -> {
          migration.migrate(test);
          return null;
        });
  }

  private void stepBack(Person person) throws Exception {
    as(
        person,
        () -> {
          migration.stepBack(test);
          return null;
        });
  }

  private void submit() throws Exception {
    as(
        coordinator,
        () -> {
          submissions.submit(test);
          return null;
        });
  }

  private void answer(String code, AnswerInput input, int version) throws Exception {
    as(coordinator, () -> assessments.answer(test, fixture.questions().get(code), input, version));
  }

  private void answerLater(String code, AnswerInput input, int version) throws Exception {
    as(
        coordinator,
        () -> assessments.answer(test, fixture.laterQuestions().get(code), input, version));
  }

  private void answerAll() throws Exception {
    for (String code : fixture.questions().keySet()) {
      Map<String, AnswerValue> items = new HashMap<>();
      for (char item = 'a'; code.equals("LB1") && item <= 'h'; item++) {
        items.put("LB1" + item, AnswerValue.YES);
      }
      AnswerValue value = items.isEmpty() ? AnswerValue.YES : null;
      answer(code, new AnswerInput(value, items, null, "bij " + code, List.of()), 0);
    }
  }

  /** Everything that the test's answers hold. */
  private String answers() {
    return fixture.text(ANSWERS.formatted(test, ""));
  }

  private String answersToFirstVersion() {
    return fixture.text(ANSWERS.formatted(test, "and v.predecessor_id is null"));
  }

  private static final String ANSWERS =
      """
      select group_concat(concat_ws('|', a.id, a.value, a.note, a.needs_confirmation, a.carried, a.answered_by,
        a.answered_at, a.version, (select group_concat(i.item_code, i.value) from answer_item i where i.answer_id = a.id))
        order by a.id)
      from answer a join question q on q.id = a.question_id
        join question_set_version v on v.id = q.question_set_version_id
      where a.assessment_id = '%s' %s
      """;

  private String note(UUID question) {
    return fixture.text(
        "select note from answer where assessment_id = '%s' and question_id = '%s'"
            .formatted(test, question));
  }

  private UUID version() {
    return UUID.fromString(
        fixture.text("select question_set_version_id from assessment where id = '" + test + "'"));
  }

  private long carried() {
    return count("answer a", "a.carried");
  }

  private long count(String from, String where) {
    return fixture.count(
        "select count(*) from %s where a.assessment_id = '%s' and %s".formatted(from, test, where));
  }

  private long events(String action) {
    return fixture.count(
        "select count(*) from audit_event where object_id = '%s' and action = '%s'"
            .formatted(test, action));
  }

  private <T> T as(Person person, Callable<T> step) throws Exception {
    return asMunicipality.call(() -> identified(person, step));
  }

  private <T> T identified(Person person, Callable<T> step) throws Exception {
    currentActor.become(actors.find(person.account()).orElseThrow(NotFoundException::new));
    return step.call();
  }

  private static AnswerInput yes() {
    return yes(null);
  }

  private static AnswerInput yes(String note) {
    return new AnswerInput(AnswerValue.YES, Map.of(), null, note, List.of());
  }
}
