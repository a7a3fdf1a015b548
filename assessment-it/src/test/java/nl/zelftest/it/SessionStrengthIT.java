package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What asks for two steps is not reached in a session of one, however the session began. */
@ExtendWith(DemoPortal.class)
class SessionStrengthIT {
  private DemoData data;
  private String person;
  private UUID council;

  @BeforeEach
  void somebody(Portal portal) {
    data = new DemoData(portal);
    person = data.councilBeside(People.DIJK_EN_WAARD, "Raad " + UUID.randomUUID());
    council = data.organisationOf(person);
  }

  @AfterEach
  void close() {
    data.execute(
        "update membership m join account a on a.id = m.account_id set m.ended_at = now(6)"
            + " where a.email = ?",
        person);
    data.change("update organisation set closed_on = '2020-01-02' where id = ?", council);
  }

  @Test
  void whoBecomesNationalAdministratorSignsInAgainWithTwoSteps(Portal portal) {
    Map<String, HttpVisitor> oneStep =
        Stream.of("/beheer/organisaties", "/beheer/rondes", "/beheer/inloggen", "/mijn-overzicht")
            .collect(
                Collectors.toMap(
                    Function.identity(), path -> new HttpVisitor(portal).signIn(person)));
    data.change(
        """
        insert into membership (id, account_id, organisation_id, role, began_at, version)
        select ?, id, ?, 'COORDINATOR', now(6), 1 from account where email = ?
        """,
        UUID.randomUUID(),
        data.organisationOf(People.NATIONAL),
        person);
    oneStep.forEach((path, visitor) -> assertSignedOut(visitor, path));

    HttpVisitor again = new HttpVisitor(portal);
    assertThat(location(password(again))).endsWith("/inloggen/twee-stappen");
    Authenticator.confirm(again);
    oneStep.keySet().forEach(path -> assertIn(again, path));
    assertThat(again.get("/mijn-organisatie/" + council).statusCode()).isEqualTo(200);
  }

  @Test
  void whereAnOrganisationBeginsToAskSessionsOfOneStepEndAndOthersGoOn(Portal portal) {
    String member = data.colleague(person);
    HttpVisitor oneStep = new HttpVisitor(portal).signIn(member);
    HttpVisitor strengthened = new HttpVisitor(portal).signIn(member);
    Authenticator.setUp(strengthened);
    HttpVisitor coordinator = new HttpVisitor(portal).signIn(person);
    coordinator.post("/mijn-organisatie", Map.of("plichtknop", "Maak verplicht"));

    assertSignedOut(oneStep, "/mijn-overzicht");
    assertIn(strengthened, "/mijn-overzicht");
    assertSignedOut(coordinator, "/mijn-organisatie");
    assertThat(location(password(coordinator))).endsWith("/inloggen/twee-stappen");
    Authenticator.confirm(coordinator);
    assertIn(coordinator, "/mijn-organisatie");
  }

  @Test
  void takingTheSecondStepAwayHoldsForSessionsThatGoOn(Portal portal) {
    HttpVisitor own = new HttpVisitor(portal).signIn(person);
    Authenticator app = Authenticator.setUp(own);
    HttpVisitor elsewhere = new HttpVisitor(portal);
    password(elsewhere);
    elsewhere.post("/inloggen/code", Map.of("code", app.code(1), "codeknop", "Inloggen"));
    assertIn(elsewhere, "/mijn-overzicht");
    data.change(
        "update second_factor set last_step = 0 where account_id = (select id from account where"
            + " email = ?)",
        person);
    assertThat(
            location(own.post("/mijn-account", Map.of("code", app.code(), "uitknop", "Zet uit"))))
        .endsWith("gedaan=uitgezet");

    assertSignedOut(elsewhere, "/mijn-overzicht");
    assertIn(own, "/mijn-overzicht");
    data.change("update organisation set second_factor_required = true where id = ?", council);
    assertSignedOut(own, "/mijn-overzicht");
  }

  private HttpResponse<String> password(HttpVisitor visitor) {
    return visitor.post(
        "/inloggen",
        Map.of("email", person, "wachtwoord", People.PASSWORD, "inlogknop", "Inloggen"));
  }

  private static void assertIn(HttpVisitor visitor, String path) {
    assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
  }

  private static void assertSignedOut(HttpVisitor visitor, String path) {
    assertThat(location(visitor.get(path))).as(path).contains("/inloggen?naar=");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }
}
