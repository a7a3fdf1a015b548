package nl.zelftest.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
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
import nl.zelftest.assessment.Movement;
import nl.zelftest.assessment.Reveals;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.history.Agreement;
import nl.zelftest.history.YearsPage;
import nl.zelftest.history.YearsPage.Cell;
import nl.zelftest.history.YearsPage.Line;
import nl.zelftest.history.YearsPage.Row;
import nl.zelftest.history.YearsPage.SubjectYears;
import nl.zelftest.history.YearsService;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.reporting.YearsSpan;
import nl.zelftest.shared.NotFoundException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A municipality is followed by who answers for it, as far as they may read. */
@ExtendWith(ArquillianExtension.class)
class YearsServiceIT {

  private static final Duration DAY = Duration.ofDays(1);
  private static final String SET = "clientondersteuning";

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
  @Inject private Reveals reveals;
  @Inject private YearsService years;

  private Person municipality;
  private Person council;
  private UUID lastYear;
  private UUID thisYear;

  @BeforeEach
  void twoYears() throws Exception {
    municipality = fixture.municipality("GM0193", Role.COORDINATOR);
    council = fixture.council("GM0193", Role.COORDINATOR);
    lastYear = round(2025, "2025-01-01");
    thisYear = round(2026, "2026-01-01");
    submit(municipality, lastYear, "GM0193", AnswerValue.NO);
  }

  @Test
  void followsAnOrganisationFromYearToYear() throws Exception {
    submit(municipality, thisYear, "GM0193", AnswerValue.YES);

    SubjectYears law = years(municipality, "GM0193").subjects().get(0);

    List<Row> rows = ours(law);
    assertThat(rows).hasSize(2);
    Cell now = rows.get(0).cells().get(0);
    assertThat(now.values().get(0).score().lowPercent()).isEqualTo(100);
    assertThat(now.movement()).isEqualTo(Movement.RISEN);
    assertThat(now.step().comparability()).isEqualTo(Comparability.FULL);
    assertThat(rows.get(1).cells().get(0).values().get(0).score().highPercent()).isZero();
  }

  @Test
  void staysBlindUntilTheReveal() throws Exception {
    submit(council, lastYear, "GM0193", AnswerValue.YES);

    assertThat(years(municipality, "GM0193").lines())
        .extracting(Line::side)
        .doesNotContain(OrganisationKind.COUNCIL);
    assertThat(council(() -> years.whole("GM0193", SET, YearsSpan.RECENT)).lines())
        .extracting(Line::side)
        .doesNotContain(OrganisationKind.MUNICIPALITY);

    reveal(lastYear);

    assertThat(years(municipality, "GM0193").lines())
        .extracting(Line::side)
        .contains(OrganisationKind.MUNICIPALITY, OrganisationKind.COUNCIL);
    SubjectYears law =
        council(() -> years.whole("GM0193", SET, YearsSpan.RECENT)).subjects().get(0);
    assertThat(ours(law).get(0).cells()).extracting(Cell::beside).contains(Movement.RISEN);
  }

  @Test
  void showsNotesAndAllQuestionsOfATheme() throws Exception {
    YearsPage page =
        as(municipality, () -> years.theme("GM0193", SET, "onafhankelijkheid", YearsSpan.RECENT));

    assertThat(page.subjects())
        .extracting(one -> one.subject().code())
        .contains("ON1", "ON2", "ON3");
    assertThat(page.subjects()).noneMatch(one -> one.subject().code().equals("TO1"));
    SubjectYears question =
        page.subjects().stream()
            .filter(one -> one.subject().code().equals("ON1"))
            .findFirst()
            .orElseThrow();
    assertThat(ours(question).get(0).cells().get(0).values().get(0).notes())
        .containsExactly("Omdat");
    assertThat(as(municipality, () -> years.all("GM0193", SET)).subjects())
        .extracting(one -> one.subject().code())
        .contains("TOTAL", "onafhankelijkheid", "ON1", "TO1");
  }

  @Test
  void showsWhatWasAgreedOnTheThemeInTheYearsThatAreShown() throws Exception {
    Person faithful = fixture.municipality("GM0163", Role.COORDINATOR);
    List<UUID> rounds = new ArrayList<>();
    for (int year = 2021; year <= 2026; year++) {
      rounds.add(round(year, year + "-01-01"));
      submit(faithful, rounds.get(year - 2021), "GM0163", AnswerValue.NO);
    }
    for (UUID one : List.of(rounds.get(0), rounds.get(5))) {
      reveal(one);
      agree(faithful, one, "ON1");
      agree(faithful, one, "TO1");
    }

    assertThat(agreements(faithful, YearsSpan.RECENT))
        .extracting(Agreement::reportingYear, Agreement::questionCode)
        .containsExactly(tuple(2026, "ON1"));
    assertThat(agreements(faithful, YearsSpan.ALL))
        .extracting(Agreement::reportingYear, Agreement::questionCode)
        .containsExactly(tuple(2026, "ON1"), tuple(2021, "ON1"));
  }

