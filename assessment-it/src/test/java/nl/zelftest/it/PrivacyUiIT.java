package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People see what is known of them and can go; what was kept long enough goes by itself; what has
 * access is looked at again each year.
 */
@ExtendWith({Browsers.class, FreshDemo.class})
class PrivacyUiIT {
  private static final String MINE = "/mijn-account/gegevens";
  private static final String RETENTION = "/beheer/bewaartermijnen";
  private static final String PEOPLE = "/beheer/personen";
  private static final String OVERDUE = "/beheer/toegang";

  private DemoData data;
  private String name;
  private String review;
  private String coordinator;
  private String colleague;

  @BeforeEach
  void found(Portal portal) {
    data = new DemoData(portal);
    name = "Cliëntenraad gegevens " + UUID.randomUUID().toString().substring(0, 8);
    coordinator = data.councilBeside(People.ZWOLLE, name);
    colleague = data.colleague(coordinator);
    data.change(
        "update membership m join account a on a.id = m.account_id set m.role = 'CONTRIBUTOR',"
            + " m.began_at = '2024-01-01' where a.email = ?",
        colleague);
    review = "/mijn-organisatie/" + data.organisationOf(coordinator) + "/toegang";
  }

  @AfterEach
  void close() {
    data.closeOrganisationOf(coordinator);
  }

