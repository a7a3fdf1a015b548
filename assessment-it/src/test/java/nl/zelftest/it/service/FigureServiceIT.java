package nl.zelftest.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.zelftest.account.Actors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.AssessmentService;
import nl.zelftest.assessment.Reveals;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.reporting.EditionMaker;
import nl.zelftest.reporting.EditionsPage;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureRebuild;
import nl.zelftest.reporting.FigureService;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureYears;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.MapCell.Progress;
import nl.zelftest.reporting.MapService;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.SubjectFigures;
import nl.zelftest.shared.NotFoundException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures count what was submitted, hide what is of too few, and change together only. */
@ExtendWith(ArquillianExtension.class)
class FigureServiceIT {

  private static final Duration DAY = Duration.ofDays(1);

  @Deployment
  static WebArchive services() {
    return Services.archive();
  }

  @Inject private Fixture fixture;
  @Inject private As.Municipality asMunicipality;
  @Inject private As.National asNational;
  @Inject private Actors actors;
  @Inject private CurrentActor currentActor;
  @Inject private AssessmentService assessments;
  @Inject private SubmissionService submissions;
  @Inject private Reveals reveals;
  @Inject private EditionMaker editions;
  @Inject private FigureService figures;
  @Inject private FigureRebuild rebuilding;
  @Inject private MapService map;

  private final List<Person> people = new ArrayList<>();
  private final List<UUID> tests = new ArrayList<>();
  private UUID round;

  @BeforeEach
  void eightMunicipalitiesSubmitted() throws Exception {
    round = fixture.round(DAY.negated(), DAY);
    for (String code : codes(8)) {
      submit(code, AnswerValue.YES);
    }
    longAgo();
  }

  @Test
  void theFirstEditionCountsWhatWasSubmitted() throws Exception {
    editions.make(round);

    NationalFigures shown = figures.national(round);

    assertThat(shown.edition()).isEqualTo(1);
    Figure nation = nation(shown, "TO1");
    assertThat(nation.municipalities()).isEqualTo(8);
    assertThat(nation.shares().get(Verdict.MEETS).to()).isEqualTo(100);
    assertThat(figures.rounds()).anyMatch(one -> one.id().equals(round));
    assertThat(figures.years("clientondersteuning").years()).isNotEmpty();
    assertThat(count("TO1", "meets")).isEqualTo(recount("TO1", "YES"));
    assertThat(provinces(shown, "TO1")).allMatch(f -> !f.isShown() || f.municipalities() > 5);
  }

  @Test
  void theMapTellsWhatTheFiguresOfItsMomentTell() throws Exception {
    startedLongAgo();
    editions.make(round);
    NationalFigures shown = figures.national(round);
    assertThat(submitted(shown.madeAt()))
        .isEqualTo(8)
        .isEqualTo(shown.participation().get(NationalFigures.NATION).submitted());

    submit("GM0344", AnswerValue.YES);

    assertThat(submitted(shown.madeAt())).as("since the figures").isEqualTo(8);
    assertThat(submitted(Instant.now())).as("now").isEqualTo(9);

    startedLongAgo();
    longAgo();
    anEditionAgo();
    editions.make(round);
    assertThat(submitted(figures.national(round).madeAt())).as("the next edition").isEqualTo(9);
  }

  @Test
  void oneThatIsReopenedWaitsForOthers() throws Exception {
    editions.make(round);
    reopenAndSubmit(0, AnswerValue.NO);
    longAgo();
    anEditionAgo();

    editions.make(round);

    assertThat(figures.national(round).edition()).isEqualTo(2);
    assertThat(count("TO1", "meets")).isEqualTo(8);

    for (int i = 1; i < 6; i++) {
      reopenAndSubmit(i, AnswerValue.NO);
    }
    longAgo();
    anEditionAgo();
    editions.make(round);

    assertThat(count("TO1", "meets")).isEqualTo(2).isEqualTo(recount("TO1", "YES"));
    assertThat(count("TO1", "does_not_meet")).isEqualTo(6).isEqualTo(recount("TO1", "NO"));
  }