  @Test
  void beginsWithTheNewestFiveYearsAndLeadsToAll() throws Exception {
    Person faithful = fixture.municipality("GM0153", Role.COORDINATOR);
    for (int year = 2020; year <= 2026; year++) {
      UUID round = round(year, year + "-01-01");
      submit(faithful, round, "GM0153", year == 2021 ? AnswerValue.NO : AnswerValue.YES);
    }

    YearsPage recent = years(faithful, "GM0153");
    YearsPage all = as(faithful, () -> years.whole("GM0153", SET, YearsSpan.ALL));

    assertThat(recent.isLong()).isTrue();
    assertThat(recent.years()).isEqualTo(7);
    List<Row> rows = recent.subjects().get(0).rows();
    assertThat(rows)
        .extracting(row -> row.moment().reportingYear())
        .containsExactly(2026, 2025, 2024, 2023, 2022);
    assertThat(rows.get(4).cells().get(0).movement())
        .as("beside a year that is not shown")
        .isEqualTo(Movement.RISEN);
    assertThat(all.subjects().get(0).rows()).hasSize(7).startsWith(rows.toArray(new Row[0]));
  }

  @Test
  void aMergedMunicipalityLeadsToItsSuccessor() throws Exception {
    Person before = fixture.municipality("GM0398", Role.COORDINATOR);
    UUID old = round(2020, "2020-01-01");
    submit(before, old, "GM0398", AnswerValue.NO);
    Person successor = fixture.municipality("GM1980", Role.CONTRIBUTOR);

    assertThat(years(successor, "GM0398").subjects()).isEmpty();
    reveal(old);
    YearsPage page = as(successor, () -> years.whole("GM0398", null, YearsSpan.RECENT));

    assertThat(page.municipalityCode()).isEqualTo("GM1980");
    assertThat(page.askedName()).isEqualTo("Heerhugowaard");
    assertThat(page.subjects().get(0).rows())
        .anySatisfy(row -> assertThat(row.moment().municipalityCode()).isEqualTo("GM0398"));
  }

  @Test
  void othersFindNothing() throws Exception {
    Person elsewhere = fixture.municipality("GM0150", Role.COORDINATOR);

    assertThatThrownBy(() -> years(elsewhere, "GM0193")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> years(municipality, "GM9999")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> as(municipality, () -> years.whole("GM0193", "niets", YearsSpan.RECENT)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> as(municipality, () -> years.theme("GM0193", SET, "niets", YearsSpan.RECENT)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> asNational.call(() -> years.whole("GM0193", SET, YearsSpan.RECENT)))
        .isInstanceOf(EJBAccessException.class);
  }

  /** Rounds of other tests, on the same municipality, are not this test's. */
  private List<Row> ours(SubjectYears subject) {
    List<String> names = List.of(name(lastYear), name(thisYear));
    return subject.rows().stream().filter(row -> names.contains(row.moment().roundName())).toList();
  }

  private String name(UUID round) {
    return fixture.text("select name from round where id = '%s'".formatted(round));
  }

  private YearsPage years(Person person, String code) throws Exception {
    return as(person, () -> years.whole(code, SET, YearsSpan.RECENT));
  }

  private UUID round(int year, String referenceDate) {
    UUID round = fixture.round(DAY.negated(), DAY);
    fixture.execute(
        "update round set reporting_year = %d, reference_date = '%s' where id = '%s'"
            .formatted(year, referenceDate, round));
    return round;
  }

  private void reveal(UUID round) {
    fixture.execute(
        "update round set opens_at = '2026-01-01', reveal_at = '2026-02-01' where id = '%s'"
            .formatted(round));
    reveals.due().stream().filter(due -> due.roundId().equals(round)).forEach(reveals::reveal);
  }

  private void agree(Person person, UUID round, String question) {
    fixture.execute(
        """
        insert into action
          (id, dialogue_id, question_code, what, organisation_id, due_on, state, made_by, made_at,
          version)
        select uuid(), v.id, '%s', 'Doen', '%s', '2027-03-01', 'OPEN', '%s', now(6), 1
        from reveal v where v.round_id = '%s' and v.municipality_code = 'GM0163'
        """
            .formatted(question, person.organisation(), person.account(), round));
  }

  private List<Agreement> agreements(Person person, YearsSpan span) throws Exception {
    return as(person, () -> years.theme("GM0163", SET, "onafhankelijkheid", span))
        .subjects()
        .stream()
        .flatMap(subject -> subject.agreements().stream())
        .toList();
  }

  private void submit(Person person, UUID round, String code, AnswerValue value) throws Exception {
    Callable<Void> steps =
        () -> {
          UUID test = assessments.start(round, person.organisation(), code);
          for (Map.Entry<String, UUID> question : fixture.questions().entrySet()) {
            assessments.answer(test, question.getValue(), input(question.getKey(), value), 0);
          }
          submissions.submit(test);
          return null;
        };
    if (person.equals(council)) {
      council(steps);
    } else {
      as(person, steps);
    }
  }

  private static AnswerInput input(String code, AnswerValue value) {
    if (!code.equals("LB1")) {
      return new AnswerInput(value, Map.of(), null, "Omdat", List.of());
    }
    Map<String, AnswerValue> items = new LinkedHashMap<>();
    for (char letter = 'a'; letter <= 'h'; letter++) {
      items.put("LB1" + letter, value);
    }
    return new AnswerInput(null, items, null, null, List.of());
  }

  private <T> T council(Callable<T> step) throws Exception {
    return asCouncil.call(
        () -> {
          currentActor.become(actors.find(council.account()).orElseThrow());
          return step.call();
        });
  }

  private <T> T as(Person person, Callable<T> step) throws Exception {
    return asMunicipality.call(
        () -> {
          currentActor.become(actors.find(person.account()).orElseThrow());
          return step.call();
        });
  }
}
