package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zelftest.it.RoundPage.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.it.service.SecondVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * National administrators plan and change rounds, and organisations go on with a later version of
 * the questions. Begins with the demonstration as it starts, and adds a version to it.
 */
@ExtendWith({Browsers.class, FreshDemo.class})
class RoundsUiIT {
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  private static final Duration MOVED_WITHIN = Duration.ofMinutes(2);

  private static Portal portal;
  private static DemoData data;
  private static UUID second;

  @BeforeAll
  static void start(Portal demo) {
    portal = demo;
    data = new DemoData(portal);
    second = data.secondVersion();
  }

  @Test
  void aRoundIsPlannedWhenAllOfItIsRight(Page page) {
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    OverviewPage.open(page, portal);
    page.getByText("Rondes plannen en wijzigen").click();
    look(page, "rondes-beheer");
    page.getByText("Nieuwe ronde").click();
    look(page, "ronde-nieuw");

    RoundPage round = RoundPage.plan(page, portal);
    round.save();
    assertThat(round.errors()).isFocused();
    assertThat(round.errors().getByRole(AriaRole.LINK)).hasCount(7);
    look(page, "ronde-fouten");

    String name = "Ronde van volgend jaar <b>";
    round.chooseVersion(SecondVersion.LABEL).reveal("ON_DATE").fill("naam", name);
    round.fill("jaar", String.valueOf(today.getYear() + 1)).fill("peildatum", "31-02-2026");
    round.fill("opent", written(today.plusDays(20))).fill("sluit", written(today.plusDays(10)));
    round.save();
    assertThat(round.errors().getByRole(AriaRole.LINK)).hasCount(2);
    assertThat(round.errors()).containsText("Peildatum: deze dag bestaat niet");
    round.errors().getByRole(AriaRole.LINK).first().click();
    assertThat(round.field("peildatum")).isFocused();
    assertThat(round.field("peildatum")).hasValue("31-02-2026");
    assertThat(round.field("naam")).hasValue(name);
    assertThat(round.field("onthulling-ON_DATE")).isChecked();

    round.fill("peildatum", written(today)).fill("onthulling-dag", written(today.plusDays(10)));
    round.save();
    assertThat(round.errors().getByRole(AriaRole.LINK)).hasCount(2);
    assertThat(round.errors()).containsText("Laatste dag: kies een dag op of na de eerste dag");
    Accessibility.check(page);

    round.fill("sluit", written(today.plusDays(50)));
    round.fill("onthulling-dag", written(today.plusDays(51)));
    round.save();
    assertThat(round.saved()).isVisible();
    assertThat(page.locator("tbody th").filter(named(name))).hasCount(1);
    Accessibility.check(page);
    UUID planned = UUID.fromString(data.text("select id from round where name = ?", name));
    assertThat(events("ROUND_PLANNED", planned)).isEqualTo(1);

    RoundPage again = RoundPage.plan(page, portal);
    again.chooseVersion(SecondVersion.LABEL).fill("naam", name).save();
    assertThat(again.errors()).containsText("Naam: er is al een ronde met deze naam");
  }

