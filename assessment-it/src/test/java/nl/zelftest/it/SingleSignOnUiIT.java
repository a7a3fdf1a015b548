package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People sign in with their organisation's identity provider: a real Keycloak. */
@ExtendWith({Browsers.class, DemoPortal.class})
class SingleSignOnUiIT {
  private static final UUID ORGANISATION = UUID.randomUUID();
  private static final String NAME = "Gemeente " + ORGANISATION.toString().substring(0, 8);
  private static final String DOMAIN = ORGANISATION.toString().substring(0, 8) + ".example";
  private static final String ENTRY = "/inloggen/organisatie/" + ORGANISATION;
  private static final String SETTINGS = "/mijn-organisatie/" + ORGANISATION + "/inloggen";
  private static final String LINKS = "/mijn-account/organisaties";
  private static final Pattern INVITATION = Pattern.compile("/uitnodiging/[A-Za-z0-9_-]{43}");
  private static final String PROVIDER =
      "(select id from identity_provider where organisation_id = '" + ORGANISATION + "')";
  private static final String NOT_IN = "Met deze inlog kunt u hier niet naar binnen";

  private static Keycloak keycloak;
  private static DemoData data;

  @BeforeAll
  static void start(Portal portal) {
    data = new DemoData(portal);
    data.change(
        """
        insert into organisation (id, kind, name, opened_on, version)
        values (?, 'MUNICIPALITY', ?, '2020-01-01', 1)
        """,
        ORGANISATION,
        NAME);
    keycloak = new Keycloak(portal, ORGANISATION);
  }

  @AfterAll
  static void stop() {
    keycloak.close();
  }

  @Test
  void fromConnectingAProviderToRemovingIt(Browser browser, Page admin, Portal portal) {
    connect(admin, portal);
    String invited = "jo@" + DOMAIN;
    String link = invite(admin, portal, invited);
    try (BrowserContext jansen = browser.newContext(Browsers.dutch());
        BrowserContext bakker = browser.newContext(Browsers.dutch())) {
      Page page = jansen.newPage();
      acceptsByProvider(page, portal, link, invited);
      signsOutAndInAgain(page, portal);
      aProviderThatSawOneFactorCountsForOne(page, portal);
      whoHasNoRoleIsRefused(page, portal, invited);
      Page other = bakker.newPage();
      whoIsNotLinkedIsRefused(other, portal);
      String there = data.colleague(People.DIJK_EN_WAARD);
      anAddressLinksNobody(other, portal, invite(admin, portal, there));
      linksAnAccountThatIsThere(other, portal, there);
    }
    switchesOffAndRemoves(admin, portal);
    for (String reason : new String[] {"UNKNOWN", "KNOWN_ADDRESS", "OFF"}) {
      assertThat(refusals(reason)).as(reason).isPositive();
    }
    assertThat(
            data.count(
                "select count(*) from audit_event where (action like 'IDENTITY%' or action ="
                    + " 'SIGN_ON') and (details like '%@%' or details like '%eyJ%')"))
        .isZero();
  }

  /** How often the organisation's events say that somebody was not signed in, and why. */
  private static int refusals(String reason) {
    return data.count(
        "select count(*) from audit_event where action = 'SIGN_ON' and result = 'REFUSED'"
            + " and object_id = ? and details = ?",
        ORGANISATION,
        reason);
  }

