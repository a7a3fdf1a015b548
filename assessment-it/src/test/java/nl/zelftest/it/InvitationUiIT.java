package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a portal without people to one in which colleagues invite each other, and forget. */
@ExtendWith({Browsers.class, DemoPortal.class})
class InvitationUiIT {
  private static final Pattern INVITATION = Pattern.compile("/uitnodiging/[A-Za-z0-9_-]{43}");
  private static final Pattern RESET = Pattern.compile("/wachtwoord/[A-Za-z0-9_-]{43}");
  private static final String CHOSEN = "groene fiets bij de brug";
  private static final String ANOTHER = "gele boot onder de maan";

  private DemoData data;
  private String organisation;
  private UUID organisationId;

  @BeforeEach
  void found(Portal portal) {
    data = new DemoData(portal);
    organisationId = UUID.randomUUID();
    organisation = "Gemeente " + organisationId.toString().substring(0, 8);
    data.change(
        """
        insert into organisation (id, kind, name, opened_on, version)
        values (?, 'MUNICIPALITY', ?, '2020-01-01', 1)
        """,
        organisationId,
        organisation);
  }

  @Test
  void fromTheFirstAdministratorToAForgottenPassword(Browser browser, Page page, Portal portal) {
    String admin = someone("landelijk");
    String link = createAdmin(portal, admin);
    page.navigate(portal.url(link));
    Accessibility.check(page);
    ReflowUiIT.look(page, "uitnodiging");
    accept(page, "Ada Beheerder", "te kort");
    assertThat(page.locator(".error-summary")).containsText("te kort");
    Accessibility.check(page);
    accept(page, "Ada Beheerder", CHOSEN);
    setsUpTwoSteps(page, portal);

    page.getByRole(AriaRole.LINK, named("Organisaties")).click();
    page.getByLabel("Naam").fill(organisation);
    page.getByRole(AriaRole.BUTTON, button("Zoek")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 organisatie gevonden");
    Accessibility.check(page);
    ReflowUiIT.look(page, "organisaties");
    page.getByRole(AriaRole.LINK, named(organisation)).click();
    page.getByRole(AriaRole.LINK, named("Mensen en uitnodigingen")).click();
    Accessibility.check(page);
    String coordinator = someone("coordinator");
    invite(page, coordinator, "Coördinator");
    assertThat(page.locator(".notice[role='status']")).containsText("per mail");
    Accessibility.check(page);
    ReflowUiIT.look(page, "mijn-organisatie");

    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      Page theirs = other.newPage();
      theirs.navigate(portal.url("/demo/mail"));
      theirs
          .locator("article")
          .filter(new Locator.FilterOptions().setHasText(coordinator))
          .getByRole(AriaRole.LINK)
          .first()
          .click();
      assertThat(theirs.locator(".lead")).containsText(organisation);
      String used = path(theirs, portal);
      accept(theirs, "Bo Coördinator", CHOSEN);
      assertThat(theirs).hasURL(portal.url("/mijn-overzicht"));
      theirs.navigate(portal.url("/mijn-organisatie"));
      assertThat(theirs.locator("tbody")).containsText("Enige coördinator");
      invite(theirs, "geen adres", "Invuller");
      assertThat(theirs.locator(".error-summary")).containsText("geen e-mailadres");
      Accessibility.check(theirs);
      String colleague = someone("collega");
      invite(theirs, colleague, "Invuller");
      colleagueAcceptsAndForgets(browser, portal, colleague);
      deadLinksLookAlike(portal, used);
      endColleague(theirs);
      data.change("update account set language = 'en' where email = ?", coordinator);
      theirs.navigate(portal.url("/mijn-organisatie"));
      assertThat(theirs.locator("h1")).hasText("People of " + organisation);
    }
    assertThat(refused(portal, admin)).contains("is al landelijk beheerder");
    assertThat(
            data.count(
                "select count(*) from audit_event where action = 'MEMBER_INVITED' and details like"
                    + " ?",
                "%@%"))
        .isZero();
  }

