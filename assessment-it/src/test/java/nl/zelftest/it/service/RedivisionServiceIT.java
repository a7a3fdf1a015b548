package nl.zelftest.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import nl.zelftest.account.Actors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.AssessmentService;
import nl.zelftest.history.YearsService;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.organisation.MunicipalityRegister;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.redivision.InvalidRedivisionException;
import nl.zelftest.redivision.RedivisionApplication;
import nl.zelftest.redivision.RedivisionCandidate;
import nl.zelftest.redivision.RedivisionInput;
import nl.zelftest.redivision.RedivisionInvitations;
import nl.zelftest.redivision.RedivisionPage;
import nl.zelftest.redivision.RedivisionPage.Ending;
import nl.zelftest.redivision.RedivisionPage.RoundFate;
import nl.zelftest.redivision.RedivisionRow;
import nl.zelftest.redivision.RedivisionRow.Standing;
import nl.zelftest.redivision.RedivisionService;
import nl.zelftest.redivision.RedivisionState;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.reporting.MapService;
import nl.zelftest.reporting.YearsSpan;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.NotFoundException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Changes of municipalities that really happened, undone and applied again: long after their day,
 * as by a portal that was down for years.
 */
@ExtendWith(ArquillianExtension.class)
class RedivisionServiceIT {

  private static final Duration DAY = Duration.ofDays(1);
  private static final String WEESP = "GM0457";
  private static final String AMSTERDAM = "GM0363";

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
  @Inject private YearsService years;
  @Inject private MapService map;
  @Inject private MunicipalityRegister municipalities;
  @Inject private RedivisionService redivisions;
  @Inject private RedivisionApplication application;
  @Inject private RedivisionInvitations invitations;
  @Resource private ManagedExecutorService executor;

  private Person national;

  @BeforeEach
  void administrator() {
    national = fixture.national(Role.COORDINATOR);
  }

  @Test
  void weespGoesIntoAmsterdamInTheMiddleOfARound() throws Exception {
    undo(WEESP);
    Person weesp = fixture.municipality(WEESP, Role.COORDINATOR);
    fixture.colleague(weesp, Role.CONTRIBUTOR);
    Person amsterdam = fixture.municipality(AMSTERDAM, Role.COORDINATOR);
    UUID round = round("2022-01-01");
    UUID test = as(weesp, () -> assessments.start(round, weesp.organisation(), WEESP));
    UUID id = planned("2022-03-24", "ABSORPTION", WEESP, AMSTERDAM, null, null);

    application.apply(id);
    assertThat(fixture.text("select valid_to from municipality where code = '" + WEESP + "'"))
        .as("a plan does nothing until it is confirmed")
        .isNull();
    RedivisionPage page = national(() -> redivisions.redivision(id));
    LocalDate until = Days.lastDayBefore(closing(round)).plusDays(1);
    assertThat(page.ending()).containsExactly(new Ending(WEESP, "Weesp", until, null));
    assertThat(page.bodies())
        .anySatisfy(
            body -> {
              assertThat(body.id()).isEqualTo(weesp.organisation());
              assertThat(body.coordinators()).isOne();
              assertThat(body.contributors()).isOne();
              assertThat(body.forOthers()).isFalse();
            });
    assertThat(page.rounds())
        .anySatisfy(
            row -> {
              assertThat(row.fate()).isEqualTo(RoundFate.GOES_ON);
              assertThat(row.tests()).isOne();
            });
    assertThat(page.problems()).isEmpty();
    assertThat(national(() -> invitations.candidates(id))).isEmpty();

    confirm(id);
    List<Future<?>> nodes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      nodes.add(executor.submit(() -> application.apply(id)));
    }
    for (Future<?> node : nodes) {
      node.get();
    }