  /** A national administrator, who then looks at everything as a coordinator could. */
  private static void connect(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url("/mijn-organisatie/" + ORGANISATION));
    page.getByRole(AriaRole.LINK, named("single sign-on")).click();
    Accessibility.check(page);
    ReflowUiIT.look(page, "eigen-inlogpagina-leeg");
    page.locator("#uitgever").fill("http://gemeente.example");
    button(page, "Bewaar de instellingen");
    assertThat(page.locator(".error-summary a")).hasAttribute("href", "#uitgever");
    Accessibility.check(page);
    page.locator("#uitgever").fill(keycloak.issuer());
    page.locator("#client").fill(Keycloak.CLIENT);
    page.locator("#domeinen").fill(DOMAIN);
    button(page, "Bewaar de instellingen");
    assertThat(page.locator(".notice[role='status']")).containsText("zijn opgeslagen");
    button(page, "Zet aan");
    assertThat(page.locator(".error-summary")).containsText("Probeer eerst");
    Accessibility.check(page);
    page.getByRole(AriaRole.LINK, named("Probeer het inloggen")).click();
    atKeycloak(page, Keycloak.BAKKER);
    assertThat(page.locator(".notice[role='status']")).containsText("Het inloggen lukte");
    button(page, "Zet aan");
    assertThat(page.locator(".notice[role='status']")).containsText("Het staat aan");
    Accessibility.check(page);
    ReflowUiIT.look(page, "eigen-inlogpagina");
    assertThat(data.count("select count(*) from linked_identity where provider_id = " + PROVIDER))
        .as("trying links nobody")
        .isZero();
    assertThat(data.text("select sealed_key from identity_provider where id = " + PROVIDER))
        .as("the key is not to be read in the database")
        .doesNotContain("\"kty\"");
  }

  private static String invite(Page page, Portal portal, String email) {
    page.navigate(portal.url("/mijn-organisatie/" + ORGANISATION));
    page.getByLabel("E-mailadres").fill(email);
    page.getByLabel("Coördinator").check();
    button(page, "Uitnodigen");
    page.locator(".notice[role='status']").waitFor();
    Matcher link =
        INVITATION.matcher(
            data.text(
                "select link from outgoing_mail where kind = 'INVITED' and recipient_email = ?",
                email));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static void acceptsByProvider(Page page, Portal portal, String link, String email) {
    page.navigate(portal.url(link));
    Accessibility.check(page);
    ReflowUiIT.look(page, "uitnodiging-organisatie");
    button(page, "Verder via uw organisatie");
    assertThat(page.locator(".error-summary")).containsText("Vul uw naam in");
    page.getByLabel("Naam").fill("Jo Jansen");
    button(page, "Verder via uw organisatie");
    assertThat(page.locator(".lead")).containsText(NAME);
    assertThat(page.locator("main")).containsText("neemt u de uitnodiging aan");
    Accessibility.check(page);
    ReflowUiIT.look(page, "verder-naar-organisatie");
    onward(page);
    atKeycloak(page, Keycloak.JANSEN);
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
    assertThat(page.locator(".person")).containsText("Jo Jansen");
    assertThat(data.text("select password_hash from account where email = ?", email)).isNull();
    assertThat(
            data.count(
                """
                select count(*) from linked_identity l join account a on a.id = l.account_id
                join outgoing_mail m on m.recipient_email = a.email and m.kind = 'IDENTITY_LINKED'
                where a.email = ? and l.ended_at is null
                """,
                email))
        .isOne();
    page.navigate(portal.url(LINKS));
    assertThat(page.locator("tbody")).containsText(NAME);
    Accessibility.check(page);
    ReflowUiIT.look(page, "koppelingen");
    assertThat(new HttpVisitor(portal).get(link).statusCode()).as("once").isEqualTo(404);
  }

  private static void signsOutAndInAgain(Page page, Portal portal) {
    signOut(page);
    page.getByRole(AriaRole.LINK, named("Inloggen via uw organisatie")).click();
    Accessibility.check(page);
    ReflowUiIT.look(page, "inloggen-via-organisatie");
    page.getByLabel("E-mailadres").fill("iemand@elders.example");
    button(page, "Ga verder");
    assertThat(page.locator(".error-summary")).containsText("is inloggen via een organisatie niet");
    Accessibility.check(page);
    page.getByLabel("E-mailadres").fill("wie.dan.ook@" + DOMAIN);
    button(page, "Ga verder");
    List<String> answers = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/terug?")) {
            answers.add(request.url());
          }
        });
    onward(page);
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
    signOut(page);
    page.navigate(answers.get(0));
    assertThat(page.locator(".error-summary")).containsText("al gebruikt");
    Accessibility.check(page);
  }

  private static void aProviderThatSawOneFactorCountsForOne(Page page, Portal portal) {
    String required = "update organisation set second_factor_required = %s where id = ?";
    data.change(required.formatted("true"), ORGANISATION);
    page.navigate(portal.url(ENTRY));
    onward(page);
    assertThat(page).hasURL(portal.url("/inloggen/twee-stappen"));
    page.navigate(portal.url("/mijn-overzicht"));
    assertThat(page).hasURL(Pattern.compile(".*/inloggen\\?naar=.*"));
    data.change(required.formatted("false"), ORGANISATION);
  }

  private static void whoHasNoRoleIsRefused(Page page, Portal portal, String email) {
    String membership =
        " membership m join account a on a.id = m.account_id set m.ended_at = %s where a.email = ?";
    data.change("update" + membership.formatted("now(6)"), email);
    assertThat(refused(page, portal)).contains(NOT_IN);
    data.change("update" + membership.formatted("null"), email);
    data.change("update account set closed_at = now(6) where email = ?", email);
    assertThat(refused(page, portal)).contains(NOT_IN);
    Accessibility.check(page);
    data.change("update account set closed_at = null where email = ?", email);
    page.navigate(portal.url(ENTRY));
    onward(page);
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
  }

  private static void whoIsNotLinkedIsRefused(Page page, Portal portal) {
    page.navigate(portal.url(ENTRY));
    onward(page);
    atKeycloak(page, Keycloak.BAKKER);
    assertThat(page.locator(".error-summary")).containsText(NOT_IN);
    page.navigate(portal.url("/mijn-overzicht"));
    assertThat(page).hasURL(Pattern.compile(".*/inloggen.*"));
  }

  /** The invitation is for an address that has an account: whose it is, has to be shown first. */
  private static void anAddressLinksNobody(Page page, Portal portal, String link) {
    page.navigate(portal.url(link));
    button(page, "Verder via uw organisatie");
    onward(page);
    assertThat(page.locator(".error-summary")).containsText("heeft al een account");
    page.navigate(portal.url("/mijn-overzicht"));
    assertThat(page).hasURL(Pattern.compile(".*/inloggen.*"));
  }

  private static void linksAnAccountThatIsThere(Page page, Portal portal, String email) {
    data.change(
        """
        insert into membership (id, account_id, organisation_id, role, began_at, version)
        select uuid(), id, ?, 'CONTRIBUTOR', now(6), 1 from account where email = ?
        """,
        ORGANISATION,
        email);
    SignInPage.open(page, portal).signIn(email);
    page.navigate(portal.url(LINKS));
    Accessibility.check(page);
    ReflowUiIT.look(page, "koppelen");
    page.getByLabel("Wachtwoord").fill("een ander wachtwoord");
    button(page, "Koppel mijn account");
    assertThat(page.locator(".error-summary a")).hasAttribute("href", "#wachtwoord");
    Accessibility.check(page);
    page.getByLabel("Wachtwoord").fill(People.PASSWORD);
    button(page, "Koppel mijn account");
    onward(page);
    assertThat(page.locator(".notice[role='status']")).containsText("is gekoppeld");
    signOut(page);
    page.navigate(portal.url(ENTRY));
    onward(page);
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
    page.navigate(portal.url(LINKS));
    button(page, "Ontkoppel: " + NAME);
    assertThat(page.locator(".notice[role='status']")).containsText("weggehaald");
    signOut(page);
    assertThat(refused(page, portal)).contains(NOT_IN);
  }

  private static void switchesOffAndRemoves(Page page, Portal portal) {
    page.navigate(portal.url(SETTINGS));
    button(page, "Zet uit");
    HttpResponse<String> off = new HttpVisitor(portal).get(ENTRY);
    assertThat(off.statusCode()).isEqualTo(404);
    assertThat(off.body()).contains("kan niet, of nu niet").doesNotContain(NAME);
    assertThat(new HttpVisitor(portal).get(ENTRY + "/verder").headers().firstValue("location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("fout=OFF"));
    page.reload();
    button(page, "Haal de inlogpagina weg");
    assertThat(page.locator(".notice[role='status']")).containsText("weggehaald");
    assertThat(
            data.count(
                "select count(*) from linked_identity where ended_at is null and provider_id = "
                    + PROVIDER))
        .isZero();
    assertThat(new HttpVisitor(portal).get(ENTRY + "/sleutels.json").statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyElseLooksAfterIt(Portal portal) {
    for (String person : new String[] {People.ZWOLLE, People.ZWOLLE_COUNCIL_CONTRIBUTOR}) {
      HttpVisitor visitor = new HttpVisitor(portal).signIn(person);
      assertThat(visitor.get(SETTINGS).statusCode()).as(person).isEqualTo(404);
      assertThat(visitor.get(ENTRY + "/proberen").statusCode()).as(person).isEqualTo(404);
    }
    HttpVisitor stranger = new HttpVisitor(portal);
    assertThat(stranger.get(SETTINGS).statusCode()).isEqualTo(302);
    assertThat(stranger.get(LINKS).statusCode()).isEqualTo(302);
    assertThat(stranger.get(ENTRY + "/proberen").statusCode()).isEqualTo(404);
    assertThat(stranger.get(ENTRY + "/iets").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/inloggen/organisatie/x/terug").statusCode()).isEqualTo(404);
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused(Portal portal) {
    HttpVisitor stranger = new HttpVisitor(portal);
    for (String query : new String[] {"?code=a&state=b", "?error=access_denied&state=b", ""}) {
      assertThat(stranger.get(ENTRY + "/terug" + query).headers().firstValue("location"))
          .as(query)
          .hasValueSatisfying(to -> assertThat(to).endsWith("fout=STALE"));
    }
  }

  @Test
  void aCoordinatorConnectsButSaysNotWhichAddressesLeadThere(Portal portal) {
    HttpVisitor visitor = new HttpVisitor(portal).signIn(People.DIJK_EN_WAARD_COUNCIL);
    String own =
        data.text(
            """
            select m.organisation_id from membership m join account a on a.id = m.account_id
            where a.email = ?
            """,
            People.DIJK_EN_WAARD_COUNCIL);
    String path = "/mijn-organisatie/" + own + "/inloggen";
    HttpResponse<String> saved =
        visitor.post(
            path,
            Map.of(
                "uitgever", "https://inloggen.raad.example",
                "client", "zelftest",
                "manier", "CLIENT_SECRET",
                "geheim", "heel-geheim",
                "domeinen", "gmail.com",
                "bewaarknop", "Bewaar"));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    HttpResponse<String> page = visitor.get(path);
    assertThat(page.body())
        .contains("https://inloggen.raad.example")
        .doesNotContain("gmail.com")
        .doesNotContain("heel-geheim");
    assertThat(
            data.text("select sealed_secret from identity_provider where organisation_id = ?", own))
        .isNotNull()
        .doesNotContain("geheim");
    HttpResponse<String> keys =
        new HttpVisitor(portal).get("/inloggen/organisatie/" + own + "/sleutels.json");
    assertThat(keys.body()).contains("\"kty\":\"RSA\"").doesNotContain("\"d\":");
    visitor.post(path, Map.of("weghaalknop", "Haal weg"));
    assertThat(visitor.get(path).body()).doesNotContain("https://inloggen.raad.example");
  }

  private static String refused(Page page, Portal portal) {
    page.navigate(portal.url(ENTRY));
    onward(page);
    return page.locator(".error-summary").textContent();
  }

  private static void onward(Page page) {
    page.getByRole(AriaRole.LINK, named("Verder naar uw organisatie")).click();
    page.waitForLoadState();
  }

  /** Keycloak's own page. */
  private static void atKeycloak(Page page, String user) {
    page.locator("#username").fill(user);
    page.locator("#password").fill(Keycloak.PASSWORD);
    page.locator("#kc-login").click();
    page.waitForLoadState();
  }

  private static void signOut(Page page) {
    button(page, "Uitloggen");
    assertThat(page.locator(".notice[role='status']")).containsText("U bent uitgelogd");
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
    page.waitForLoadState();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
