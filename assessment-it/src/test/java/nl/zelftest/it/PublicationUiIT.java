package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A municipality's result on its way to the public and back, with what its council says of it. */
@ExtendWith({Browsers.class, DemoPortal.class})
class PublicationUiIT {
  private static final String REACTION = "Wij herkennen dit beeld niet helemaal.";

  private Portal portal;
  private DemoData data;
  private RevealedRound made;

  @BeforeEach
  void reveal(Portal portal) {
    this.portal = portal;
    data = new DemoData(portal);
    made = RevealedRound.make(portal, data);
  }

  @Test
  void theCouncilIsHeardBeforeEverybodyReads(Browser browser, Page anybody) {
    try (BrowserContext one = browser.newContext(Browsers.dutch());
        BrowserContext other = browser.newContext(Browsers.dutch())) {
      Page municipality = signedIn(one, People.ZWOLLE);
      Page council = signedIn(other, People.ZWOLLE_COUNCIL);
      propose(municipality, council, anybody);
      react(council);
      publish(municipality);
      everybodyReads(anybody);
      resubmitted(municipality, anybody);
      withdraw(municipality, council, anybody);
    }
  }

  private void propose(Page municipality, Page council, Page anybody) {
    council.navigate(portal.url(made.path("/openbaar")));
    assertThat(council.locator("main")).containsText("Het resultaat is niet openbaar.");
    assertThat(council.locator("main form")).hasCount(0);
    seen(council, "openbaar-raad");
    municipality.navigate(portal.url(made.path("/openbaar")));
    seen(municipality, "openbaar-niet");
    municipality.locator("button[value='voorstellen']").click();
    assertThat(municipality.locator("main"))
        .containsText("De gemeente stelt voor om indiening 1 openbaar te maken.");
    assertThat(municipality.locator("main")).containsText("nog niet gereageerd");
    assertThat(municipality.locator("button[value='openbaar-maken']")).hasCount(0);
    seen(municipality, "openbaar-voorgesteld");
    assertThat(status(anybody)).isEqualTo(404);
  }

  private void react(Page council) {
    council.reload();
    council.locator("#reactie").fill("x".repeat(2001));
    council.locator("#erbij").check();
    council.locator("button[value='reageren']").click();
    assertThat(council.locator(".error-summary")).containsText("De tekst is te lang.");
    assertThat(council.locator("#reactie")).hasValue("x".repeat(2001));
    assertThat(council.locator("#erbij")).isChecked();
    seen(council, "openbaar-reactie-fout");
    council.locator("#reactie").fill(REACTION);
    council.getByLabel("Onze reactie mag bij het openbare resultaat staan").check();
    council.locator("button[value='reageren']").click();
    assertThat(council.locator("main"))
        .containsText("Deze reactie staat bij het openbare resultaat.");
    seen(council, "openbaar-gereageerd");
  }

  private void publish(Page municipality) {
    municipality.reload();
    assertThat(municipality.locator("main")).containsText(REACTION);
    seen(municipality, "openbaar-gehoord");
    municipality.locator("button[value='openbaar-maken']").click();
    assertThat(municipality.locator("main")).containsText("Het resultaat is openbaar sinds");
    seen(municipality, "openbaar-wel");
  }

  private void everybodyReads(Page anybody) {
    anybody.navigate(portal.url("/openbaar"));
    seen(anybody, "openbaar-lijst");
    anybody.locator("a[href$='" + made.publicPath(RevealedRound.ZWOLLE_CODE) + "']").click();
    assertThat(anybody.locator("h1")).containsText("Zwolle");
    assertThat(anybody.locator("main")).containsText(REACTION);
    assertThat(anybody.locator("main")).not().containsText(RevealedRound.NOTE);
    assertThat(anybody.locator("main")).not().containsText("Staat in de verordening.");
    seen(anybody, "openbaar-resultaat");
    HttpVisitor visitor = new HttpVisitor(portal);
    assertThat(visitor.get(openData()).body())
        .contains("\"gemeente\":\"GM0193\"", "\"code\":\"ON1\"", "\"antwoord\":\"NEE\"")
        .doesNotContain(RevealedRound.NOTE, made.dialogue());
    assertThat(visitor.get("/api/v1/gepubliceerde-resultaten").body())
        .contains(made.round().toString())
        .doesNotContain(made.dialogue());
    assertThat(visitor.get(made.publicPath("GM9999")).statusCode()).isEqualTo(404);
    assertThat(visitor.get(made.publicPath(dijkEnWaard())).statusCode()).isEqualTo(404);
  }