  @Test
  void organisationsSeeWhenARoundOpensAndNothingOfItsManagement(Page page) {
    UUID round = data.openRound();
    data.change(
        "update round set opens_at = utc_timestamp(6) + interval 2 day where id = ?", round);
    HttpVisitor municipality = new HttpVisitor(portal).signIn(People.ZWOLLE);
    SignInPage.open(page, portal).signIn(People.ZWOLLE_COUNCIL);

    OverviewPage.open(page, portal);

    assertThat(page.locator("main")).containsText(data.roundName(round) + " opent op");
    Accessibility.check(page);
    for (String path : new String[] {"", "/nieuw", "/" + round}) {
      assertThat(municipality.get("/beheer/rondes" + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(new HttpVisitor(portal).get("/beheer/rondes").statusCode()).isEqualTo(302);
  }

  @Test
  void theSecondOfTwoAdministratorsIsToldAndLosesNothing(Page page, Browser browser) {
    UUID round = data.openRound();
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    RoundPage mine = RoundPage.open(page, portal, round);
    String name = data.roundName(round);
    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      Page colleague = other.newPage();
      SignInPage.open(colleague, portal).signIn(People.NATIONAL_2);
      RoundPage theirs = RoundPage.open(colleague, portal, round);
      theirs.fill("jaar", "2031").save();
      assertThat(theirs.saved()).isVisible();
    }

    mine.fill("naam", name + " gewijzigd").save();

    assertThat(mine.errors()).containsText("Een collega heeft deze ronde ook gewijzigd");
    assertThat(mine.errors()).containsText("2031");
    assertThat(mine.field("naam")).hasValue(name + " gewijzigd");
    assertThat(data.roundName(round)).as("nothing is overwritten").isEqualTo(name);
    look(page, "ronde-botsing");
    mine.fill("jaar", "2031").save();
    assertThat(mine.saved()).isVisible();
    assertThat(data.roundName(round)).isEqualTo(name + " gewijzigd");
    assertThat(data.text("select reporting_year from round where id = ?", round)).isEqualTo("2031");
    assertThat(events("ROUND_CHANGED", round)).isEqualTo(2);
  }

  @Test
  void aRoundInWhichPeopleAnswerKeepsWhatTheyRelyOn(Page page) {
    UUID round = data.openRound();
    data.start(round, People.ZWOLLE);
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    RoundPage form = RoundPage.open(page, portal, round);
    assertThat(page.locator("main")).containsText("Er is 1 zelftest begonnen.");

    form.fill("opent", written(today.plusDays(1))).fill("peildatum", "01-01-2020");
    form.fill("omzetten", written(today)).save();

    assertThat(form.errors().getByRole(AriaRole.LINK)).hasCount(3);
    assertThat(form.field("peildatum")).hasValue("01-01-2020");
  }

  @Test
  void anOrganisationGoesOnWithTheNewVersionAndCanStepBack(Page page, Browser browser) {
    UUID round = data.openRound();
    UUID test = data.start(round, People.ZWOLLE);
    SignInPage.open(page, portal).signIn(People.ZWOLLE);
    FillInPage old = FillInPage.open(page, portal, test, "toegankelijkheid");
    old.answer("TO2", "YES");
    old.explain("TO2", "Overgenomen toelichting");
    FillInPage.open(page, portal, test, "kwaliteit").answer("KW1", "NO");
    assertThat(page.locator("main")).not().containsText("nieuwe versie van de vragen");
    LocalDate moveOn = today.plusDays(5);
    setVersion(browser, round, moveOn);

    OverviewPage.open(page, portal);
    Locator card = page.locator("article.card").filter(named(data.roundName(round)));
    assertThat(card).containsText("Er is een nieuwe versie van de vragen.");
    look(page, "overzicht-nieuwe-versie");
    FillInPage.open(page, portal, test, "toegankelijkheid");
    look(page, "thema-nieuwe-versie");
    page.getByText("Bekijk wat er verandert").click();
    assertThat(page.locator("main")).containsText("4 vragen zijn veranderd");
    assertThat(page.locator("main")).containsText("Overgenomen toelichting");
    assertThat(page.locator("main")).containsText("Herzien:");
    look(page, "nieuwe-versie");
    assertThat(data.count("select count(*) from assessment_move where assessment_id = ?", test))
        .isZero();

    page.locator("#overstapknop").click();
    assertThat(page.locator("main")).containsText("gebruikt versie " + SecondVersion.LABEL);
    look(page, "nieuwe-versie-overgestapt");
    confirmsTheCarriedAnswer(page, test);
    ReviewPage.open(page, portal, test);
    assertThat(page.locator("section[aria-labelledby='vervallen']")).containsText("Nee");
    look(page, "controleren-vervallen");

    page.navigate(portal.url("/zelftest/" + test + "/nieuwe-versie"));
    page.locator("#terugknop").click();
    assertThat(page.locator("#overstapknop")).isVisible();
    FillInPage back = FillInPage.open(page, portal, test, "toegankelijkheid");
    assertThat(back.choice("TO2", "YES")).isChecked();
    assertThat(back.note("TO2")).hasValue("Overgenomen toelichting");
  }

  private void confirmsTheCarriedAnswer(Page page, UUID test) {
    ReviewPage.open(page, portal, test);
    assertThat(page.locator("p.missing").filter(named("Nog niet bevestigd"))).hasCount(1);
    FillInPage theme = FillInPage.open(page, portal, test, "toegankelijkheid");
    Locator question = theme.form("TO2").locator("[data-confirmation]");
    assertThat(question).containsText("Klopt dit antwoord nog?");
    assertThat(theme.choice("TO2", "YES")).isChecked();
    look(page, "thema-bevestigen");

    theme.saved(() -> question.getByRole(AriaRole.BUTTON).click());

    assertThat(question).hasCount(0);
    assertThat(page.locator("#TO2")).isFocused();
    assertThat(
            data.text(
                """
                select concat(a.value, a.note, a.needs_confirmation, a.carried) from answer a
                  join question q on q.id = a.question_id
                where a.assessment_id = ? and q.code = 'TO2' and q.question_set_version_id = ?
                """,
                test,
                second))
        .isEqualTo("YESOvergenomen toelichting00");
    ReviewPage.open(page, portal, test);
    assertThat(page.locator("p.missing").filter(named("Nog niet bevestigd"))).hasCount(0);
  }

  @Test
  void whoTypesOnAPageOfTheOldVersionIsToldAndKeepsTheText(Page page) {
    UUID round = data.openRound();
    UUID test = data.start(round, People.ZWOLLE);
    SignInPage.open(page, portal).signIn(People.ZWOLLE);
    FillInPage theme = FillInPage.open(page, portal, test, "toegankelijkheid");
    moveAsColleague(round, test);

    theme.sent(() -> theme.note("TO1").fill("nog niet bewaard"));

    assertThat(theme.status()).containsText("gaat verder met een nieuwe versie");
    assertThat(theme.note("TO1")).hasValue("nog niet bewaard");
    page.reload();
    theme.ready();
    assertThat(theme.note("TO1")).hasValue("nog niet bewaard");
    assertThat(theme.status()).containsText("Opgeslagen om");
    assertThat(data.note(test, "TO1")).isEqualTo("nog niet bewaard");
  }

  @Test
  void whatAColleagueCarriedOverAndWhatIsStillOnThisDeviceAreBothShown(Page page) {
    UUID round = data.openRound();
    UUID test = data.start(round, People.ZWOLLE);
    SignInPage.open(page, portal).signIn(People.ZWOLLE);
    FillInPage theme = FillInPage.open(page, portal, test, "toegankelijkheid");
    theme.explain("TO1", "opgeslagen en overgenomen");
    moveAsColleague(round, test);

    theme.sent(() -> theme.note("TO1").fill("alleen op dit apparaat"));
    page.reload();
    theme.ready();

    Locator conflict = page.locator(".conflict");
    assertThat(conflict).containsText("alleen op dit apparaat");
    assertThat(conflict).containsText("opgeslagen en overgenomen");
    theme.saved(() -> conflict.getByText("Mijn antwoord bewaren").click());
    assertThat(theme.note("TO1")).hasValue("alleen op dit apparaat");
  }

  /** Another person of the organisation lets the test go on with the later version. */
  private static void moveAsColleague(UUID round, UUID test) {
    data.change("update round set default_version_id = ? where id = ?", second, round);
    new HttpVisitor(portal)
        .signIn(People.ZWOLLE)
        .post("/zelftest/" + test + "/nieuwe-versie", Map.of("overstapknop", "Overstappen"));
  }

  @Test
  void anAdministratorLetsThePortalMoveWhatIsLeft(Page page) {
    UUID round = data.openRound();
    UUID test = data.start(round, People.ZWOLLE);
    data.change("update round set default_version_id = ? where id = ?", second, round);
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    RoundPage form = RoundPage.open(page, portal, round);
    assertThat(page.locator("main"))
        .containsText("1 lopende zelftest staat nog op een eerdere versie.");
    look(page, "ronde-omzetten");

    form.moveNow().click();

    await("the portal moves the test")
        .atMost(MOVED_WITHIN)
        .untilAsserted(
            () ->
                assertThat(
                        data.text(
                            "select question_set_version_id from assessment where id = ?", test))
                    .isEqualTo(second.toString()));
    assertThat(events("ROUND_MOVE_REQUESTED", round)).isEqualTo(1);
    assertThat(events("VERSION_MOVED", test)).isEqualTo(1);
    RoundPage.open(page, portal, round);
    assertThat(form.moveNow()).hasCount(0);
  }

  /** A national administrator gives the round the later version, and a day of moving. */
  private static void setVersion(Browser browser, UUID round, LocalDate moveOn) {
    try (BrowserContext context = browser.newContext(Browsers.dutch())) {
      Page page = context.newPage();
      SignInPage.open(page, portal).signIn(People.NATIONAL);
      RoundPage form = RoundPage.open(page, portal, round);
      form.chooseVersion(SecondVersion.LABEL).fill("omzetten", written(moveOn)).save();
      assertThat(form.saved()).isVisible();
    }
  }

  /** What every page owes everybody, at both widths. */
  private static void look(Page page, String name) {
    Accessibility.check(page);
    ReflowUiIT.look(page, name);
    page.setViewportSize(1280, 900);
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static int events(String action, UUID object) {
    return data.count(
        "select count(*) from audit_event where action = ? and object_id = ?", action, object);
  }
}
