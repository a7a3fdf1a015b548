package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People sign in with a passkey, and nobody else with anything that looks like one. */
@ExtendWith({Browsers.class, DemoPortal.class})
class PasskeyUiIT {
  private static final String MINE = "/mijn-account/passkeys";
  private static final String SIGN_IN = "/api/intern/inloggen/passkey";
  private static final String ADD = "/api/intern/passkeys";
  private static final String NAME = "Laptop van het werk";

  private DemoData data;
  private String person;

  @BeforeEach
  void somebody(Page page, Portal portal) {
    data = new DemoData(portal);
    person = data.councilBeside(People.DIJK_EN_WAARD, "Raad met passkeys");
    page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "192.0.2.31"));
  }

  @AfterEach
  void close() {
    data.closeOrganisationOf(person);
  }

  @Test
  void isMadeWithTheKeyboardAndSignsInWithoutACode(Page page, Portal portal) {
    VirtualDevice.of(page);
    SignInPage.open(page, portal).signIn(person);
    page.navigate(portal.url("/mijn-account"));
    page.getByRole(AriaRole.LINK, link("Inloggen met een passkey")).click();
    assertThat(page).hasURL(portal.url(MINE));
    assertThat(page.locator("#kan-niet")).isHidden();
    look(page, "passkeys-geen");

    Keyboard.tabTo(page, page.locator("#naam"));
    page.keyboard().press("Enter");
    assertThat(page.locator("#naam-fout")).containsText("Geef de passkey een naam");
    assertThat(page.locator("#naam")).isFocused();
    look(page, "passkeys-naamloos");
    page.keyboard().type(NAME);
    page.keyboard().press("Tab");
    page.keyboard().type("niet mijn wachtwoord");
    page.keyboard().press("Enter");
    assertThat(page.locator("#naam-fout")).hasCount(0);
    assertThat(page.locator("#bewijs-fout")).containsText("Dit is niet uw huidige wachtwoord");
    assertThat(page.locator("#bewijs")).isFocused();
    look(page, "passkeys-fout");
    page.keyboard().press("Control+A");
    page.keyboard().type(People.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice[role='status']")).containsText("De passkey is toegevoegd");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody tr")).containsText("Nog niet");
    look(page, "passkeys");
    assertThat(mails("PASSKEY_ADDED")).isOne();

    add(page);
    assertThat(page.locator("#stand")).containsText("heeft al een passkey");
    look(page, "passkeys-al");

    data.change(
        "update organisation set second_factor_required = 1 where id = ?",
        data.organisationOf(person));
    signOut(page);
    new SignInPage(page).signIn(person, People.PASSWORD);
    assertThat(page).hasURL(portal.url("/inloggen/twee-stappen"));
    page.navigate(portal.url("/inloggen"));
    assertThat(page.locator("#passkeyknop")).isVisible();
    look(page, "inloggen-passkey");
    Keyboard.tabTo(page, page.locator("#passkeyknop"));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
    assertThat(page.locator("form[data-sign-out]")).hasCount(1);
    assertThat(events("PASSKEY", "DONE")).isOne();

    page.navigate(portal.url(MINE));
    assertThat(page.locator("tbody tr")).not().containsText("Nog niet");
    Keyboard.tabTo(
        page,
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verwijder: " + NAME)));
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice[role='status']")).containsText("De passkey is verwijderd");
    assertThat(page.locator("tbody tr")).hasCount(0);
    look(page, "passkeys-verwijderd");
    assertThat(mails("PASSKEY_REMOVED")).isOne();
    assertThat(events("PASSKEY_ADDED", "DONE")).isOne();
    assertThat(events("PASSKEY_REMOVED", "DONE")).isOne();
    signOut(page);
    signIn(page);
    assertThat(page.locator("#passkey-stand")).containsText("kunt u niet inloggen");
    assertThat(page.locator("form[data-sign-out]")).hasCount(0);
    look(page, "inloggen-passkey-geweigerd");
  }

  @Test
  void aCodeIsAskedWhereThereIsASecondStep(Page page, Portal portal) {
    VirtualDevice.of(page);
    SignInPage.open(page, portal).signIn(person);
    page.navigate(portal.url("/mijn-account"));
    press(page, "Stel twee stappen in");
    Authenticator app = new Authenticator(page.locator("code.key").innerText());
    page.locator("#code").fill(app.code());
    press(page, "Zet twee stappen aan");
    page.navigate(portal.url(MINE));
    page.locator("#naam").fill(NAME);
    page.locator("#bewijs").fill(People.PASSWORD);
    press(page, "Maak een passkey");
    assertThat(page.locator("#bewijs-fout")).containsText("Deze code werkt niet");
    look(page, "passkeys-code");
    page.locator("#bewijs").fill(app.code(1));
    press(page, "Maak een passkey");
    assertThat(page.locator("tbody tr")).hasCount(1);
    signOut(page);
    signIn(page);
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
  }

  @Test
  void anAnswerIsGoodOnceInItsOwnSessionAndForThePortalOnly(Page page, Portal portal) {
    VirtualDevice.of(page);
    SignInPage.open(page, portal).signIn(person);
    page.navigate(portal.url(MINE));
    add(page);
    assertThat(page.locator("tbody tr")).hasCount(1);
    signOut(page);
    String answer =
        page.waitForRequest(request -> request.url().contains(SIGN_IN + "?"), () -> signIn(page))
            .postData();
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
    assertThat(
            page.evaluate(
                "async ([api, body]) => (await fetch(api, {method: 'POST', body,"
                    + " headers: {'Content-Type': 'application/json'}})).status",
                List.of(SIGN_IN, answer)))
        .as("twice in one session")
        .isEqualTo(403);

    HttpVisitor stranger = new HttpVisitor(portal);
    assertThat(post(stranger, SIGN_IN, answer).statusCode()).as("not asked for").isEqualTo(403);
    ask(stranger);
    assertThat(post(stranger, SIGN_IN, answer).statusCode()).as("another's").isEqualTo(403);
    String asked = ask(stranger);
    assertThat(post(stranger, SIGN_IN, altered(answer, asked, portal.url(""))).statusCode())
        .as("not signed")
        .isEqualTo(403);
    asked = ask(stranger);
    assertThat(post(stranger, SIGN_IN, altered(answer, asked, "https://evil.example")).statusCode())
        .as("another site")
        .isEqualTo(403);
    assertThat(stranger.get("/mijn-overzicht").statusCode()).isEqualTo(302);
    assertThat(refusals("CHALLENGE")).isEqualTo(3);
    assertThat(refusals("NO_MATCH")).isOne();
    assertThat(refusals("ORIGIN")).isOne();

    for (int i = 0; i < 31; i++) {
      post(stranger, SIGN_IN, answer, "X-Forwarded-For", "192.0.2.32");
    }
    signOut(page);
    page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "192.0.2.32"));
    signIn(page);
    assertThat(page.locator("#passkey-stand")).containsText("kunt u niet inloggen");
    assertThat(
            data.count(
                "select count(*) from audit_event where action = 'PASSKEY' and details = ?",
                "BLOCKED"))
        .as("a right answer from where too much failed")
        .isOne();
    page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "192.0.2.31"));
    signIn(page);
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
  }

  @Test
  void aDeviceHasToSeeItsPerson(Page page, Portal portal) {
    VirtualDevice device = VirtualDevice.of(page);
    SignInPage.open(page, portal).signIn(person);
    page.navigate(portal.url(MINE));
    device.isTouched(false);
    add(page);
    assertThat(page.locator("#stand")).containsText("Volg wat uw apparaat vraagt");
    look(page, "passkeys-bezig");
    page.reload();
    device.isTouched(true);
    device.seesItsPerson(false);
    add(page);
    assertThat(page.locator("#stand")).containsText("Er is geen passkey gemaakt");
    look(page, "passkeys-niet-gemaakt");
    device.seesItsPerson(true);
    add(page);
    assertThat(page.locator("tbody tr")).hasCount(1);
    signOut(page);
    device.seesItsPerson(false);
    signIn(page);
    assertThat(page.locator("#passkey-stand")).containsText("U bent niet ingelogd");
    look(page, "inloggen-passkey-niet");
    page.route("**" + SIGN_IN + "/vraag", PasskeyUiIT::withoutAskingToSee);
    signIn(page);
    assertThat(page.locator("#passkey-stand")).containsText("kunt u niet inloggen");
    assertThat(refusals("NOT_VERIFIED")).isOne();
    assertThat(page.locator("form[data-sign-out]")).hasCount(0);
  }

  private static void withoutAskingToSee(Route route) {
    APIResponse asked = route.fetch();
    route.fulfill(
        new Route.FulfillOptions()
            .setResponse(asked)
            .setBody(asked.text().replace("required", "discouraged")));
  }

  @Test
  void aPersonHasTwentyAtMostAndABrowserWithoutThemSaysSo(Page page, Portal portal) {
    page.addInitScript("delete window.PublicKeyCredential");
    page.navigate(portal.url("/inloggen"));
    assertThat(page.locator("#inlogknop")).isVisible();
    assertThat(page.locator("#passkeyknop")).isHidden();
    new SignInPage(page).signIn(person);
    page.navigate(portal.url(MINE));
    assertThat(page.locator("#kan-niet")).isVisible();
    assertThat(page.locator("#toevoegen")).isHidden();
    look(page, "passkeys-kan-niet");

    for (int i = 0; i < 20; i++) {
      data.change(
          """
          insert into passkey (id, account_id, user_handle, credential_id, credential,
            signature_counter, backup_eligible, transports, name, made_at, version)
          select ?, id, 'x', ?, 'x', 0, 0, '', ?, now(6), 1 from account where email = ?
          """,
          UUID.randomUUID(),
          UUID.randomUUID(),
          "Een telefoon met een lange naam, nummer " + i,
          person);
    }
    page.reload();
    assertThat(page.locator("main")).containsText("U hebt zoveel passkeys als kan");
    assertThat(page.locator("#toevoegen")).hasCount(0);
    look(page, "passkeys-vol");
    assertThat(
            post(
                    new HttpVisitor(portal).signIn(person),
                    ADD + "/vraag",
                    "{\"naam\":\"x\",\"bewijs\":\"" + People.PASSWORD + "\"}")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsNoAnswerIsABadRequest(Portal portal) {
    HttpVisitor member = new HttpVisitor(portal).signIn(person);
    HttpVisitor stranger = new HttpVisitor(portal);
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "{\"id\":1}",
            "[".repeat(8_000),
            "{\"id\":" + "[".repeat(8_000),
            "{\"id\":\"" + "a".repeat(17_000) + "\"}",
            "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":"
                + "\"e30\",\"attestationObject\":\"oA\",\"authenticatorData\":\"AA\","
                + "\"signature\":\"AA\"}}")) {
      String named = body.substring(0, Math.min(20, body.length()));
      ask(stranger);
      for (HttpResponse<String> answer :
          List.of(post(stranger, SIGN_IN, body), post(member, ADD, body))) {
        assertThat(answer.statusCode()).as(named).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
            .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        BadInputIT.assertStrict(answer);
      }
    }
    for (String body : List.of("", "[]", "{\"naam\":1}", "{\"bewijs\":{}}")) {
      assertThat(post(member, ADD + "/vraag", body).statusCode()).as(body).isEqualTo(400);
    }
    String noName = "{\"naam\":\"\\u202e\",\"bewijs\":\"" + People.PASSWORD + "\"}";
    assertThat(post(member, ADD + "/vraag", noName).statusCode()).isEqualTo(422);
    assertThat(post(stranger, ADD + "/vraag", "{}").statusCode()).isEqualTo(401);
    assertThat(post(stranger, ADD, "{}").statusCode()).isEqualTo(401);
    assertThat(post(stranger, SIGN_IN + "/vraag", "", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  /** Ensures that axe finds nothing and the page fits, wide and narrow. */
  private static void look(Page page, String name) {
    ReflowUiIT.check(page, name);
    page.setViewportSize(1280, 800);
  }

  private void add(Page page) {
    page.locator("#naam").fill(NAME);
    page.locator("#bewijs").fill(People.PASSWORD);
    press(page, "Maak een passkey");
  }

  private static void signIn(Page page) {
    page.locator("#passkeyknop").click();
  }

  private static void signOut(Page page) {
    page.locator("form[data-sign-out] button").click();
    page.locator("#passkeyknop").waitFor();
  }

  private static void press(Page page, String button) {
    page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    page.waitForLoadState();
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** What the portal asks a device of this visitor to sign. */
  private static String ask(HttpVisitor visitor) {
    return JsonParser.parseString(post(visitor, SIGN_IN + "/vraag", "").body())
        .getAsJsonObject()
        .get("challenge")
        .getAsString();
  }

  /** The same answer, as if it was to this challenge and on this site. */
  private static String altered(String answer, String challenge, String origin) {
    JsonObject json = JsonParser.parseString(answer).getAsJsonObject();
    JsonObject said = new JsonObject();
    said.addProperty("type", "webauthn.get");
    said.addProperty("challenge", challenge);
    said.addProperty("origin", origin);
    said.addProperty("crossOrigin", false);
    json.getAsJsonObject("response")
        .addProperty(
            "clientDataJSON",
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(said.toString().getBytes(StandardCharsets.UTF_8)));
    return json.toString();
  }

  private static HttpResponse<String> post(
      HttpVisitor visitor, String path, String body, String... headers) {
    String[] all = headers.length > 0 ? headers : new String[] {"X-Forwarded-For", "192.0.2.33"};
    return visitor.send(
        visitor
            .request(path)
            .headers(all)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private int mails(String kind) {
    return data.count(
        "select count(*) from outgoing_mail where recipient_email = ? and kind = ? and text like ?",
        person,
        kind,
        "%" + NAME + "%");
  }

  private int events(String action, String result) {
    return data.count(
        "select count(*) from audit_event where action = ? and result = ? and actor_id = (select id"
            + " from account where email = ?)",
        action,
        result,
        person);
  }

  private int refusals(String why) {
    return data.count(
        "select count(*) from audit_event where action = 'PASSKEY' and result = 'REFUSED' and"
            + " details = ? and object_id = (select id from account where email = ?)",
        why,
        person);
  }
}