  @Test
  void whatARebuildPutsRightIsRightInTheKeptYearsToo() throws Exception {
    editions.make(round);
    // Other tests leave rounds of their own, which a rebuild puts right as well.
    rebuild(fixture.national(Role.COORDINATOR));
    FigureYears right = figures.years("clientondersteuning");
    fixture.execute(
        "update figure set does_not_meet = meets, meets = 0 where code = 'TO1' and " + ofRound());
    fixture.execute("update figure_edition set corrections = corrections + 1");
    assertThat(figures.years("clientondersteuning").subjects())
        .as("what is wrong is kept")
        .isNotEqualTo(right.subjects());

    assertThat(rebuild(fixture.national(Role.COORDINATOR)).wrongFigures()).isPositive();

    assertThat(figures.years("clientondersteuning").subjects()).isEqualTo(right.subjects());
  }

  @Test
  void aRebuildFindsNothingWrongAndPutsRightWhatIs() throws Exception {
    Person national = fixture.national(Role.COORDINATOR);
    editions.make(round);
    assertThat(rebuild(national).wrongScores()).isZero();
    assertThat(rebuild(national).wrongFigures()).isZero();
    assertThat(page(national).rows())
        .anySatisfy(row -> assertThat(row.counting()).isEqualTo(8).isGreaterThan(row.waiting()));

    fixture.execute("update figure set tests = tests + 1, meets = meets + 1 where code = 'TO1'");
    assertThat(rebuild(national).wrongFigures()).isPositive();
    assertThat(rebuild(national).wrongFigures()).isZero();
    assertThat(count("TO1", "meets")).isEqualTo(8);

    fixture.execute(
        "update figure set group_code = 'PV99' where code = 'TO1' and group_kind = 'PROVINCE' and "
            + ofRound()
            + " limit 1");
    assertThat(rebuild(national).wrongFigures())
        .as("one too many and one that is lost")
        .isEqualTo(2);
    assertThat(rebuild(national).wrongFigures()).isZero();

    assertThatThrownBy(() -> rebuild(fixture.national(Role.CONTRIBUTOR)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(rebuilding::rebuild).isInstanceOf(EJBAccessException.class);
  }

  @Test
  void aRebuildPutsScoresRightThatAreWrongLostOrTooMany() throws Exception {
    Person national = fixture.national(Role.COORDINATOR);
    rebuild(national);
    long rows = fixture.count("select count(*) from submission_score");
    for (String damage :
        List.of(
            "update submission_score set low = '0', high = '1' where code = 'TO1' limit 1",
            "delete from submission_score where code = 'TOTAL' limit 1",
            "update submission_score set code = 'XX1' where code = 'ON1' limit 1")) {
      fixture.execute(damage);
      assertThat(rebuild(national).wrongScores()).as(damage).isEqualTo(1);
    }

    assertThat(rebuild(national).wrongScores()).isZero();
    assertThat(fixture.count("select count(*) from submission_score")).isEqualTo(rows);
  }

  @Test
  void aMunicipalityThatMergesLaterStillCountsInItsOldRound() throws Exception {
    String code = codes(1).get(0);
    editions.make(round);
    fixture.execute(
        "update municipality set valid_to = '2026-06-01' where code = '%s'".formatted(code));
    try {
      anEditionAgo();
      editions.make(round);
      assertThat(count("TO1", "meets")).isEqualTo(8);
      assertThat(figures.national(round).participation().get(0).submitted()).isEqualTo(8);
    } finally {
      fixture.execute("update municipality set valid_to = null where code = '%s'".formatted(code));
    }
  }

  @Test
  void tooFewAreHidden() throws Exception {
    UUID small = fixture.round(DAY.negated(), DAY);
    round = small;
    tests.clear();
    for (String code : codes(4)) {
      submit(code, AnswerValue.YES);
    }
    longAgo();
    editions.make(small);

    assertThat(figures.national(small).subjects())
        .allSatisfy(
            one ->
                assertThat(one.municipalities()).allSatisfy(f -> assertThat(f.shares()).isEmpty()));
    assertThatThrownBy(() -> figures.national(UUID.randomUUID()))
        .isInstanceOf(NotFoundException.class);
  }

  private static Figure nation(NationalFigures shown, String code) {
    return subject(shown, code).municipalities().get(0);
  }

  private static List<Figure> provinces(NationalFigures shown, String code) {
    return subject(shown, code).municipalities().stream()
        .filter(figure -> figure.group().kind() == GroupKind.PROVINCE)
        .toList();
  }

  private static SubjectFigures subject(NationalFigures shown, String code) {
    return shown.subjects().stream()
        .filter(one -> one.subject().kind() == FigureSubject.Kind.QUESTION)
        .filter(one -> one.subject().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(int many) {
    return List.of("GM0193", "GM0150", "GM0141", "GM0153", "GM0148", "GM0160", "GM0163", "GM0177")
        .subList(0, many);
  }

  private long count(String code, String column) {
    return fixture.count(
        """
        select %s from figure f join figure_edition e on e.id = f.edition_id
        where e.round_id = '%s' and f.code = '%s' and f.group_kind = 'NATION'
          and f.side = 'MUNICIPALITY' and f.subject_kind = 'QUESTION'
        order by e.sequence desc limit 1
        """
            .formatted(column, round, code));
  }

  /** Over the answers themselves. */
  private long recount(String code, String value) {
    return fixture.count(
        """
        select count(*) from answer w join assessment a on a.id = w.assessment_id
          join question q on q.id = w.question_id
        where a.round_id = '%s' and q.code = '%s' and w.value = '%s'
          and q.question_set_version_id = a.question_set_version_id
        """
            .formatted(round, code, value));
  }

  /** As if all of this had been before the last moment, and revealed. */
  private void longAgo() {
    fixture.submittedOn("2026-02-01");
    fixture.execute(
        "update round set opens_at = '2026-01-01', reveal_at = '2026-02-01' where id = '%s'"
            .formatted(round));
    reveals.due().stream().filter(due -> due.roundId().equals(round)).forEach(reveals::reveal);
  }

  private String ofRound() {
    return "edition_id in (select id from figure_edition where round_id = '%s')".formatted(round);
  }

  private void anEditionAgo() {
    fixture.execute(
        "update figure_edition set made_at = made_at - interval 40 day where round_id = '%s'"
            .formatted(round));
  }

  private void submit(String code, AnswerValue value) throws Exception {
    Person person = fixture.municipality(code, Role.COORDINATOR);
    UUID test = as(person, () -> assessments.start(round, person.organisation(), code));
    people.add(person);
    tests.add(test);
    answer(person, test, value, 0);
    as(person, () -> done(() -> submissions.submit(test)));
  }

  private void reopenAndSubmit(int which, AnswerValue value) throws Exception {
    Person person = people.get(which);
    UUID test = tests.get(which);
    as(person, () -> done(() -> submissions.reopen(test, "Nieuwe gegevens")));
    UUID question = fixture.questions().get("TO1");
    as(person, () -> done(() -> assessments.answer(test, question, input(value), 1)));
    as(person, () -> done(() -> submissions.submit(test)));
  }

  private void answer(Person person, UUID test, AnswerValue value, int version) throws Exception {
    for (Map.Entry<String, UUID> question : fixture.questions().entrySet()) {
      AnswerInput input =
          question.getKey().equals("LB1")
              ? new AnswerInput(null, items(value), null, null, List.of())
              : input(value);
      as(person, () -> done(() -> assessments.answer(test, question.getValue(), input, version)));
    }
  }

  private static AnswerInput input(AnswerValue value) {
    return new AnswerInput(value, Map.of(), null, null, List.of());
  }

  private static Map<String, AnswerValue> items(AnswerValue value) {
    Map<String, AnswerValue> items = new LinkedHashMap<>();
    for (char letter = 'a'; letter <= 'h'; letter++) {
      items.put("LB1" + letter, value);
    }
    return items;
  }

  private void startedLongAgo() {
    fixture.execute(
        "update assessment set started_at = '2026-01-15' where round_id = '%s'".formatted(round));
  }

  private long submitted(Instant moment) {
    return map.cells(round, moment).stream()
        .filter(cell -> cell.progress().compareTo(Progress.SUBMITTED) <= 0)
        .count();
  }

  private FigureRebuild.Report rebuild(Person person) throws Exception {
    return asNational.call(
        () -> {
          currentActor.become(actors.find(person.account()).orElseThrow());
          return rebuilding.rebuild();
        });
  }

  private EditionsPage page(Person person) throws Exception {
    return asNational.call(
        () -> {
          currentActor.become(actors.find(person.account()).orElseThrow());
          return rebuilding.page();
        });
  }

  private static Void done(Runnable step) {
    step.run();
    return null;
  }

  private <T> T as(Person person, Callable<T> step) throws Exception {
    return asMunicipality.call(
        () -> {
          currentActor.become(actors.find(person.account()).orElseThrow());
          return step.call();
        });
  }
}
