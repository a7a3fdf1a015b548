package nl.zelftest.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import nl.zelftest.account.Actors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.AnswerConflictException;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.AssessmentClosedException;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.AssessmentService;
import nl.zelftest.assessment.AssessmentService.Saved;
import nl.zelftest.assessment.IncompleteException;
import nl.zelftest.assessment.InvalidAnswerException;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The services in Payara Micro on a real MariaDB: what the model promises, whoever asks and in
 * whatever order.
 */
@ExtendWith(ArquillianExtension.class)
class AssessmentServiceIT {

  private static final String ZWOLLE = "GM0193";
  private static final String UTRECHT = "GM0344";
  private static final Duration DAY = Duration.ofDays(1);

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

  @Resource(lookup = "java:app/jdbc/zelftest")
  private DataSource database;

  @Inject private SubmissionService submissions;
  @Inject private AssessmentPages pages;

  @Test
  void theReferenceDataIsWholeAndTheSameAsItsSources() {
    assertThat(fixture.count("select count(*) from municipality")).isEqualTo(432);
    assertThat(fixture.count("select count(*) from municipality where valid_to is null"))
        .isEqualTo(342);
    assertThat(fixture.count("select count(*) from succession")).isEqualTo(101);
    assertThat(fixture.count("select count(*) from hex_cell")).isEqualTo(342);
    assertThat(fixture.count("select count(*) from province")).isEqualTo(12);
    assertThat(fixture.count("select count(*) from theme")).isEqualTo(7);
    assertThat(fixture.count("select count(*) from question where parent_id is null"))
        .isEqualTo(15);
    assertThat(fixture.count("select count(*) from question where parent_id is not null"))
        .isEqualTo(1);
    assertThat(fixture.count("select count(*) from question_item")).isEqualTo(8);
    assertThat(fixture.count("select count(*) from law_article")).isEqualTo(4);
    assertThat(fixture.count("select count(*) from account where email like '%example'"))
        .as("not one account comes with a real portal")
        .isEqualTo(fixture.count("select count(*) from account"));
  }

  @Test
  void colleaguesWhoStartGetTheSameTest() throws Exception {
    UUID round = openRound();
    Person coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    Person contributor = fixture.colleague(coordinator, Role.CONTRIBUTOR);

    UUID first = start(coordinator, round);
    assertThat(start(contributor, round)).isEqualTo(first);
  }