  @Test
  void somebodySeesWhatIsKnownAndGoes(Page page, Browser browser, Portal portal) {
    UUID assessment = data.start(data.openRound(), coordinator);
    String subject = linkToAProvider();
    giveAPasskey();
    Mails mails = new Mails(portal);
    UUID mail = mails.write(colleague, "Aan een collega");
    Path copy = portal.data().resolve("mail").resolve(mail + ".eml");
    mails.awaitState(mail, "SENT");
    assertThat(copy).exists();
    HttpVisitor elsewhere = new HttpVisitor(portal).signIn(colleague);
    elsewhere.answerAll(assessment, data);
    String file = elsewhere.get(MINE + ".json").body();
    assertThat(file)
        .contains("\"email\":\"" + colleague + "\"")
        .contains("\"where\":\"ON1\"")
        .contains("\"text\":\"ANSWERED\"")
        .contains("\"text\":\"" + subject + "\"")
        .contains("\"text\":\"Mijn telefoon\"")
        .doesNotContain(coordinator);
    String account = data.text("select id from account where email = ?", colleague);

    SignInPage.open(page, portal).signIn(colleague);
    page.locator(".site-header a[href$='/mijn-account']").click();
    page.getByRole(AriaRole.LINK, named("Mijn gegevens")).click();
    assertThat(page.locator("main")).containsText(colleague);
    assertThat(page.locator("main")).containsText("Vraag beantwoord");
    Accessibility.check(page);
    ReflowUiIT.look(page, "mijn-gegevens");
    remove(page, "een ander wachtwoord");
    assertThat(page.locator(".error-summary")).containsText("klopt niet");
    Accessibility.check(page);
    remove(page, People.PASSWORD);
    assertThat(page).hasURL(portal.url("/account-verwijderd"));
    assertThat(page.locator(".site-header")).not().containsText("Collega");
    Accessibility.check(page);
    ReflowUiIT.look(page, "account-verwijderd");

    assertThat(elsewhere.get("/mijn-overzicht").statusCode())
        .as("the other session")
        .isEqualTo(302);
    assertThat(data.text("select name from account where id = ?", account))
        .isEqualTo("Een oud-collega");
    assertThat(
            data.count(
                "select count(*) from account where id = ? and email is null and password_hash is"
                    + " null and closed_at is not null",
                account))
        .isOne();
    assertThat(data.count("select count(*) from linked_identity where subject = ?", subject))
        .isZero();
    assertThat(
            data.count(
                "select count(*) from linked_identity where account_id = ? and ended_at is not"
                    + " null",
                account))
        .isOne();
    assertThat(data.count("select count(*) from passkey where account_id = ?", account)).isZero();
    assertThat(mails.get(mail, "text")).isNull();
    assertThat(copy).doesNotExist();
    assertThat(data.count("select count(*) from answer where answered_by = ?", account))
        .as("what was decided stays")
        .isPositive();
    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      theLastCoordinatorStays(other.newPage(), portal);
    }
  }

  /** Gives what a provider calls the colleague. */
  private String linkToAProvider() {
    UUID provider = UUID.randomUUID();
    String subject = "persoon-" + provider;
    data.change(
        """
        insert into identity_provider (id, organisation_id, issuer, client_id,
          client_authentication, sealed_key, enabled, created_at, version)
        values (?, ?, 'https://aanbieder.example', 'zelftest', 'PRIVATE_KEY_JWT', '', 0, now(6), 1)
        """,
        provider,
        data.organisationOf(coordinator));
    data.change(
        """
        insert into linked_identity (id, account_id, provider_id, issuer, subject, linked_at,
          version)
        select ?, id, ?, 'https://aanbieder.example', ?, now(6), 1 from account where email = ?
        """,
        UUID.randomUUID(),
        provider,
        subject,
        colleague);
    return subject;
  }

  private void giveAPasskey() {
    data.change(
        """
        insert into passkey (id, account_id, user_handle, credential_id, credential,
          signature_counter, backup_eligible, transports, name, made_at, version)
        select ?, id, 'x', ?, 'x', 0, 0, 'internal', 'Mijn telefoon', now(6), 1 from account
        where email = ?
        """,
        UUID.randomUUID(),
        UUID.randomUUID(),
        colleague);
  }

  private void theLastCoordinatorStays(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(coordinator);
    page.navigate(
        portal.url(
            "/mijn-organisatie/"
                + data.organisationOf(coordinator)
                + "/gebeurtenissen?soort=Account"));
    assertThat(page.locator("tbody")).containsText("Account verwijderd");
    assertThat(page.locator("tbody")).containsText("Een oud-collega");
    assertThat(page.locator("main")).not().containsText("Collega");
    page.navigate(portal.url(MINE));
    remove(page, People.PASSWORD);
    assertThat(page.locator(".error-summary")).containsText("enige coördinator");
    Accessibility.check(page);
  }

  private static void remove(Page page, String password) {
    page.getByLabel("Wachtwoord").fill(password);
    Keyboard.tabTo(page, page.locator("#verwijderknop"));
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }

  @Test
  void anAdministratorRemovesWhoAsksForIt(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url("/beheer/organisaties"));
    page.getByRole(AriaRole.LINK, named("Account van iemand verwijderen")).click();
    Accessibility.check(page);
    find(page, "niemand@nergens.example");
    assertThat(page.locator(".error-summary a")).hasAttribute("href", "#email");
    Accessibility.check(page);
    find(page, coordinator);
    page.locator("#verwijderknop").click();
    assertThat(page.locator(".error-summary")).containsText("enige coördinator");
    find(page, colleague);
    assertThat(page.locator("main")).containsText(name);
    Accessibility.check(page);
    ReflowUiIT.look(page, "account-verwijderen");
    page.locator("#verwijderknop").click();
    assertThat(page.locator(".notice[role='status']")).containsText("verwijderd");
    assertThat(data.count("select count(*) from account where email = ?", colleague)).isZero();

    for (String person : new String[] {coordinator, People.ZWOLLE_CONTRIBUTOR}) {
      HttpVisitor visitor = new HttpVisitor(portal).signIn(person);
      assertThat(visitor.get(PEOPLE).statusCode()).as(person).isEqualTo(404);
      assertThat(visitor.get(RETENTION).statusCode()).as(person).isEqualTo(404);
    }
  }

  private static void find(Page page, String email) {
    page.locator("#email").fill(email);
    page.locator("#zoekknop").click();
    page.waitForLoadState();
  }

  @Test
  void whatWasKeptLongEnoughGoes(Page page, Portal portal) {
    UUID old = data.openRound();
    UUID never = data.start(old, coordinator);
    new HttpVisitor(portal).signIn(coordinator).answerAll(never, data);
    data.change(
        "update round set opens_at = '2016-01-01', closes_at = '2016-03-01', reveal_at ="
            + " '2016-04-01' where id = ?",
        old);
    UUID running = data.start(data.openRound(), coordinator);
    new HttpVisitor(portal).signIn(coordinator).answerAll(running, data);
    UUID invitation = UUID.randomUUID();
    data.change(
        """
        insert into invitation (id, organisation_id, role, token_sha256, invited_at, expires_at,
          ended_at, version)
        values (?, ?, 'CONTRIBUTOR', sha2(uuid(), 256), '2020-01-01', '2020-01-15', '2020-01-15', 1)
        """,
        invitation,
        data.organisationOf(coordinator));
    UUID kept = passwordLink(10);
    UUID tooOld = passwordLink(31);
    AgedRows ofYearsAgo = new AgedRows(data, coordinator, 2000);
    AgedRows ofLastMonth = new AgedRows(data, coordinator, 40);
    AgedRows ofLastWeek = new AgedRows(data, coordinator, 5);

    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url("/beheer/organisaties"));
    page.getByRole(AriaRole.LINK, named("Bewaartermijnen")).click();
    assertThat(page.locator("#termijn-SESSION")).hasValue("180");
    Accessibility.check(page);
    ReflowUiIT.look(page, "bewaartermijnen");
    save(page, "1");
    assertThat(page.locator(".error-summary a")).hasAttribute("href", "#termijn-INVITATION");
    assertThat(page.locator("#termijn-INVITATION")).hasValue("1");
    Accessibility.check(page);
    save(page, "400");
    assertThat(page.locator(".notice[role='status']")).containsText("bewaard");
    assertThat(page.locator("#termijn-INVITATION")).hasValue("400");
    page.locator("#pasknop").click();
    assertThat(page.locator(".notice[role='status']")).containsText("verwijderd");
    assertThat(page.locator("tbody")).containsText("Afgelopen uitnodigingen");
    Accessibility.check(page);
    ReflowUiIT.look(page, "bewaartermijnen-toegepast");

    assertThat(data.count("select count(*) from invitation where id = ?", invitation)).isZero();
    assertThat(passwordLinks(tooOld)).isZero();
    assertThat(passwordLinks(kept)).as("within the term that is set").isOne();
    assertThat(ofYearsAgo.left()).isEmpty();
    assertThat(ofLastMonth.left()).containsExactly("session", "note", "token", "scope", "mail");
    assertThat(ofLastWeek.left())
        .containsExactly("session", "note", "token", "scope", "delivery", "mail", "text");
    assertThat(answers(never)).isZero();
    assertThat(answers(running)).as("of a round that is open").isPositive();
    HttpResponse<String> events =
        new HttpVisitor(portal).signIn(People.NATIONAL).get("/beheer/gebeurtenissen.csv");
    assertThat(events.body()).contains("365 > 400").contains("INVITATION=1");
  }

  /** A link for another password that stopped working so many days ago. */
  private UUID passwordLink(int days) {
    UUID link = UUID.randomUUID();
    data.change(
        """
        insert into password_reset (id, account_id, token_sha256, requested_at, expires_at, version)
        select ?, id, sha2(uuid(), 256), now(6) - interval ? day, now(6) - interval ? day, 1
        from account where email = ?
        """,
        link,
        days + 1,
        days,
        colleague);
    return link;
  }

  private int passwordLinks(UUID link) {
    return data.count("select count(*) from password_reset where id = ?", link);
  }

  private static void save(Page page, String days) {
    page.locator("#termijn-INVITATION").fill(days);
    page.locator("#bewaarknop").click();
    page.waitForLoadState();
  }

  private int answers(UUID assessment) {
    return data.count("select count(*) from answer where assessment_id = ?", assessment);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void aCoordinatorDecidesOnEach(Page page, Portal portal) {
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    assertThat(national.get(OVERDUE).body()).contains(name);
    assertThat(national.get("/mijn-overzicht").body()).contains("te laat met nagaan");

    SignInPage.open(page, portal).signIn(coordinator);
    Locator told = page.locator(".notice").filter(new Locator.FilterOptions().setHasText(name));
    assertThat(told).containsText("klaar moeten zijn");
    Accessibility.check(page);
    ReflowUiIT.look(page, "overzicht-toegang");
    told.getByRole(AriaRole.LINK).click();
    assertThat(page).hasURL(portal.url(review));
    Accessibility.check(page);
    ReflowUiIT.look(page, "toegang");
    page.locator("#nagaanknop").click();
    assertThat(page.locator(".error-summary li")).hasCount(2);
    Accessibility.check(page);

    choose(page, coordinator, "Stopt");
    choose(page, colleague, "Houdt toegang");
    page.locator("#nagaanknop").click();
    assertThat(page.locator(".error-summary")).containsText("laatste coördinator");
    assertThat(data.count("select count(*) from access_review where organisation_id = ?", id()))
        .as("nothing of it")
        .isZero();
    Accessibility.check(page);

    page.navigate(portal.url(review));
    page.setViewportSize(1280, 900);
    Locator keep = group(page, coordinator).getByLabel("Houdt toegang");
    Keyboard.tabTo(page, keep);
    page.keyboard().press("Space");
    assertThat(keep).isChecked();
    choose(page, colleague, "Stopt");
    page.locator("#nagaanknop").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice[role='status']")).containsText("bewaard");
    assertThat(page.locator("main")).containsText("1 gebleven, 1 gestopt");
    assertThat(group(page, colleague)).hasCount(0);
    Accessibility.check(page);
    ReflowUiIT.look(page, "toegang-bewaard");
    page.navigate(portal.url("/mijn-overzicht"));
    assertThat(page.locator("main")).not().containsText("klaar moeten zijn");
    assertThat(national.get(OVERDUE).body()).doesNotContain(name);
    assertThat(
            data.count(
                """
                select count(*) from access_review_decision d
                  join access_review r on r.id = d.review_id where r.organisation_id = ?
                """,
                id()))
        .isEqualTo(2);
  }

  @Test
  void tokensAndGuestsAreDecidedOnToo(Page page, Portal portal) {
    Connections connections = new Connections(portal, coordinator);
    String ended = connections.token("Zaaksysteem", "RESULTS");
    String kept = connections.token("Dashboard", "RESULTS", "EXPORTS");
    connections.token("Vroeger", "RESULTS");
    data.change(
        "update api_token set made_at = '2024-01-01', expires_at = '2024-02-01'"
            + " where organisation_id = ? and name = 'Vroeger'",
        id());
    UUID round = data.openRound();
    UUID assessment = data.start(round, coordinator);
    SignInPage.open(page, portal).signIn(coordinator);
    for (String guest : new String[] {"blijft", "stopt", "weg"}) {
      GuestsPage guests = GuestsPage.open(page, portal, assessment);
      guests.invite("Gast " + guest, guest + "@vrijwilliger.example");
      assertThat(guests.done()).containsText("uitnodiging");
    }
    GuestsPage guests = GuestsPage.open(page, portal, assessment);
    guests.end("Gast weg");
    assertThat(guests.done()).containsText("doet niet meer mee");

    page.navigate(portal.url(review));
    assertThat(page.locator("fieldset")).hasCount(6);
    assertThat(group(page, "Dashboard")).containsText("Resultaten lezen, Bestanden ophalen");
    assertThat(group(page, "Dashboard")).containsText("Laatst gebruikt: Nog niet");
    assertThat(group(page, "stopt@vrijwilliger.example")).containsText(data.roundName(round));
    assertThat(page.locator("#nagaan")).containsText("van tokens en gasten");
    ReflowUiIT.check(page, "toegang-tokens-gasten");
    choose(page, coordinator, "Houdt toegang");
    choose(page, colleague, "Houdt toegang");
    choose(page, "Zaaksysteem", "Stopt");
    choose(page, "Gast blijft", "Houdt toegang");
    page.locator("#nagaanknop").click();
    assertThat(page.locator(".error-summary li")).hasCount(2);
    assertThat(page.locator(".error-summary")).containsText("Kies voor Dashboard");
    assertThat(group(page, "Zaaksysteem").getByLabel("Stopt")).isChecked();
    Accessibility.check(page);

    choose(page, "Dashboard", "Houdt toegang");
    choose(page, "Gast stopt", "Stopt");
    page.locator("#nagaanknop").click();
    assertThat(page.locator("main")).containsText("4 gebleven, 2 gestopt");
    assertThat(page.locator("fieldset")).hasCount(4);
    assertThat(answer(portal, kept)).isEqualTo(200);
    assertThat(answer(portal, ended)).isEqualTo(401);
    assertThat(
            data.text(
                "select group_concat(email) from guest_pass where assessment_id = ? and ended_at is"
                    + " null",
                assessment))
        .isEqualTo("blijft@vrijwilliger.example");
    assertThat(
            data.text(
                "select details from audit_event where action = 'ACCESS_REVIEWED' and object_id = ?",
                id()))
        .isEqualTo("4 kept, 2 ended");
  }

  /** What a program hears with a token. */
  private static int answer(Portal portal, String token) {
    HttpVisitor program = new HttpVisitor(portal);
    return program
        .send(
            program
                .request("/api/v1/eigen/zelftesten")
                .header("Authorization", "Bearer " + token)
                .build())
        .statusCode();
  }

  @Test
  void manyGuestsAreListedUpToAHundred(Portal portal) {
    UUID assessment = data.start(data.openRound(), coordinator);
    for (int i = 1; i <= 102; i++) {
      UUID guest = UUID.randomUUID();
      data.change(
          "insert into account (id, name, language, created_at, version)"
              + " values (?, ?, 'nl', now(6), 1)",
          guest,
          "Gast " + i);
      data.change(
          """
          insert into guest_pass (id, account_id, organisation_id, municipality_code, round_id,
            assessment_id, email, token_sha256, code_attempts, codes_sent, invited_by, invited_at,
            expires_at, version)
          select uuid(), ?, t.organisation_id, t.municipality_code, t.round_id, t.id,
            'gast@vrijwilliger.example', sha2(uuid(), 256), 0, 0, t.started_by, now(6),
            now(6) + interval 1 day, 1
          from assessment t where t.id = ?
          """,
          guest,
          assessment);
    }
    assertThat(new HttpVisitor(portal).signIn(coordinator).get(review).body())
        .contains("Er doen nog 2 gasten mee.");
  }

  @Test
  void theNationalTeamHasRolesOnly(Portal portal) {
    String national = "/mijn-organisatie/" + data.organisationOf(People.NATIONAL) + "/toegang";
    assertThat(new HttpVisitor(portal).signIn(People.NATIONAL).get(national).body())
        .contains("Houdt toegang")
        .doesNotContain("id=\"tokens\"", "id=\"gasten\"");
  }

  @Test
  void nobodyElseDecides(Page page, Portal portal) {
    for (String person : new String[] {People.NATIONAL, People.ZWOLLE, colleague}) {
      HttpVisitor visitor = new HttpVisitor(portal).signIn(person);
      assertThat(visitor.get(review).statusCode()).as(person).isEqualTo(404);
      assertThat(visitor.get(OVERDUE).statusCode())
          .as(person)
          .isEqualTo(person.equals(People.NATIONAL) ? 200 : 404);
    }
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url("/beheer/organisaties"));
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Wie ging niet na wie toegang heeft?"))
        .click();
    assertThat(page.locator("tbody")).containsText(name);
    Accessibility.check(page);
    ReflowUiIT.look(page, "toegang-te-laat");
  }

  @Test
  void whatIsOverdueIsReadInPagesTheLongestFirst(Portal portal) {
    try {
      for (int i = 1; i <= 60; i++) {
        UUID late = UUID.randomUUID();
        data.change(
            "insert into organisation (id, kind, name, opened_on, version)"
                + " values (?, 'MUNICIPALITY', ?, '2020-01-01', 1)",
            late,
            "Verlate proef " + i);
        data.change(
            "insert into membership (id, account_id, organisation_id, role, began_at, version)"
                + " select uuid(), a.id, ?, 'CONTRIBUTOR', '2021-05-04', 1 from account a"
                + " where a.email = ?",
            late,
            colleague);
      }
      HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
      String first = national.get(OVERDUE).body();
      String next = national.get(OVERDUE + "?pagina=2").body();

      assertThat(first).contains("Verlate proef 1<", "pagina=2").doesNotContain(name);
      assertThat(first).doesNotContain("Verlate proef 9<");
      assertThat(next).contains("Verlate proef 9<", name, "pagina=1");
    } finally {
      data.execute(
          "update organisation set closed_on = '2020-01-02' where name like 'Verlate proef %'");
    }
  }

  private UUID id() {
    return data.organisationOf(coordinator);
  }

  private static void choose(Page page, String email, String choice) {
    group(page, email).getByLabel(choice).check();
  }

  private static Locator group(Page page, String email) {
    return page.locator("fieldset").filter(new Locator.FilterOptions().setHasText(email));
  }
}
