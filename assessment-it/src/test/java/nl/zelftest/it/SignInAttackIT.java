package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who guesses, tries codes twice, or stops half way, gets nowhere, and it shows. */
@ExtendWith({Browsers.class, DemoPortal.class})
class SignInAttackIT {
  private static final Pattern COOKIE = Pattern.compile("zelftest=([^;]+)");

  /** One page of each kind that needs an account, and the portal's own resources. */
  private static final List<String> NOT_FOR_STRANGERS =
      List.of(
          "/mijn-overzicht",
          "/mijn-account",
          "/mijn-account/wachtwoord",
          "/mijn-account/apparaten",
          "/mijn-account/herstelcodes",
          "/mijn-organisatie",
          "/beheer/rondes",
          "/beheer/organisaties",
          "/beheer/inloggen",
          "/beheer/vragenlijsten",
          "/zelftest/" + UUID.randomUUID() + "/resultaat",
          "/zelftest/" + UUID.randomUUID() + "/resultaat.pdf",
          "/gesprek/" + UUID.randomUUID());

  private DemoData data;
  private String person;

  @BeforeEach
  void somebodyWithTwoSteps(Portal portal) {
    data = new DemoData(portal);
    person = data.colleague(People.DIJK_EN_WAARD);
  }

  @Test
  void whoGaveThePasswordAloneIsNobody(Portal portal) {
    Authenticator app = setUp(portal);
    HttpVisitor half = half(portal);
    for (String path : NOT_FOR_STRANGERS) {
      HttpResponse<String> answer = half.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(location(answer)).as(path).contains("/inloggen");
    }
    assertThat(
            half.send(half.request("/api/intern/sessie").POST(BodyPublishers.noBody()).build())
                .statusCode())
        .isEqualTo(401);
    assertThat(half.answer(UUID.randomUUID(), UUID.randomUUID(), "{}").statusCode()).isEqualTo(401);
    assertThat(half.get("/mijn-overzicht").body()).doesNotContain("Collega");
    assertThat(half.get("/inloggen/twee-stappen").statusCode())
        .as("the secret is not shown again")
        .isEqualTo(302);
    assertThat(location(code(half, app.code(1)))).endsWith("/mijn-overzicht");
    assertThat(half.get("/mijn-overzicht").statusCode()).isEqualTo(200);
  }

