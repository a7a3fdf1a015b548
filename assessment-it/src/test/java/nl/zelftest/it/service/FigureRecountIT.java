package nl.zelftest.it.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
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
import nl.zelftest.assessment.MigrationService;
import nl.zelftest.assessment.Reveals;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.reporting.EditionMaker;
import nl.zelftest.reporting.FigureRebuild;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures that are kept are those that counting everything the long way gives. */
@ExtendWith(ArquillianExtension.class)
class FigureRecountIT {

  private static final Duration DAY = Duration.ofDays(1);
  private static final List<String> CODES =
      List.of("GM0193", "GM0150", "GM0141", "GM0153", "GM0148", "GM0160", "GM0163", "GM0177");
  private static final List<AnswerValue> VALUES =
      List.of(AnswerValue.YES, AnswerValue.PARTLY, AnswerValue.NO, AnswerValue.UNKNOWN);
  private static final List<AnswerValue> ITEM_VALUES =
      List.of(AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN);

  /** How many go on with a later version before they submit. */
  private static final int MOVED = 2;

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
  @Inject private MigrationService migration;
  @Inject private SubmissionService submissions;
  @Inject private Reveals reveals;
  @Inject private EditionMaker editions;
  @Inject private FigureRebuild rebuilding;

  private final List<Person> people = new ArrayList<>();
  private final List<UUID> tests = new ArrayList<>();
  private UUID round;

  @Test
  void holdsOverVersionsCouncilsReopeningAndAMerger() throws Exception {
    round = fixture.round(DAY.negated(), DAY);
    for (int at = 0; at < CODES.size(); at++) {
      start(at);
    }
    for (int at = 0; at < CODES.size(); at++) {
      council(CODES.get(at), at);
    }
    council(CODES.get(0), 1);
    fixture.execute(
        "update round set default_version_id = '%s' where id = '%s'"
            .formatted(fixture.secondVersion(), round));
    for (int at = 0; at < CODES.size(); at++) {
      if (at < MOVED) {
        moveOn(at);
      }
      UUID test = tests.get(at);
      as(people.get(at), () -> done(() -> submissions.submit(test)));
    }
    makeEdition();
    assertThat(kept()).isEqualTo(recounted());
    assertThat(kept().keySet())
        .anyMatch(key -> key.contains(" NW1 "))
        .anyMatch(key -> key.contains(" KW1 "))
        .anyMatch(key -> key.startsWith("COUNCIL NATION"));
    assertThat(kept().get("COUNCIL NATION NL TOTAL TOTAL LAW")).startsWith("8 9 ");

    assertTakingPart();
    assertThat(told()).as("who talks, and came to nothing yet").isEqualTo("0 0");

    Map<String, String> before = kept();
    agree(1);
    makeEdition();
    assertThat(told()).as("one is too few to tell").isEqualTo("0 0");
    agree(CODES.size());
    for (int at = MOVED; at < CODES.size(); at++) {
      reopen(at);
    }
    makeEdition();
    assertThat(kept()).isEqualTo(recounted()).isNotEqualTo(before);
    // Of eight, more are left open than a reader knows; eight and one made nine agreements.
    assertThat(told()).isEqualTo("5 5");

    fixture.execute("update municipality set valid_to = '2026-06-01' where code = 'GM0193'");
    try {
      // Other tests leave rounds of their own.
      rebuild();
      makeEdition();
      assertThat(kept()).isEqualTo(recounted());
      assertThat(rebuild().isRight()).isTrue();
      assertThat(kept()).isEqualTo(recounted());
      assertTakingPart();
      agree(CODES.size());
      wrongTakingPart();
      assertThat(rebuild().wrongFigures()).as("every group").isPositive();
      assertTakingPart();
      assertThat(told()).as("as the edition was made").isEqualTo("5 5");
      assertThat(rebuild().isRight()).isTrue();
    } finally {
      fixture.execute("update municipality set valid_to = null where code = 'GM0193'");
    }
  }

  private Map<String, String> kept() {
    return Recount.kept(fixture, round);
  }

  private Map<String, String> recounted() {
    return Recount.of(fixture, round);
  }

  private void assertTakingPart() {
    assertThat(Recount.keptTakingPart(fixture, round))
        .isEqualTo(Recount.takingPart(fixture, round))
        .containsEntry("NATION NL", "8 8 8");
  }

  private void wrongTakingPart() {
    fixture.execute(
        """
        update figure_participation set taking_part = 1, submitted = 1, both_sides = 1,
          conversations = if(conversations is null, null, 50),
          agreements = if(conversations is null, null, 90)
        where edition_id in (select id from figure_edition where round_id = '%s')
        """
            .formatted(round));
  }