  /** Who looks after the country cannot do without, and can do nothing else before. */
  private static void setsUpTwoSteps(Page page, Portal portal) {
    assertThat(page).hasURL(portal.url("/inloggen/twee-stappen"));
    page.navigate(portal.url("/beheer/organisaties"));
    assertThat(page).hasURL(Pattern.compile(".*/inloggen.*"));
    page.navigate(portal.url("/inloggen/twee-stappen"));
    page.locator("#code").fill(new Authenticator(page.locator("code.key").innerText()).code());
    page.getByRole(AriaRole.BUTTON, button("Zet twee stappen aan")).click();
    assertThat(page).hasURL(portal.url("/mijn-account/herstelcodes"));
    page.navigate(portal.url("/mijn-overzicht"));
  }

  private void colleagueAcceptsAndForgets(Browser browser, Portal portal, String colleague) {
    try (BrowserContext one = browser.newContext(Browsers.dutch());
        BrowserContext two = browser.newContext(Browsers.dutch())) {
      Page page = one.newPage();
      page.navigate(portal.url(mailed("INVITED", colleague, INVITATION)));
      accept(page, "Cas Collega", CHOSEN);
      assertThat(page).hasURL(portal.url("/mijn-overzicht"));
      assertThat(page.getByRole(AriaRole.LINK, named("Mijn organisatie"))).hasCount(0);

      Page forgotten = two.newPage();
      forgotten.navigate(portal.url("/inloggen"));
      forgotten.getByRole(AriaRole.LINK, named("Wachtwoord vergeten")).click();
      Accessibility.check(forgotten);
      ReflowUiIT.look(forgotten, "wachtwoord-vergeten");
      forgotten.getByLabel("E-mailadres").fill(colleague);
      forgotten.getByRole(AriaRole.BUTTON, button("Stuur de mail")).click();
      assertThat(forgotten.locator(".notice[role='status']")).containsText("Heeft dit adres");
      String reset = mailed("PASSWORD_FORGOTTEN", colleague, RESET);
      forgotten.navigate(portal.url(reset));
      Accessibility.check(forgotten);
      newPassword(forgotten, "welkom123456");
      assertThat(forgotten.locator(".error-summary")).containsText("makkelijk te raden");
      Accessibility.check(forgotten);
      newPassword(forgotten, ANOTHER);
      assertThat(forgotten.locator(".notice[role='status']")).containsText("is veranderd");
      new SignInPage(forgotten).signIn(colleague, ANOTHER);
      assertThat(forgotten).hasURL(portal.url("/mijn-overzicht"));

      page.navigate(portal.url("/mijn-overzicht"));
      assertThat(page).hasURL(Pattern.compile(".*/inloggen.*"));
      forgotten.navigate(portal.url(reset));
      assertThat(forgotten.locator("h1")).hasText("Deze link werkt niet");
    }
  }