  @Test
  void onTheMunicipalitysSideThereIsOneTestInARound() throws Exception {
    UUID round = openRound();
    start(fixture.municipality(UTRECHT, Role.COORDINATOR), round, UTRECHT);
    Person secondBody = fixture.municipality(UTRECHT, Role.COORDINATOR);

    assertThatThrownBy(() -> start(secondBody, round, UTRECHT))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void aMunicipalityThatDidNotExistOnTheReferenceDateTakesNoPart() {
    UUID round = openRound();
    Person weesp = fixture.municipality("GM0457", Role.COORDINATOR);

    assertThatThrownBy(() -> start(weesp, round, "GM0457")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void theSecondOfTwoWhoSaveTheSameAnswerSeesTheFirstOnesAndOverwritesNothing() throws Exception {
    Person coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    Person contributor = fixture.colleague(coordinator, Role.CONTRIBUTOR);
    UUID test = start(coordinator, openRound());
    Saved first = answer(coordinator, test, "TO1", judgement(AnswerValue.YES, "eerste"), 0);

    AnswerConflictException conflict =
        catchThrowableOfType(
            AnswerConflictException.class,
            () -> answer(contributor, test, "TO1", judgement(AnswerValue.NO, "tweede"), 0));
    assertThat(conflict.getKept().value()).isEqualTo(AnswerValue.YES);
    assertThat(conflict.getKept().note()).isEqualTo("eerste");

    Saved chosen =
        answer(contributor, test, "TO1", judgement(AnswerValue.NO, "tweede"), first.version());
    assertThat(chosen.version()).isGreaterThan(first.version());
  }

  @Test
  void linksAreAddedReplacedAndRemoved() throws Exception {
    Person coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    UUID test = start(coordinator, openRound());
    int version = 0;
    for (List<String> urls :
        List.of(
            List.of("https://zwolle.example/een", "https://zwolle.example/twee"),
            List.of("https://zwolle.example/twee"),
            List.<String>of(),
            List.<String>of(),
            List.of("https://zwolle.example/een"))) {
      version = answer(coordinator, test, "TO1", linked(urls), version).version();
      assertThat(links(test)).isEqualTo(urls);
    }

    AnswerConflictException conflict =
        catchThrowableOfType(
            AnswerConflictException.class,
            () -> answer(coordinator, test, "TO1", linked(List.of()), 0));
    assertThat(conflict.getKept().links())
        .extracting(AnswerInput.Link::url)
        .containsExactly("https://zwolle.example/een");
  }

  /** Otherwise all who save in the country would wait for each other. */
  @Test
  void whoSavesDoesNotWaitForTheRound() throws Exception {
    Person coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    UUID round = openRound();
    UUID test = start(coordinator, round);

    try (Connection other = database.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeQuery("select id from round where id = '" + round + "' for update");
      Saved saved = answer(coordinator, test, "TO1", judgement(AnswerValue.YES, null), 0);
      other.rollback();
      other.setAutoCommit(true);

      assertThat(saved.version()).isEqualTo(1);
    }
  }

  @Test
  void aRefusedAnswerLeavesNothingBehind() throws Exception {
    Person coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    UUID test = start(coordinator, openRound());
    long events = fixture.count("select count(*) from audit_event");

    assertThatThrownBy(
            () -> answer(coordinator, test, "TO1", judgement(AnswerValue.YES, "x".repeat(4001)), 0))
        .isInstanceOf(InvalidAnswerException.class);
    assertThatThrownBy(
            () ->
                as(
                    coordinator,
                    () ->
                        assessments.answer(
                            test, UUID.randomUUID(), judgement(AnswerValue.YES, null), 0)))
        .isInstanceOf(NotFoundException.class);

    assertThat(fixture.count("select count(*) from answer where assessment_id = '" + test + "'"))
        .isZero();
    assertThat(fixture.count("select count(*) from audit_event")).isEqualTo(events);
  }

  @Test
  void anotherOrganisationSeesAndChangesNothing() throws Exception {
    UUID round = openRound();
    Person coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    UUID test = start(coordinator, round);
    Person council = fixture.council(ZWOLLE, Role.COORDINATOR);

    for (Callable<?> attempt :
        List.<Callable<?>>of(
            () -> pages.fillIn(test, "beleidsplan"),
            () -> pages.review(test),
            () -> pages.progress(test),
            () -> pages.result(test),
            () ->
                assessments.answer(
                    test, fixture.questions().get("TO1"), judgement(AnswerValue.NO, null), 0))) {
      assertThatThrownBy(() -> asCouncil.call(() -> identified(council, attempt)))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> asNational.call(() -> identified(council, attempt)))
          .isInstanceOf(EJBAccessException.class);
    }
  }

  @Test
  void anEndedMembershipEndsAtOnce() throws Exception {
    Person coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    Person contributor = fixture.colleague(coordinator, Role.CONTRIBUTOR);
    UUID test = start(coordinator, openRound());
    assertThat(as(contributor, () -> pages.review(test)).head().id()).isEqualTo(test);

    fixture.endMembership(contributor);

    assertThatThrownBy(() -> as(contributor, () -> pages.review(test)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void submittingAsksForACoordinatorAndForEveryAnswerAndHappensOnce() throws Exception {
    Person coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    Person contributor = fixture.colleague(coordinator, Role.CONTRIBUTOR);
    UUID test = start(coordinator, openRound());
    assertThatThrownBy(() -> submit(coordinator, test)).isInstanceOf(IncompleteException.class);

    answerAll(contributor, test);
    assertThatThrownBy(() -> submit(contributor, test)).isInstanceOf(NotAllowedException.class);
    submit(coordinator, test);
    assertThatThrownBy(() -> submit(coordinator, test))
        .isInstanceOfSatisfying(
            AssessmentClosedException.class, e -> assertThat(e.isSubmitted()).isTrue());
    assertThatThrownBy(() -> answer(contributor, test, "TO1", judgement(AnswerValue.NO, null), 1))
        .isInstanceOf(AssessmentClosedException.class);

    assertThat(
            fixture.count("select count(*) from submission where assessment_id = '" + test + "'"))
        .isEqualTo(1);
    ResultPage result = as(contributor, () -> pages.result(test));
    assertThat(result.sha256()).matches("[0-9a-f]{64}");
    assertThat(result.blind()).isTrue();
    assertThat(result.scores().total(Obligation.LAW).verdict()).isEqualTo(Verdict.MEETS);
  }

  @Test
  void aSubmissionCannotBeAlteredOrRemovedByAnyPath() throws Exception {
    Person coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    UUID test = start(coordinator, openRound());
    answerAll(coordinator, test);
    submit(coordinator, test);

    String where = " where assessment_id = '" + test + "'";
    assertThatThrownBy(
            () -> fixture.execute("update submission set sha256 = repeat('0', 64)" + where))
        .hasStackTraceContaining("never altered");
    assertThatThrownBy(() -> fixture.execute("delete from submission" + where))
        .hasStackTraceContaining("never removed");
  }

  @Test
  void aClosedRoundTakesNoMoreAnswersAndNoSubmission() throws Exception {
    Person coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    UUID round = openRound();
    UUID test = start(coordinator, round);
    answerAll(coordinator, test);
    fixture.execute(
        "update round set closes_at = utc_timestamp(6) - interval 1 second where id = '"
            + round
            + "'");

    assertThatThrownBy(() -> answer(coordinator, test, "TO1", judgement(AnswerValue.NO, null), 1))
        .isInstanceOf(AssessmentClosedException.class);
    assertThatThrownBy(() -> submit(coordinator, test))
        .isInstanceOfSatisfying(
            AssessmentClosedException.class, e -> assertThat(e.isSubmitted()).isFalse());
    assertThat(as(coordinator, () -> pages.review(test)).progress().isComplete())
        .as("what was answered stays readable")
        .isTrue();
  }

  private UUID openRound() {
    return fixture.round(DAY.negated(), DAY);
  }

  private UUID start(Person person, UUID round) throws Exception {
    return start(person, round, ZWOLLE);
  }

  private UUID start(Person person, UUID round, String municipality) throws Exception {
    return as(person, () -> assessments.start(round, person.organisation(), municipality));
  }

  private Saved answer(Person person, UUID test, String code, AnswerInput input, int version)
      throws Exception {
    return as(
        person, () -> assessments.answer(test, fixture.questions().get(code), input, version));
  }

  private void answerAll(Person person, UUID test) throws Exception {
    for (String code : fixture.questions().keySet()) {
      Map<String, AnswerValue> items = new HashMap<>();
      if (code.equals("LB1")) {
        for (char item = 'a'; item <= 'h'; item++) {
          items.put("LB1" + item, AnswerValue.YES);
        }
      }
      AnswerValue value = items.isEmpty() ? AnswerValue.YES : null;
      answer(person, test, code, new AnswerInput(value, items, null, null, List.of()), 0);
    }
  }

  private void submit(Person person, UUID test) throws Exception {
    as(
        person,
        () -> {
          submissions.submit(test);
          return null;
        });
  }

  private <T> T as(Person person, Callable<T> step) throws Exception {
    return asMunicipality.call(() -> identified(person, step));
  }

  private <T> T identified(Person person, Callable<T> step) throws Exception {
    currentActor.become(actors.find(person.account()).orElseThrow(NotFoundException::new));
    return step.call();
  }

  private List<String> links(UUID test) {
    return fixture
        .rows(
            "select l.url, l.position from evidence_link l join answer a on a.id = l.answer_id"
                + " where a.assessment_id = '"
                + test
                + "' order by l.position")
        .stream()
        .map(row -> (String) row[0])
        .toList();
  }

  private static AnswerInput linked(List<String> urls) {
    return new AnswerInput(
        AnswerValue.YES,
        Map.of(),
        null,
        null,
        urls.stream().map(url -> new AnswerInput.Link(url, "Bron")).toList());
  }

  private static AnswerInput judgement(AnswerValue value, String note) {
    return new AnswerInput(value, Map.of(), null, note, List.of());
  }
}
