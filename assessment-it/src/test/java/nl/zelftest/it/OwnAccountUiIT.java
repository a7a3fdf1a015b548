package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person looks after the own account: name, language, password, two steps and sessions. */
@ExtendWith({Browsers.class, DemoPortal.class})
class OwnAccountUiIT {
  private static final String ANOTHER = "gele boot onder de maan";

  private DemoData data;
  private String person;

  @BeforeEach
  void somebody(Portal portal) {
    data = new DemoData(portal);
    person = data.colleague(People.DIJK_EN_WAARD);
  }

  @Test
  void setsUpTwoStepsWithTheKeyboardAndSignsInWithThem(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(person);
    page.navigate(portal.url("/mijn-account"));
    Accessibility.check(page);
    ReflowUiIT.look(page, "mijn-account");
    press(page, "Stel twee stappen in");
    assertThat(page).hasURL(portal.url("/inloggen/twee-stappen"));
    assertThat(page.getByRole(AriaRole.IMG, named("QR-code.*"))).isVisible();
    Accessibility.check(page);
    ReflowUiIT.look(page, "twee-stappen");
    press(page, "Zet twee stappen aan");
    assertThat(page.locator(".error-summary")).isFocused();
    assertThat(page.locator(".error-summary a")).hasAttribute("href", "#code");
    Accessibility.check(page);
    Authenticator app = new Authenticator(page.locator("code.key").innerText());
    page.locator("#code").fill(app.code());
    page.keyboard().press("Enter");
    assertThat(page).hasURL(portal.url("/mijn-account/herstelcodes"));
    Accessibility.check(page);
    press(page, "Maak tien nieuwe herstelcodes");
    assertThat(page.locator(".codes li")).hasCount(10);
    Accessibility.check(page);
    ReflowUiIT.look(page, "herstelcodes");
    String recovery = page.locator(".codes li").first().innerText();
    page.reload();
    assertThat(page.locator(".codes li")).hasCount(0);

    page.locator("form[data-sign-out] button").click();
    new SignInPage(page).signIn(person, People.PASSWORD);
    assertThat(page).hasURL(portal.url("/inloggen/code"));
    assertThat(page.locator("form[data-sign-out]")).hasCount(0);
    Accessibility.check(page);
    ReflowUiIT.look(page, "code");
    page.locator("#code").fill("000000");
    press(page, "Inloggen");
    assertThat(page.locator(".error-summary")).isFocused();
    Accessibility.check(page);
    page.locator("#code").fill(recovery);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));

    page.navigate(portal.url("/mijn-account"));
    Accessibility.check(page);
    page.locator("#code").fill(app.code(1));
    press(page, "Zet twee stappen uit");
    assertThat(page.locator(".notice[role='status']")).containsText("staat uit");
    assertThat(
            data.count(
                "select count(*) from outgoing_mail where recipient_email = ? and kind in"
                    + " ('SECOND_FACTOR_SET_UP', 'SECOND_FACTOR_OFF')",
                person))
        .isEqualTo(2);
  }

  @Test
  void anOrganisationAsksItsMembersForTwoStepsAndHelpsWhoLostThem(
      Browser browser, Page page, Portal portal) {
    String coordinator = data.councilBeside(People.DIJK_EN_WAARD, "Raad met twee stappen");
    String member = data.colleague(coordinator);
    SignInPage.open(page, portal).signIn(coordinator);
    page.navigate(portal.url("/mijn-organisatie"));
    press(page, "Maak twee stappen verplicht");
    assertThat(page).hasURL(Pattern.compile(".*/inloggen\\?naar=.*"));
    new SignInPage(page).signIn(coordinator, People.PASSWORD);
    setsUp(page, portal);
    page.navigate(portal.url("/mijn-organisatie"));
    assertThat(page.locator("main")).containsText("Iedereen van deze organisatie");
    Accessibility.check(page);
    ReflowUiIT.look(page, "mijn-organisatie-twee-stappen");
    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      Page theirs = other.newPage();
      theirs.navigate(portal.url("/inloggen"));
      new SignInPage(theirs).signIn(member, People.PASSWORD);
      assertThat(theirs).hasURL(portal.url("/inloggen/twee-stappen"));
      assertThat(theirs.locator(".lead")).containsText("Uw rol vraagt");
      Accessibility.check(theirs);
      theirs.navigate(portal.url("/mijn-overzicht"));
      assertThat(theirs).hasURL(Pattern.compile(".*/inloggen\\?naar=.*"));
      theirs.navigate(portal.url("/inloggen/twee-stappen"));
      setsUp(theirs, portal);
      theirs.navigate(portal.url("/mijn-account"));
      assertThat(theirs.locator("main")).containsText("u kunt ze niet uitzetten");
      page.reload();
      press(page, "Zet twee stappen uit: Collega");
      assertThat(page.locator(".notice[role='status']")).containsText("een mail over krijgt");
      theirs.reload();
      assertThat(theirs).hasURL(Pattern.compile(".*/inloggen\\?naar=.*"));
    }
    assertThat(
            data.count(
                "select count(*) from second_factor f join account a on a.id = f.account_id where"
                    + " a.email = ?",
                member))
        .isZero();
    data.closeOrganisationOf(coordinator);
  }

  private static void setsUp(Page page, Portal portal) {
    page.locator("#code").fill(new Authenticator(page.locator("code.key").innerText()).code());
    press(page, "Zet twee stappen aan");
    assertThat(page).hasURL(portal.url("/mijn-account/herstelcodes"));
  }

  @Test
  void endsSessionsElsewhereAndChangesNameLanguageAndPassword(
      Browser browser, Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(person);
    try (BrowserContext other =
        browser.newContext(
            Browsers.dutch().setUserAgent("Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0"))) {
      Page theirs = other.newPage();
      SignInPage.open(theirs, portal).signIn(person);
      assertThat(
              data.count(
                  "select count(*) from outgoing_mail where recipient_email = ? and kind ="
                      + " 'NEW_BROWSER' and text like '%Firefox%'",
                  person))
          .isOne();
      page.navigate(portal.url("/mijn-account/apparaten"));
      assertThat(page.locator("tbody tr")).hasCount(2);
      assertThat(page.locator("tbody tr").first()).containsText("Deze sessie");
      Accessibility.check(page);
      ReflowUiIT.look(page, "apparaten");
      page.getByRole(AriaRole.BUTTON, named("Beëindig: Firefox.*")).click();
      assertThat(page.locator(".notice[role='status']")).containsText("beëindigd");
      assertThat(page.locator("tbody tr")).hasCount(1);
      theirs.navigate(portal.url("/mijn-overzicht"));
      assertThat(theirs).hasURL(Pattern.compile(".*/inloggen.*"));
    }
    page.navigate(portal.url("/mijn-account"));
    page.getByLabel("Naam").fill("");
    press(page, "Bewaar");
    assertThat(page.locator(".error-summary a")).hasAttribute("href", "#naam");
    Accessibility.check(page);
    page.getByLabel("Naam").fill("Noor Nieuw");
    page.getByLabel("English").check();
    press(page, "Bewaar");
    assertThat(page.locator("h1")).hasText("My account");
    assertThat(page.locator(".site-header")).containsText("Noor Nieuw");
    Accessibility.check(page, "en");

    page.navigate(portal.url("/mijn-account/wachtwoord"));
    Accessibility.check(page, "en");
    ReflowUiIT.look(page, "wachtwoord");
    page.getByLabel("Present password").fill("verkeerd wachtwoord");
    page.getByLabel("New password").fill(ANOTHER);
    press(page, "Save the password");
    assertThat(page.locator(".error-summary")).containsText("not your present password");
    Accessibility.check(page, "en");
    page.getByLabel("Present password").fill(People.PASSWORD);
    page.getByLabel("New password").fill(ANOTHER);
    press(page, "Save the password");
    assertThat(page).hasURL(Pattern.compile(".*/inloggen\\?gewijzigd=ja"));
    new SignInPage(page).signIn(person, ANOTHER);
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void anotherAddressIsConfirmedOnBoth(Page page, Portal portal) {
    String other = "nieuw." + person;
    SignInPage.open(page, portal).signIn(person);
    page.navigate(portal.url("/mijn-account/adres"));
    press(page, "Stuur de mails");
    assertThat(page.locator(".error-summary a")).hasAttribute("href", "#email");
    Accessibility.check(page);
    ReflowUiIT.look(page, "adres");
    page.getByLabel("Nieuw e-mailadres").fill(other);
    press(page, "Stuur de mails");
    assertThat(page.locator(".notice[role='status']")).containsText("op beide bevestigt");
    Accessibility.check(page);
    String onTheOld = mailed("EMAIL_CHANGE_OLD", person);
    String onTheNew = mailed("EMAIL_CHANGE_NEW", other);
    page.navigate(portal.url(onTheNew));
    Accessibility.check(page);
    press(page, "Bevestig");
    assertThat(page.locator(".lead")).containsText("Tot die tijd verandert er niets");
    assertThat(data.count("select count(*) from account where email = ?", other)).isZero();
    page.navigate(portal.url(onTheNew));
    assertThat(page.locator("h1")).hasText("Deze link werkt niet");
    page.navigate(portal.url(onTheOld));
    press(page, "Bevestig");
    assertThat(page.locator(".lead")).containsText("is veranderd");
    assertThat(data.count("select count(*) from account where email = ?", person)).isZero();
    page.navigate(portal.url("/mijn-overzicht"));
    assertThat(page).hasURL(Pattern.compile(".*/inloggen.*"));
    new SignInPage(page).signIn(other);
    assertThat(mailed("EMAIL_CHANGED", person)).isNotEmpty();
  }

  private String mailed(String kind, String email) {
    Matcher link =
        Pattern.compile("/(adres/[A-Za-z0-9_-]{43}|hulp)")
            .matcher(
                data.text(
                    "select text from outgoing_mail where kind = ? and recipient_email = ?",
                    kind,
                    email));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static void press(Page page, String button) {
    page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    page.waitForLoadState();
  }

  private static Page.GetByRoleOptions named(String pattern) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
  }
}