    assertThat(applied(id)).isOne();
    assertThat(fixture.text("select valid_to from municipality where code = '" + WEESP + "'"))
        .isEqualTo("2022-03-24");
    assertThat(
            fixture.count(
                "select count(*) from succession where old_code = 'GM0457' and status = 'VERIFIED'"))
        .isOne();
    assertThat(responsibleUntil(weesp, WEESP)).isEqualTo(until.toString());
    assertThat(
            as(
                weesp,
                () ->
                    assessments.answer(
                        test,
                        fixture.questions().get("TO1"),
                        new AnswerInput(AnswerValue.YES, Map.of(), null, null, List.of()),
                        0)))
        .as("who began the test finishes it")
        .isNotNull();
    assertThat(as(amsterdam, () -> years.whole(WEESP, null, YearsSpan.RECENT)).askedName())
        .isEqualTo("Weesp");
    assertThat(municipalities.one(WEESP).successors()).containsExactly(AMSTERDAM);
    assertThat(municipalities.goesOnAs(WEESP)).containsExactly("Amsterdam");
    assertThat(municipalities.goesOnAs(AMSTERDAM)).isEmpty();
    assertThat(national(() -> redivisions.withdraw(id))).as("too late").isFalse();
    invitesAgain(id, weesp, amsterdam);
  }

  private void invitesAgain(UUID id, Person weesp, Person amsterdam) throws Exception {
    RedivisionCandidate candidate = candidate(id, weesp, amsterdam);
    assertThat(candidate.standing()).isEqualTo(RedivisionCandidate.Standing.NOT_INVITED);
    assertThat(memberships(weesp)).as("nobody was moved").isOne();

    assertThat(
            national(() -> invitations.invite(id, List.of(candidate.key(), "iemand_anders")))
                .sent())
        .isOne();

    assertThat(candidate(id, weesp, amsterdam).standing())
        .isEqualTo(RedivisionCandidate.Standing.INVITED);
    assertThat(national(() -> invitations.invite(id, List.of(candidate.key()))).sent())
        .as("not twice")
        .isZero();
    assertThat(
            fixture.count(
                "select count(*) from outgoing_mail where kind = 'INVITED' and recipient_email = '"
                    + candidate.email()
                    + "'"))
        .isOne();
    assertThat(memberships(weesp)).isOne();
  }

  private RedivisionCandidate candidate(UUID id, Person person, Person target) throws Exception {
    return national(() -> invitations.candidates(id)).stream()
        .filter(one -> one.accountId().equals(person.account()))
        .filter(one -> one.organisationId().equals(target.organisation()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void haarenIsDividedOverFour() throws Exception {
    undo("GM0788");
    Person haaren = fixture.municipality("GM0788", Role.COORDINATOR);
    Person boxtel = fixture.municipality("GM0757", Role.COORDINATOR);
    Person vught = fixture.municipality("GM0865", Role.CONTRIBUTOR);
    Person council = fixture.council("GM0865", Role.COORDINATOR);
    UUID id = planned("2021-01-01", "SPLIT", "GM0788", "GM0757 GM0824 GM0855 GM0865", null, null);

    confirm(id);
    application.apply(id);

    assertThat(applied(id)).isOne();
    assertThat(municipalities.one("GM0788").successors())
        .containsExactly("GM0757", "GM0824", "GM0855", "GM0865");
    assertThat(actors.find(haaren.account()).orElseThrow().hats().get(0).municipalityCodes())
        .as("no round goes on")
        .isEmpty();
    assertThat(national(() -> invitations.candidates(id)))
        .extracting(RedivisionCandidate::organisationId)
        .contains(boxtel.organisation(), vught.organisation())
        .doesNotContain(council.organisation(), haaren.organisation());
    assertThat(as(boxtel, () -> years.whole("GM0788", null, YearsSpan.RECENT))).isNotNull();
    assertThat(as(vught, () -> years.whole("GM0788", null, YearsSpan.RECENT))).isNotNull();
  }

  @Test
  void vijfheerenlandenBeginsAcrossProvinces() throws Exception {
    undo("GM0545", "GM0620", "GM0707");
    String cell =
        fixture.text(
            "select concat(grid_column, ' ', grid_row) from hex_cell"
                + " where municipality_code = 'GM1961'");
    fixture.execute(
        "update hex_cell set municipality_code = 'GM0620' where municipality_code = 'GM1961'");
    fixture.execute("delete from municipality where code = 'GM1961'");
    Person leerdam = fixture.municipality("GM0545", Role.COORDINATOR);
    fixture.municipality("GM0620", Role.COORDINATOR);
    fixture.council("GM0707", Role.COORDINATOR);
    UUID current = round("2026-01-01");
    UUID id =
        planned(
            "2019-01-01", "MERGER", "GM0545 GM0620 GM0707", "GM1961", "Vijfheerenlanden", "PV26");

    RedivisionPage page = national(() -> redivisions.redivision(id));
    assertThat(page.ending())
        .extracting(Ending::name, Ending::leftProvince)
        .containsExactly(
            tuple("Leerdam", "Zuid-Holland"),
            tuple("Vianen", null),
            tuple("Zederik", "Zuid-Holland"));
    assertThat(page.mapPlaceOf()).isEqualTo("Vianen");
    assertThat(page.prepared())
        .extracting(RedivisionPage.Prepared::name)
        .containsExactly("Gemeente Vijfheerenlanden", "Adviesraad sociaal domein Vijfheerenlanden");

    confirm(id);
    application.apply(id);
    application.apply(id);

    assertThat(applied(id)).isOne();
    assertThat(fixture.text("select province_code from municipality where code = 'GM1961'"))
        .isEqualTo("PV26");
    assertThat(
            fixture.text(
                "select concat(grid_column, ' ', grid_row) from hex_cell"
                    + " where municipality_code = 'GM1961'"))
        .isEqualTo(cell);
    assertThat(
            fixture.rows(
                "select o.name, (select count(*) from membership m where m.organisation_id = o.id)"
                    + " from organisation o join organisation_municipality r on"
                    + " r.organisation_id = o.id where r.municipality_code = 'GM1961' order by 1"))
        .extracting(row -> row[0] + " " + row[1])
        .containsExactly(
            "Adviesraad sociaal domein Vijfheerenlanden 0", "Gemeente Vijfheerenlanden 0");
    assertThat(national(() -> invitations.candidates(id)))
        .extracting(RedivisionCandidate::accountId, RedivisionCandidate::organisation)
        .contains(tuple(leerdam.account(), "Gemeente Vijfheerenlanden"));
    assertThat(cell(current)).isNotNull();
    fixture.execute("delete from hex_cell where municipality_code = 'GM1961'");
    assertThat(cell(current)).as("without a place it is not on the map, and in its table").isNull();
  }

  private Integer cell(UUID round) {
    return map.cells(round, Instant.now()).stream()
        .filter(one -> one.code().equals("GM1961"))
        .findFirst()
        .map(MapCell::column)
        .orElse(null);
  }

  @Test
  void anotherNameTakesItsOrganisationsAlong() throws Exception {
    undo("GM0241");
    fixture.execute(
        "update hex_cell set municipality_code = 'GM0241' where municipality_code = 'GM1945'");
    fixture.execute("delete from municipality where code = 'GM1945'");
    Person groesbeek = fixture.municipality("GM0241", Role.COORDINATOR);
    Person council = fixture.council("GM0241", Role.COORDINATOR);
    UUID id = planned("2016-01-01", "RENAME", "GM0241", "GM1945", "Berg en Dal", "PV25");

    confirm(id);
    application.apply(id);

    assertThat(applied(id)).isOne();
    for (Person person : List.of(groesbeek, council)) {
      assertThat(actors.find(person.account()).orElseThrow().hats().get(0).municipalityCodes())
          .isEqualTo(Set.of("GM1945"));
    }
    assertThat(national(() -> invitations.candidates(id))).isEmpty();
  }

  @Test
  void whatCannotBeLeavesNothingBehind() throws Exception {
    undo("GM0370", "GM0365");
    fixture.execute(
        "insert into municipality (code, name, cbs_name, province_code) values"
            + " ('GM9802', 'Nergenshuizen', 'Nergenshuizen', 'PV27')");
    UUID id = planned("2022-01-01", "MERGER", "GM0365 GM0370", "GM9801", "Nergenshuizen", "PV27");
    assertThatThrownBy(() -> confirm(id)).isInstanceOf(InvalidRedivisionException.class);
    fixture.execute(
        "update redivision set state = 'CONFIRMED', confirmed_at = '2021-12-01' where id = '"
            + id
            + "'");

    assertThatThrownBy(() -> application.apply(id)).isInstanceOf(InvalidRedivisionException.class);

    assertThat(applied(id)).isZero();
    assertThat(fixture.count("select count(*) from municipality where code = 'GM9801'")).isZero();
    assertThat(
            fixture.count(
                "select count(*) from municipality where code in ('GM0365', 'GM0370') and"
                    + " valid_to is null"))
        .isEqualTo(2);
    RedivisionPage page = national(() -> redivisions.redivision(id));
    assertThat(page.overdue()).isTrue();
    assertThat(page.problems()).hasSize(1);
    fixture.execute("delete from municipality where code = 'GM9802'");
    application.apply(id);
    assertThat(applied(id)).as("once nothing is in the way").isOne();
  }

  @Test
  void wijdemerenStaysUntilSomebodyConfirms() throws Exception {
    fixture.execute(
        "update succession set effective_date = current_date + interval 40 day"
            + " where status = 'PLANNED'");
    RedivisionRow expected =
        national(redivisions::all).stream()
            .filter(row -> row.standing() == Standing.EXPECTED)
            .findFirst()
            .orElseThrow();
    assertThat(expected.ending()).containsExactly("Wijdemeren");
    assertThat(expected.goingOn()).containsExactly("Hilversum");

    UUID id =
        national(() -> redivisions.planExpected(expected.oldCode(), expected.effectiveDate()));
    assertThat(national(redivisions::all))
        .filteredOn(row -> row.ending().equals(List.of("Wijdemeren")))
        .singleElement()
        .extracting(RedivisionRow::standing)
        .isEqualTo(Standing.PLANNED);
    assertThatThrownBy(
            () ->
                national(
                    () -> redivisions.planExpected(expected.oldCode(), expected.effectiveDate())))
        .isInstanceOf(InvalidRedivisionException.class);
    confirm(id);
    assertThat(application.due()).doesNotContain(id);
    application.apply(id);
    assertThat(national(() -> redivisions.redivision(id)).state())
        .isEqualTo(RedivisionState.CONFIRMED);
    assertThat(national(() -> redivisions.withdraw(id))).isTrue();
    application.apply(id);
    assertThat(fixture.text("select valid_to from municipality where code = 'GM1696'")).isNull();
  }

  @Test
  void onlyCoordinatorsOfTheNationalTeamPlan() throws Exception {
    Person contributor = fixture.national(Role.CONTRIBUTOR);
    Person municipality = fixture.municipality("GM0193", Role.COORDINATOR);
    RedivisionInput input =
        new RedivisionInput("01-01-2090", "ABSORPTION", "Zwolle", "Assen", null, null, null);
    UUID id = planned("2090-01-01", "ABSORPTION", "GM0193", "GM0106", null, null);

    for (Callable<?> step :
        List.<Callable<?>>of(
            redivisions::all,
            redivisions::provinces,
            () -> redivisions.redivision(id),
            () -> redivisions.plan(input),
            () -> redivisions.planExpected("GM1696", LocalDate.of(2027, 1, 1)),
            () -> redivisions.withdraw(id),
            () -> invitations.candidates(id),
            () -> invitations.invite(id, List.of()))) {
      assertThatThrownBy(() -> national(contributor, step)).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> as(municipality, step)).isInstanceOf(EJBAccessException.class);
    }
    assertThatThrownBy(() -> national(() -> redivisions.redivision(UUID.randomUUID())))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> national(() -> redivisions.plan(input)))
        .isInstanceOf(InvalidRedivisionException.class);
    assertThat(national(() -> redivisions.withdraw(id))).isTrue();
    UUID planned = national(() -> redivisions.plan(input));
    assertThat(national(() -> redivisions.redivision(planned)).goingOn()).containsExactly("Assen");
    assertThat(national(() -> redivisions.withdraw(planned))).isTrue();
  }

  private void undo(String... codes) {
    for (String code : codes) {
      fixture.execute("update municipality set valid_to = null where code = '" + code + "'");
      fixture.execute("delete from succession where old_code = '" + code + "'");
    }
  }

  /** What was planned long ago, when that day was still ahead. */
  private UUID planned(
      String day, String kind, String old, String goingOn, String name, String province) {
    UUID id = UUID.randomUUID();
    fixture.execute(
        """
        insert into redivision (id, effective_date, kind, old_codes, new_codes, new_name,
          new_province_code, state, planned_by, planned_at, version)
        values ('%s', '%s', '%s', '%s', '%s', %s, %s, 'PLANNED', '%s', '2018-01-01', 1)
        """
            .formatted(
                id, day, kind, old, goingOn, quoted(name), quoted(province), national.account()));
    return id;
  }

  private static String quoted(String text) {
    return text == null ? "null" : "'" + text + "'";
  }

  private UUID round(String referenceDate) {
    UUID round = fixture.round(DAY.negated(), DAY);
    fixture.execute(
        "update round set reference_date = '%s' where id = '%s'".formatted(referenceDate, round));
    return round;
  }

  private Instant closing(UUID round) {
    return Instant.parse(
        fixture.text(
            "select date_format(closes_at, '%Y-%m-%dT%H:%i:%sZ') from round where id = '"
                + round
                + "'"));
  }

  private void confirm(UUID id) throws Exception {
    national(
        () -> {
          redivisions.confirm(id);
          return null;
        });
  }

  private long applied(UUID id) {
    return fixture.count(
        "select count(*) from audit_event where action = 'REDIVISION_APPLIED' and object_id = '"
            + id
            + "'");
  }

  private String responsibleUntil(Person person, String code) {
    return fixture.text(
        "select valid_to from organisation_municipality where organisation_id = '%s' and municipality_code = '%s'"
            .formatted(person.organisation(), code));
  }

  private long memberships(Person person) {
    return fixture.count(
        "select count(*) from membership where account_id = '"
            + person.account()
            + "' and ended_at is null");
  }

  private <T> T national(Callable<T> step) throws Exception {
    return national(national, step);
  }

  private <T> T national(Person person, Callable<T> step) throws Exception {
    return asNational.call(
        () -> {
          currentActor.become(actors.find(person.account()).orElseThrow());
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