  @Test
  void noCodeWorksTwice(Portal portal) {
    Authenticator app = setUp(portal);
    String code = app.code(1);
    assertThat(code(half(portal), code).statusCode()).isEqualTo(302);
    HttpResponse<String> again = code(half(portal), code);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("is al gebruikt");
    assertThat(code(half(portal), app.code()).body()).as("an earlier one").contains("al gebruikt");

    HttpVisitor signedIn = half(portal);
    forgetUsedCodes();
    code(signedIn, app.code());
    signedIn.post("/mijn-account/herstelcodes", Map.of("maakknop", "Maak"));
    String page = signedIn.get("/mijn-account/herstelcodes").body();
    Matcher recovery = Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}").matcher(page);
    assertThat(recovery.find()).as(page).isTrue();
    String kept = recovery.group();
    assertThat(code(half(portal), kept.toLowerCase(Locale.ROOT)).statusCode()).isEqualTo(302);
    assertThat(code(half(portal), kept).body()).as("a recovery code").contains("al gebruikt");
    assertThat(signedIn.get("/mijn-account").body()).contains("nog 9 herstelcodes");
    assertThat(
            data.count(
                "select count(*) from recovery_code where code_hash like ?",
                "%" + kept.substring(0, 4) + "%"))
        .isZero();
  }

  @Test
  void guessingCodesIsSlowed(Portal portal) {
    Authenticator app = setUp(portal);
    HttpVisitor guesser = half(portal);
    for (int i = 0; i < 5; i++) {
      assertThat(code(guesser, "00000" + i + "0").statusCode()).isEqualTo(200);
    }
    forgetUsedCodes();
    assertThat(code(guesser, app.code()).statusCode())
        .as("even the right one waits")
        .isEqualTo(200);
    assertThat(code(half(portal), app.code()).statusCode()).as("elsewhere too").isEqualTo(200);
    assertThat(refusals("SECOND_FACTOR", "BLOCKED")).isEqualTo(2);
  }

  @Test
  void whoGuessesAPasswordWaitsAndIsToldNothingAndItsOwnerGetsInLater(
      Browser browser, Portal portal) {
    try (BrowserContext guesser =
        browser.newContext(
            Browsers.dutch().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.5")))) {
      Page page = guesser.newPage();
      SignInPage signIn = SignInPage.open(page, portal);
      for (int attempt = 1; attempt <= 5; attempt++) {
        signIn.signIn(person, "verkeerd-wachtwoord-" + attempt);
        PlaywrightAssertions.assertThat(signIn.errors()).containsText("horen niet bij elkaar");
      }
      signIn.signIn(person, People.PASSWORD);
      PlaywrightAssertions.assertThat(signIn.errors()).containsText("horen niet bij elkaar");
      String refused = signIn.errors().innerText();
      signIn.signIn("niemand@gemeente.example", People.PASSWORD);
      PlaywrightAssertions.assertThat(signIn.errors()).containsText("horen niet bij elkaar");
      assertThat(signIn.errors().innerText()).isEqualTo(refused);

      aQuarterOfAnHourGoesBy();
      SignInPage.open(page, portal).signIn(person);
      PlaywrightAssertions.assertThat(page).hasURL(portal.url("/mijn-overzicht"));
    }
  }

  private void aQuarterOfAnHourGoesBy() {
    data.change(
        "update sign_in_throttle set last_failure_at = last_failure_at - interval 15 minute,"
            + " blocked_until = blocked_until - interval 15 minute where subject = sha2(?, 256)",
        person);
  }

  @Test
  void aSessionFromBeforeSigningInIsWorthNothingAfterwards(Portal portal) {
    HttpVisitor victim = new HttpVisitor(portal);
    String before = cookie(victim.get("/inloggen"));
    HttpResponse<String> signedIn = signIn(victim, person, People.PASSWORD, "192.0.2.1");
    String after = cookie(signedIn);
    assertThat(after).isNotEmpty().isNotEqualTo(before);
    HttpResponse<String> planted =
        new HttpVisitor(portal)
            .send(
                victim
                    .request("/mijn-overzicht")
                    .header("Cookie", "zelftest=" + (before.isEmpty() ? "gekozen" : before))
                    .build());
    assertThat(planted.body()).doesNotContain("Collega");
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusy(Portal portal) {
    HttpVisitor busy = new HttpVisitor(portal).signIn(person);
    assertThat(busy.get("/mijn-overzicht").statusCode()).isEqualTo(200);
    data.change(
        "update sign_in_session set began_at = began_at - interval 12 hour"
            + " where account_id = (select id from account where email = ?)",
        person);
    assertThat(location(busy.get("/mijn-overzicht"))).contains("/inloggen");
  }

  @Test
  void sprayingOverManyAccountsFromOneAddressIsSlowedAndShows(Portal portal) {
    String attacker = "203.0.113.77";
    IntStream.range(0, 52)
        .parallel()
        .forEach(
            i ->
                assertThat(
                        signIn(
                                new HttpVisitor(portal),
                                "nergens" + i + "@spray.example",
                                "Welkom2026!!",
                                attacker)
                            .statusCode())
                    .isEqualTo(200));
    assertThat(signIn(new HttpVisitor(portal), person, People.PASSWORD, attacker).statusCode())
        .as("the right one waits as well")
        .isEqualTo(200);
    assertThat(signIn(new HttpVisitor(portal), person, People.PASSWORD, "192.0.2.9").statusCode())
        .as("somebody elsewhere does not")
        .isEqualTo(302);
    assertThat(
            data.count("select count(*) from sign_in_throttle where subject = ?", attacker)
                + data.count("select count(*) from audit_event where details = ?", attacker))
        .as("the address is kept nowhere")
        .isZero();
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    assertThat(national.get("/mijn-overzicht").body()).contains("meer dan gewoon");
    assertThat(national.get("/beheer/inloggen").body()).contains("Piek");
    assertThat(new HttpVisitor(portal).signIn(People.ZWOLLE).get("/beheer/inloggen").statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatAVisitorSaysOfTheWayBeforeTheProxyDoesNotCount(Portal portal) {
    for (int i = 0; i < 31; i++) {
      forgotten(portal, "10.9.8." + i + ", 198.51.100.4");
    }
    String known = data.colleague(People.ZWOLLE);
    assertThat(
            new HttpVisitor(portal)
                .post(
                    "/wachtwoord-vergeten",
                    Map.of("email", known, "vergeetknop", "Stuur de mail"),
                    "X-Forwarded-For",
                    "10.1.1.1, 198.51.100.4")
                .statusCode())
        .as("the answer does not tell")
        .isEqualTo(302);
    assertThat(data.count("select count(*) from outgoing_mail where recipient_email = ?", known))
        .isZero();
  }

  private static void forgotten(Portal portal, String forwarded) {
    new HttpVisitor(portal)
        .post(
            "/wachtwoord-vergeten",
            Map.of("email", "nergens@spray.example", "vergeetknop", "Stuur de mail"),
            "X-Forwarded-For",
            forwarded);
  }

  /** Sets up two steps as this person. */
  private Authenticator setUp(Portal portal) {
    Authenticator app = Authenticator.setUp(new HttpVisitor(portal).signIn(person));
    assertThat(
            data.count(
                "select count(*) from second_factor where secret like ?", "%" + app.key() + "%"))
        .isZero();
    return app;
  }

  private HttpVisitor half(Portal portal) {
    HttpVisitor visitor = new HttpVisitor(portal);
    assertThat(location(signIn(visitor, person, People.PASSWORD, "192.0.2.1")))
        .endsWith("/inloggen/code");
    return visitor;
  }

  private static HttpResponse<String> code(HttpVisitor visitor, String code) {
    return visitor.post("/inloggen/code", Map.of("code", code, "codeknop", "Inloggen"));
  }

  private static HttpResponse<String> signIn(
      HttpVisitor visitor, String email, String password, String from) {
    return visitor.post(
        "/inloggen",
        Map.of("email", email, "wachtwoord", password, "inlogknop", "Inloggen"),
        "X-Forwarded-For",
        from);
  }

  /** As if half a minute went by. */
  private void forgetUsedCodes() {
    data.change(
        "update second_factor set last_step = 0 where account_id = (select id from account where"
            + " email = ?)",
        person);
  }

  private int refusals(String action, String why) {
    return data.count(
        "select count(*) from audit_event where action = '"
            + action
            + "' and details = '"
            + why
            + "' and object_id = (select id from account where email = ?)",
        person);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("set-cookie").stream()
        .map(COOKIE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .reduce((first, last) -> last)
        .orElse("");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }
}