  /** What is told of the nation: conversations and agreements. */
  private String told() {
    return fixture.text(
        """
        select concat_ws(' ', conversations, agreements)
        from figure_participation p join figure_edition e on e.id = p.edition_id
        where e.round_id = '%s' and p.group_kind = 'NATION' order by e.sequence desc limit 1
        """
            .formatted(round));
  }

  /** Of the first few municipalities both sides conclude something and agree on one thing more. */
  private void agree(int many) {
    for (int at = 0; at < many; at++) {
      String of =
          "from reveal v where v.round_id = '%s' and v.municipality_code = '%s'"
              .formatted(round, CODES.get(at));
      Person person = people.get(at);
      fixture.execute(
          """
          insert ignore into conclusion
            (id, dialogue_id, question_code, text, side, organisation_id, written_by, written_at,
            version)
          select uuid(), v.id, 'TO1', 'Samen eens', 'MUNICIPALITY', '%s', '%s', now(6), 1 %s
          """
              .formatted(person.organisation(), person.account(), of));
      fixture.execute(
          """
          insert into action
            (id, dialogue_id, question_code, what, organisation_id, due_on, state, made_by, made_at,
            version)
          select uuid(), v.id, 'TO1', 'Doen', '%s', '2027-03-01', 'OPEN', '%s', now(6), 1 %s
          """
              .formatted(person.organisation(), person.account(), of));
    }
  }

  private void start(int at) throws Exception {
    Person person = fixture.municipality(CODES.get(at), Role.COORDINATOR);
    people.add(person);
    tests.add(as(person, () -> assessments.start(round, person.organisation(), CODES.get(at))));
    for (Map.Entry<String, UUID> question : fixture.questions().entrySet()) {
      AnswerInput input = input(question.getKey(), at);
      as(
          person,
          () -> done(() -> assessments.answer(tests.get(at), question.getValue(), input, 0)));
    }
  }

  /** Goes on with the later version, and confirms or answers what it changed. */
  private void moveOn(int at) throws Exception {
    Map<String, Integer> open = Map.of("BP1a", 1, "BP1b", 1, "TO2", 1, "IN4", 1, "NW1", 0);
    UUID test = tests.get(at);
    as(people.get(at), () -> done(() -> migration.migrate(test)));
    for (Map.Entry<String, Integer> one : open.entrySet()) {
      UUID question = fixture.laterQuestions().get(one.getKey());
      AnswerInput input = input(one.getKey(), at + 1);
      as(
          people.get(at),
          () -> done(() -> assessments.answer(test, question, input, one.getValue())));
    }
  }

  private void reopen(int at) throws Exception {
    UUID test = tests.get(at);
    UUID question = fixture.questions().get("TO1");
    Person person = people.get(at);
    as(person, () -> done(() -> submissions.reopen(test, "Nieuwe gegevens")));
    as(person, () -> done(() -> assessments.answer(test, question, input("TO1", at + 1), 1)));
    as(person, () -> done(() -> submissions.submit(test)));
  }

  private void council(String code, int at) throws Exception {
    Person person = fixture.council(code, Role.COORDINATOR);
    asCouncil.call(
        () -> {
          currentActor.become(actors.find(person.account()).orElseThrow());
          UUID test = assessments.start(round, person.organisation(), code);
          for (Map.Entry<String, UUID> question : fixture.questions().entrySet()) {
            assessments.answer(test, question.getValue(), input(question.getKey(), at + 2), 0);
          }
          submissions.submit(test);
          return null;
        });
  }

  /** Other answers to each question and by each organisation. */
  private static AnswerInput input(String code, int at) {
    if (code.equals("LB1")) {
      Map<String, AnswerValue> items = new LinkedHashMap<>();
      for (char letter = 'a'; letter <= 'h'; letter++) {
        items.put("LB1" + letter, ITEM_VALUES.get((at + letter) % ITEM_VALUES.size()));
      }
      return new AnswerInput(null, items, null, null, List.of());
    }
    int which = (at + code.chars().sum()) % VALUES.size();
    return new AnswerInput(VALUES.get(which), Map.of(), null, null, List.of());
  }

  /** As if everything so far had been before the last moment, and revealed. */
  private void makeEdition() {
    fixture.execute(
        "update figure_edition set made_at = made_at - interval 40 day where round_id = '%s'"
            .formatted(round));
    fixture.submittedOn("2026-02-01");
    fixture.execute(
        "update assessment set started_at = '2026-01-15' where round_id = '%s'".formatted(round));
    fixture.execute(
        "update round set opens_at = '2026-01-01', reveal_at = '2026-02-01' where id = '%s'"
            .formatted(round));
    reveals.due().stream().filter(due -> due.roundId().equals(round)).forEach(reveals::reveal);
    editions.make(round);
  }

  private FigureRebuild.Report rebuild() throws Exception {
    Person national = fixture.national(Role.COORDINATOR);
    return asNational.call(
        () -> {
          currentActor.become(actors.find(national.account()).orElseThrow());
          return rebuilding.rebuild();
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