  /** What is public stays so until its municipality publishes anew. */
  private void resubmitted(Page municipality, Page anybody) {
    UUID assessment = data.assessment(made.round(), People.ZWOLLE);
    municipality.navigate(portal.url("/zelftest/" + assessment + "/heropenen"));
    municipality.locator("#reden").fill("De verordening bleek er al te zijn.");
    municipality.locator("button[value='heropenen']").click();
    FillInPage.open(municipality, portal, assessment, "onafhankelijkheid").answer("ON1", "YES");
    ReviewPage.open(municipality, portal, assessment).submit();
    anybody.reload();
    assertThat(anybody.locator("main")).containsText("Er is een nieuwere indiening");
    seen(anybody, "openbaar-nieuwer");
  }

  private void withdraw(Page municipality, Page council, Page anybody) {
    municipality.navigate(portal.url(made.path("/openbaar")));
    municipality.locator("#reden").fill("De uitkomst klopt niet meer.");
    municipality.locator("button[value='intrekken']").click();
    assertThat(municipality.locator("main")).containsText("Reden: De uitkomst klopt niet meer.");
    seen(municipality, "openbaar-ingetrokken");
    council.reload();
    assertThat(council.locator("main")).containsText("Het resultaat is niet openbaar.");
    assertThat(status(anybody)).isEqualTo(404);
    anybody.navigate(portal.url("/openbaar"));
    assertThat(anybody.locator("a[href*='" + made.round() + "']")).hasCount(0);
    HttpVisitor program = new HttpVisitor(portal);
    assertThat(program.get(openData()).statusCode()).isEqualTo(404);
    assertThat(program.get("/api/v1/gepubliceerde-resultaten").body())
        .doesNotContain(made.round().toString());
  }

  private String openData() {
    return "/api/v1/gepubliceerde-resultaten/" + RevealedRound.ZWOLLE_CODE + "/" + made.round();
  }

  @Test
  void nobodyPublishesBeforeTheCouncilWasHeard() {
    HttpVisitor municipality = new HttpVisitor(portal).signIn(People.ZWOLLE);
    HttpVisitor council = new HttpVisitor(portal).signIn(People.ZWOLLE_COUNCIL);
    String page = made.path("/openbaar");
    assertThat(municipality.post(page, Map.of("actie", "voorstellen")).statusCode()).isEqualTo(302);
    String proposal =
        data.text("select id from publication where dialogue_id = ?", made.dialogue());
    Map<String, String> publish = Map.of("actie", "openbaar-maken", "voorstel", proposal);
    assertThat(municipality.post(page, publish).body()).contains("Misschien moet de andere kant");
    assertThat(council.post(page, publish).body()).contains("Dit kan nu niet.");
    assertThat(
            data.count(
                "select count(*) from publication where dialogue_id = ? and published_at is null",
                made.dialogue()))
        .isEqualTo(1);
  }

  @Test
  void isNotForAnotherMunicipality() {
    for (String email : new String[] {People.DIJK_EN_WAARD, People.DIJK_EN_WAARD_COUNCIL}) {
      HttpVisitor stranger = new HttpVisitor(portal).signIn(email);
      assertThat(stranger.get(made.path("/openbaar")).statusCode()).as(email).isEqualTo(404);
    }
  }

  private String dijkEnWaard() {
    return data.text("select code from municipality where name = 'Dijk en Waard'");
  }

  private int status(Page page) {
    return page.navigate(portal.url(made.publicPath(RevealedRound.ZWOLLE_CODE))).status();
  }

  private Page signedIn(BrowserContext context, String email) {
    Page page = context.newPage();
    SignInPage.open(page, portal).signIn(email);
    return page;
  }

  private static void seen(Page page, String name) {
    Accessibility.check(page);
    ReflowUiIT.look(page, name);
  }
}
