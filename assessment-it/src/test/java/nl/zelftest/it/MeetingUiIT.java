package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two sides in a meeting, each on a screen of their own. */
@ExtendWith({DemoPortal.class, Browsers.class})
class MeetingUiIT {
  private static final Duration REVEALED_WITHIN = Duration.ofMinutes(1);

  private Portal portal;
  private DemoData data;
  private UUID dialogue;

  @BeforeEach
  void begin(Portal portal) {
    this.portal = portal;
    data = new DemoData(portal);
    dialogue = revealed(data);
  }

  /** A conversation of Zwolle's two sides that nobody has begun. */
  static UUID revealed(DemoData data) {
    String query =
        """
        select d.id from dialogue d join reveal r on r.id = d.id join round o on o.id = r.round_id
        where r.municipality_code = 'GM0193' and o.name like 'Zelftest %'
        order by o.reporting_year desc limit 1
        """;
    await("a past round is revealed").atMost(REVEALED_WITHIN).until(() -> data.text(query) != null);
    return UUID.fromString(data.text(query));
  }

  @Test
  void whoTypesKeepsTheTextIsToldAndChooses(Page mine, Browser browser) {
    open(mine, People.ZWOLLE, "BP1");
    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      Page theirs = other.newPage();
      open(theirs, People.ZWOLLE_COUNCIL, "BP1");
      theirs.locator("#conclusie").pressSequentially("Een halve zin van de raad");

      conclude(mine, "Wat de gemeente ervan maakt.");

      assertThat(theirs.locator("#conclusie-toon")).containsText("Wat de gemeente ervan maakt.");
      assertThat(theirs.locator("#live")).containsText("Wat u typt, staat er nog.");
      assertThat(theirs.locator("#conclusie")).hasValue("Een halve zin van de raad");
      assertThat(theirs.locator("#conclusie")).isFocused();
      Accessibility.check(theirs);
      ReflowUiIT.look(theirs, "overleg-wacht");

      theirs.locator("[data-show]").click();
      assertThat(theirs.locator(".conflict")).containsText("Een halve zin van de raad");
      assertThat(theirs.locator(".conflict")).containsText("Wat de gemeente ervan maakt.");
      Accessibility.check(theirs);
      ReflowUiIT.look(theirs, "overleg-keuze");
      theirs.locator("[data-keep-mine]").click();
      assertThat(theirs.locator("#conclusie")).hasValue("Een halve zin van de raad");
      theirs.locator("button[value=concluderen]").click();

      assertThat(theirs.locator("#live")).containsText("Opgeslagen om");
      assertThat(mine.locator("#conclusie-toon")).containsText("Een halve zin van de raad");
      assertThat(mine.locator("#conclusie")).hasValue("Een halve zin van de raad");
      assertThat(conclusion("BP1")).isEqualTo("Een halve zin van de raad");
    }
  }

  @Test
  void whatTheOtherSideSavedCanBeTakenOver(Page mine, Browser browser) {
    open(mine, People.ZWOLLE, "BP2");
    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      Page theirs = other.newPage();
      open(theirs, People.ZWOLLE_COUNCIL, "BP2");
      theirs.locator("#conclusie").fill("Weg hiermee");
      conclude(mine, "Dit blijft.");

      theirs.locator("[data-show]").click();
      theirs.locator("[data-take-theirs]").click();

      assertThat(theirs.locator("#conclusie")).hasValue("Dit blijft.");
      theirs.locator("button[value=instemmen]").click();
      assertThat(mine.locator("#conclusie-toon")).containsText("stemt ermee in");
    }
  }

  @Test
  void anAgreementAppearsOnTheOtherScreenAndMistakesAreToldAtTheirFields(
      Page mine, Browser browser) {
    open(mine, People.ZWOLLE, "LB1");
    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      Page theirs = other.newPage();
      open(theirs, People.ZWOLLE_COUNCIL, "LB1");
      theirs.locator("#wat").fill("De raad vraagt cliënten ernaar.");
      theirs.locator("#wanneer").fill("31-2-2027");
      theirs.locator("button[value=afspreken]").click();
      assertThat(theirs.locator(".error-summary")).isFocused();
      assertThat(theirs.locator(".error-summary a")).hasCount(2);
      assertThat(theirs.locator("#wat")).hasValue("De raad vraagt cliënten ernaar.");
      Accessibility.check(theirs);
      ReflowUiIT.look(theirs, "overleg-fout");

      theirs.locator("#wie").selectOption(new SelectOption().setIndex(1));
      theirs.locator("#wanneer").fill("1-3-2027");
      theirs.locator("button[value=afspreken]").click();

      assertThat(theirs.locator(".error-summary")).hasCount(0);
      assertThat(mine.locator("#afspraken-lijst")).containsText("De raad vraagt cliënten ernaar.");
      assertThat(mine.locator("#live")).containsText("Bijgewerkt: Afspraken");
      assertThat(theirs.locator("#wat")).hasValue("");
    }
  }

  @Test
  void aLostConnectionIsToldAndEverythingArrivesAfterwards(Page mine, Browser browser) {
    open(mine, People.ZWOLLE, "ON1");
    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      Page theirs = other.newPage();
      open(theirs, People.ZWOLLE_COUNCIL, "ON1");
      mine.locator("#wat").fill("Een afspraak in wording");
      mine.context().setOffline(true);
      mine.locator("button[value=afspreken]").click();
      assertThat(mine.locator("#live")).containsText("nog niet opgeslagen");
      conclude(theirs, "Geschreven terwijl de ander weg was.");

      mine.context().setOffline(false);
      mine.reload();

      assertThat(mine.locator("#conclusie-toon")).containsText("terwijl de ander weg was");
      assertThat(mine.locator("#wat")).hasValue("Een afspraak in wording");
    }
  }

  @Test
  void theKeyboardAloneLeadsThroughTheMeeting(Page page) {
    SignInPage.open(page, portal).signIn(People.ZWOLLE);
    page.navigate(portal.url("/gesprek/" + dialogue + "/overleg"));
    String first = page.url();
    assertThat(page.locator(".meeting-place")).containsText("1 van ");
    Accessibility.check(page);
    ReflowUiIT.look(page, "overleg");
    page.setViewportSize(1280, 900);
    assertThat(
            (String)
                page.evaluate(
                    "getComputedStyle(document.querySelector('#conclusie-deel > p')).fontSize"))
        .isEqualTo("28px");

    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".meeting-place")).containsText("2 van ");
    assertThat(page.url()).isNotEqualTo(first);
    Locator field = page.locator("#conclusie");
    Keyboard.tabTo(page, field);
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator(".meeting-place")).containsText("2 van ");
    page.locator("body").evaluate("() => document.activeElement.blur()");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator(".meeting-place")).containsText("1 van ");

    page.locator("#pijltjes").uncheck();
    page.locator("body").evaluate("() => document.activeElement.blur()");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".meeting-place")).containsText("1 van ");
  }

  private void open(Page page, String email, String question) {
    SignInPage.open(page, portal).signIn(email);
    page.navigate(portal.url("/gesprek/" + dialogue + "/overleg/" + question));
    assertThat(page.locator("h1")).isVisible();
  }

  private static void conclude(Page page, String text) {
    page.locator("#conclusie").fill(text);
    page.locator("button[value=concluderen]").click();
    assertThat(page.locator("#live")).containsText("Opgeslagen om");
  }

  private String conclusion(String question) {
    return data.text(
        "select text from conclusion where dialogue_id = ? and question_code = ?",
        dialogue,
        question);
  }
}
