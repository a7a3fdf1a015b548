package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing that a person typed is lost: not to a colleague, a lost connection or an ended session.
 */
@ExtendWith({DemoPortal.class, Browsers.class})
class SavingUiIT {

  private static final String THEME = "inspraak";

  private Portal portal;
  private DemoData data;
  private UUID test;

  @BeforeEach
  void start(Portal portal) {
    this.portal = portal;
    data = new DemoData(portal);
    test = data.start(data.openRound(), People.ZWOLLE);
  }

  @Test
  void theSecondOfTwoSeesBothAnswersAndKeepsTheOwn(Page page, Browser browser) {
    FillInPage mine = open(page, People.ZWOLLE);
    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      open(other.newPage(), People.ZWOLLE_CONTRIBUTOR).explain("IS1", "Van de collega.");
    }

    mine.sent(() -> mine.note("IS1").fill("Van mij."));
    Locator conflict = page.locator(".conflict");
    assertThat(conflict).containsText("Van mij.");
    assertThat(conflict).containsText("Van de collega.");
    assertThat(data.note(test, "IS1")).as("nothing was overwritten").isEqualTo("Van de collega.");
    Accessibility.check(page);

    mine.saved(() -> button(conflict, "Mijn antwoord bewaren").click());
    assertThat(data.note(test, "IS1")).isEqualTo("Van mij.");
    assertThat(conflict).hasCount(0);
  }

  @Test
  void theSecondOfTwoCanTakeOverTheColleaguesAnswer(Page page, Browser browser) {
    FillInPage mine = open(page, People.ZWOLLE);
    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      FillInPage theirs = open(other.newPage(), People.ZWOLLE_CONTRIBUTOR);
      theirs.answer("IS2", "NO");
      theirs.explain("IS2", "Van de collega.");
    }

    mine.sent(() -> mine.choose("IS2", "YES"));
    button(page.locator(".conflict"), "Antwoord van collega overnemen").click();

    assertThat(mine.choice("IS2", "NO")).isChecked();
    assertThat(mine.note("IS2")).hasValue("Van de collega.");
    mine.answer("IS2", "PARTLY");
    assertThat(data.value(test, "IS2")).as("the next save goes on from there").isEqualTo("PARTLY");
  }

  @Test
  void aLostConnectionLosesNothing(Page page) {
    FillInPage theme = open(page, People.ZWOLLE);
    page.context().setOffline(true);
    theme.note("IS1").fill("Getypt zonder verbinding.");
    assertThat(theme.status()).containsText("geen verbinding");
    Accessibility.check(page);
    assertThat(data.note(test, "IS1")).isNull();

    page.context().setOffline(false);
    assertThat(theme.status()).containsText("Opgeslagen om");
    assertThat(data.note(test, "IS1")).isEqualTo("Getypt zonder verbinding.");
  }

  @Test
  void whatIsTypedWithoutConnectionSurvivesThePageItself(Page page) {
    FillInPage theme = open(page, People.ZWOLLE);
    page.context().setOffline(true);
    theme.note("IS1").fill("Getypt vóór het sluiten.");
    assertThat(theme.status()).containsText("geen verbinding");
    Page later = page.context().newPage();
    page.close();

    later.context().setOffline(false);
    FillInPage again = FillInPage.open(later, portal, test, THEME);
    assertThat(again.note("IS1")).hasValue("Getypt vóór het sluiten.");
    await("it is saved").until(() -> "Getypt vóór het sluiten.".equals(data.note(test, "IS1")));
  }

  @Test
  void anEndedSessionLosesNothing(Page page) {
    FillInPage theme = open(page, People.ZWOLLE);
    page.context().clearCookies();
    theme.sent(() -> theme.note("IS1").fill("Getypt na afloop."));
    assertThat(theme.status()).containsText("u bent uitgelogd");
    Accessibility.check(page);

    // As slowly as a person: leaving the field with what was typed saves it again meanwhile.
    theme.status().getByRole(AriaRole.LINK).hover();
    theme.sent(page.mouse()::down);
    page.mouse().up();
    new SignInPage(page).signIn(People.ZWOLLE);

    FillInPage again = new FillInPage(page);
    assertThat(again.note("IS1")).hasValue("Getypt na afloop.");
    assertThat(again.status()).containsText("Opgeslagen om");
    assertThat(data.note(test, "IS1")).isEqualTo("Getypt na afloop.");
  }

  @Test
  void aMembershipThatEndsHasEndedInTheOpenSessionToo(Page page) {
    String colleague = data.colleague(People.ZWOLLE);
    FillInPage theme = open(page, colleague);
    data.change(
        "update membership set ended_at = utc_timestamp(6)"
            + " where account_id = (select id from account where email = ?)",
        colleague);

    theme.sent(() -> theme.choose("IS1", "YES"));

    assertThat(theme.status()).containsText("u bent uitgelogd");
    assertThat(data.value(test, "IS1")).isNull();
  }

  @Test
  void aNoteThatIsTooLongIsToldAtItsFieldAndKeptOnThePage(Page page) {
    FillInPage theme = open(page, People.ZWOLLE);
    theme.sent(() -> theme.note("IS1").fill("x".repeat(4001)));

    assertThat(theme.form("IS1").locator(".error-text")).containsText("hoogstens 4.000 tekens");
    assertThat(theme.note("IS1")).hasValue("x".repeat(4001));
    assertThat(data.note(test, "IS1")).isNull();
    Accessibility.check(page);

    theme.explain("IS1", "Kort.");
    assertThat(theme.form("IS1").locator(".error-text")).hasCount(0);
  }

  @Test
  void theWarningBeforeTheSessionEndsKeepsItOnRequest(Page page) {
    page.clock().install();
    open(page, People.ZWOLLE);
    Locator warning = page.getByRole(AriaRole.DIALOG);
    assertThat(warning).isHidden();

    page.clock().fastForward("28:30");
    assertThat(warning).isVisible();
    assertThat(warning).containsText("U wordt over 2 minuten uitgelogd");
    Accessibility.check(page);

    page.waitForResponse(
        response -> response.url().endsWith("/api/intern/sessie") && response.status() == 204,
        () -> button(warning, "Ingelogd blijven").click());
    assertThat(warning).isHidden();
  }

  private FillInPage open(Page page, String email) {
    SignInPage.open(page, portal).signIn(email);
    return FillInPage.open(page, portal, test, THEME);
  }

  private static Locator button(Locator scope, String name) {
    return scope.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