  @Test
  void anAdministratorKeepsOrganisations(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url("/beheer/organisaties/nieuw"));
    Accessibility.check(page);
    page.getByRole(AriaRole.BUTTON, button("Organisatie toevoegen")).click();
    assertThat(page.locator(".error-summary")).containsText("Vul een naam in");
    assertThat(page.locator(".error-summary a")).hasAttribute("href", "#naam");
    String name = "Cliëntenraad " + organisationId.toString().substring(0, 8);
    page.locator("#naam").fill(name);
    page.getByLabel("Cliëntvertegenwoordiging").check();
    page.getByRole(AriaRole.BUTTON, button("Organisatie toevoegen")).click();
    assertThat(page.locator(".notice[role='status']")).containsText("opgeslagen");
    assertThat(page.locator(".lead")).hasText("Cliëntvertegenwoordiging");
    answerFor(page, "Nergenshuizen");
    assertThat(page.locator(".error-summary")).containsText("geen gemeente");
    Accessibility.check(page);
    answerFor(page, "Assen");
    assertThat(page.locator("main")).containsText("Assen, sinds");
    ReflowUiIT.look(page, "organisatie");
    page.locator("#naam").fill(name + " B");
    page.getByRole(AriaRole.BUTTON, button("Bewaar de naam")).click();
    assertThat(page.locator("h1")).hasText(name + " B");
    page.navigate(
        portal.url("/beheer/organisaties?zoek=" + name.substring(13) + "&provincie=PV22"));
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.navigate(
        portal.url("/beheer/organisaties?zoek=" + name.substring(13) + "&provincie=PV24"));
    assertThat(page.locator("tbody tr")).hasCount(0);
    page.navigate(portal.url("/beheer/organisaties?zoek=" + name.substring(13)));
    assertThat(page.locator("tbody td").first()).hasText("Cliëntvertegenwoordiging");
    found(page, "Cliëntvertegenwoordiging", 1);
    found(page, "Gemeenteraad", 0);
    found(page, "Raad", 1);
    page.getByRole(AriaRole.LINK, named(name + " B")).click();
    page.getByRole(AriaRole.BUTTON, button("Sluit de organisatie")).click();
    assertThat(page.locator(".lead")).containsText("(gesloten)");
    page.navigate(
        portal.url(
            "/beheer/organisaties?zoek=" + name.substring(13) + "&soort=COUNCIL&stand=gesloten"));
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(
            data.count(
                "select count(*) from audit_event e join organisation o on o.id = e.object_id where"
                    + " o.name = ?",
                name + " B"))
        .isEqualTo(4);
  }

  private static void found(Page page, String kind, int rows) {
    page.getByLabel("Soort").selectOption(kind);
    page.getByRole(AriaRole.BUTTON, button("Zoek")).click();
    assertThat(page.locator("#soort option:checked")).hasText(kind);
    assertThat(page.locator("tbody tr")).hasCount(rows);
  }

  private static void answerFor(Page page, String municipality) {
    page.locator("#gemeente").fill(municipality);
    page.getByRole(AriaRole.BUTTON, button("Voeg deze gemeente toe")).click();
    page.waitForLoadState();
  }

  @Test
  void whatAForgottenPasswordIsAnsweredDoesNotTellWhoHasAnAccount(Portal portal) {
    String known = data.colleague(People.DIJK_EN_WAARD);
    HttpVisitor stranger = new HttpVisitor(portal);
    for (int i = 0; i < 4; i++) {
      HttpResponse<String> there = forgotten(stranger, known);
      HttpResponse<String> nowhere = forgotten(stranger, someone("nergens"));
      assertThat(there.statusCode()).isEqualTo(nowhere.statusCode()).isEqualTo(302);
      assertThat(there.headers().firstValue("location"))
          .isEqualTo(nowhere.headers().firstValue("location"));
    }
    assertThat(
            data.count(
                "select count(*) from outgoing_mail where kind = 'PASSWORD_FORGOTTEN' and"
                    + " recipient_email = ?",
                known))
        .as("three an hour")
        .isEqualTo(3);
  }

  @Test
  void onlyWhoLooksAfterAnOrganisationSeesItsPeople(Portal portal) {
    String elsewhere = "/mijn-organisatie/" + organisationId;
    for (String person : new String[] {People.ZWOLLE, People.ZWOLLE_COUNCIL}) {
      HttpVisitor visitor = new HttpVisitor(portal).signIn(person);
      assertThat(visitor.get("/mijn-organisatie").statusCode()).as(person).isEqualTo(200);
      assertThat(visitor.get(elsewhere).statusCode()).as(person).isEqualTo(404);
      for (String path : new String[] {"", "/nieuw", "/" + organisationId}) {
        assertThat(visitor.get("/beheer/organisaties" + path).statusCode())
            .as(person + path)
            .isEqualTo(404);
      }
    }
    assertThat(new HttpVisitor(portal).get(elsewhere).statusCode()).isEqualTo(302);
    assertThat(new HttpVisitor(portal).signIn(People.NATIONAL).get(elsewhere).statusCode())
        .isEqualTo(200);
  }

  @Test
  void nobodyComesToBothSidesOfAMunicipality(Portal portal) {
    UUID council = advisoryCouncil();
    for (UUID side : new UUID[] {organisationId, council}) {
      data.change(
          "insert into organisation_municipality (organisation_id, municipality_code, valid_from)"
              + " values (?, 'GM0106', '2020-01-01')",
          side);
    }
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    String person = someone("beide");
    assertThat(invite(national, organisationId, person, "CONTRIBUTOR").statusCode()).isEqualTo(302);
    String first = mailed("INVITED", person, INVITATION);
    assertThat(invite(national, council, person, "COORDINATOR").statusCode()).isEqualTo(302);
    String second = mailed("INVITED", person, INVITATION);
    assertThat(invite(national, organisationId, person, "CONTRIBUTOR").statusCode()).isEqualTo(302);
    String again = mailed("INVITED", person, INVITATION);

    HttpVisitor visitor = new HttpVisitor(portal);
    assertThat(visitor.get(first).statusCode()).as("in whose place another came").isEqualTo(404);
    assertThat(accept(visitor, again, CHOSEN).statusCode()).isEqualTo(302);
    HttpVisitor stranger = new HttpVisitor(portal);
    assertThat(accept(stranger, second, ANOTHER).body()).contains("Dit wachtwoord klopt niet");
    assertThat(accept(stranger, second, CHOSEN).body()).contains("aan de andere kant");
    assertThat(invite(national, council, person, "COORDINATOR").body()).contains("beide kanten");
    assertThat(invite(national, organisationId, person, "CONTRIBUTOR").body())
        .contains("doet al mee");
    assertThat(invite(national, organisationId, person, "GUEST").body()).contains("Kies een rol");
    assertThat(
            data.count(
                "select count(*) from membership m join account a on a.id = m.account_id where"
                    + " a.email = ?",
                person))
        .isOne();
  }

  @Test
  void whatAnOrganisationAnswersForBringsNobodyToBothSides(Portal portal) {
    data.change(
        "insert into organisation_municipality (organisation_id, municipality_code, valid_from)"
            + " values (?, 'GM0106', '2020-01-01')",
        organisationId);
    UUID council = advisoryCouncil();
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    String person = someone("ander");
    assertThat(invite(national, organisationId, person, "CONTRIBUTOR").statusCode()).isEqualTo(302);
    HttpVisitor visitor = new HttpVisitor(portal);
    assertThat(accept(visitor, mailed("INVITED", person, INVITATION), CHOSEN).statusCode())
        .isEqualTo(302);
    data.change("update account set language = 'en' where email = ?", person);
    assertThat(invite(national, council, person, "COORDINATOR").statusCode()).isEqualTo(302);
    assertThat(mailed("INVITED", person, Pattern.compile("invites you to work")))
        .as("in the language of the account")
        .isNotEmpty();
    assertThat(
            accept(new HttpVisitor(portal), mailed("INVITED", person, INVITATION), CHOSEN)
                .statusCode())
        .isEqualTo(302);

    HttpResponse<String> refused =
        national.post(
            "/beheer/organisaties/" + council,
            Map.of("gemeente", "Assen", "vanaf", "", "voorknop", "Voeg deze gemeente toe"));
    assertThat(refused.body()).contains("iemand van deze organisatie heeft een rol aan de andere");
    assertThat(
            data.count(
                "select count(*) from organisation_municipality where organisation_id = ?",
                council))
        .isZero();
  }

  private UUID advisoryCouncil() {
    UUID council = UUID.randomUUID();
    data.change(
        """
        insert into organisation (id, kind, council_kind, name, opened_on, version)
        values (?, 'COUNCIL', 'ADVISORY_COUNCIL', ?, '2020-01-01', 1)
        """,
        council,
        "Adviesraad " + council);
    return council;
  }

  private static HttpResponse<String> invite(
      HttpVisitor visitor, UUID organisation, String email, String role) {
    return visitor.post(
        "/mijn-organisatie/" + organisation,
        Map.of("email", email, "rol", role, "uitnodigknop", "Uitnodigen"));
  }

  private static HttpResponse<String> accept(HttpVisitor visitor, String link, String password) {
    return visitor.post(
        link,
        Map.of("naam", "Dee Beide", "wachtwoord", password, "aanneemknop", "Uitnodiging aannemen"));
  }

  private void deadLinksLookAlike(Portal portal, String used) {
    HttpVisitor stranger = new HttpVisitor(portal);
    String never = "/uitnodiging/" + "x".repeat(43);
    HttpResponse<String> old = stranger.get(used);
    assertThat(old.statusCode()).isEqualTo(404);
    assertThat(main(old)).isEqualTo(main(stranger.get(never))).contains("Deze link werkt niet");
    assertThat(main(stranger.get("/wachtwoord/" + "x".repeat(43)))).isEqualTo(main(old));
  }

  private static void endColleague(Page page) {
    page.reload();
    page.getByRole(AriaRole.BUTTON, button("Beëindig de rol: Cas Collega")).click();
    assertThat(page.locator(".notice[role='status']")).containsText("beëindigd");
  }

  private static String main(HttpResponse<String> answer) {
    return answer.body().replaceAll("(?s).*<main", "<main").replaceAll("(?s)</main>.*", "");
  }

  private static HttpResponse<String> forgotten(HttpVisitor visitor, String email) {
    return visitor.post(
        "/wachtwoord-vergeten", Map.of("email", email, "vergeetknop", "Stuur de mail"));
  }

  private static void accept(Page page, String name, String password) {
    page.getByLabel("Naam").fill(name);
    page.getByLabel("Wachtwoord").fill(password);
    page.getByRole(AriaRole.BUTTON, button("Uitnodiging aannemen")).click();
    page.waitForLoadState();
  }

  private static void newPassword(Page page, String password) {
    page.getByLabel("Nieuw wachtwoord").fill(password);
    page.getByRole(AriaRole.BUTTON, button("Bewaar het wachtwoord")).click();
    page.waitForLoadState();
  }

  private static void invite(Page page, String email, String role) {
    page.getByLabel("E-mailadres").fill(email);
    page.getByLabel(Pattern.compile(role + ".*")).check();
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Uitnodigen").setExact(true))
        .click();
    page.waitForLoadState();
  }

  private static String createAdmin(Portal portal, String email) {
    // Not closed: its data, and so its database, are the running portal's.
    Portal command = Portal.on(portal.data()).launch("create-admin", email);
    assertThat(command.awaitExit()).as(command.output()).isZero();
    Matcher link = INVITATION.matcher(command.output());
    assertThat(link.find()).as(command.output()).isTrue();
    return link.group();
  }

  private static String refused(Portal portal, String email) {
    Portal command = Portal.on(portal.data()).launch("create-admin", email);
    assertThat(command.awaitExit()).isEqualTo(1);
    return command.output();
  }

  /** What the newest mail of a kind to somebody says. */
  private String mailed(String kind, String email, Pattern what) {
    Matcher matcher =
        what.matcher(
            data.text(
                """
                select text from outgoing_mail where kind = ? and recipient_email = ?
                order by created_at desc limit 1
                """,
                kind,
                email));
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  private static String path(Page page, Portal portal) {
    return page.url().replace(portal.url(""), "");
  }

  private static String someone(String what) {
    return what + "." + UUID.randomUUID().toString().substring(0, 8) + "@uitnodiging.example";
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
