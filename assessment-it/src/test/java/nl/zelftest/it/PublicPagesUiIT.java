package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody can read, without an account. */
@ExtendWith({Browsers.class, DemoPortal.class})
class PublicPagesUiIT {

  @ParameterizedTest
  @CsvSource({
    "/, Is onafhankelijke cliëntondersteuning geregeld?",
    "/alle-vragen, Alle vragen",
    "/hulp, Hulp",
    "/toegankelijkheid, Toegankelijkheid",
    "/privacy, Privacy",
    "/over, Over deze zelftest",
    "/inloggen, Inloggen",
    "/inloggen?uitgelogd=ja, Inloggen",
    "/inloggen/organisatie, Inloggen via uw organisatie",
  })
  void opensForEverybody(String path, String title, Page page, Portal portal) {
    Response response = page.navigate(portal.url(path));

    assertThat(response.status()).isEqualTo(200);
    assertThat(page).hasTitle(title + " – Zelftest cliëntondersteuning");
    Accessibility.check(page);
  }

  @Test
  void showsEveryQuestionWithItsObligationAndSource(Page page, Portal portal) {
    page.navigate(portal.url("/alle-vragen"));

    assertThat(page.locator("section.question")).hasCount(15);
    assertThat(page.locator("section.question .badge.law")).hasCount(10);
    assertThat(page.locator("section.question .badge.explanatory")).hasCount(3);
    assertThat(page.locator("section.question .badge.advice")).hasCount(2);
    assertThat(page.locator("#LB1 > ul > li")).hasCount(8);
    Locator sources = page.locator("#ON1 details").first();
    sources.locator("summary").click();
    assertThat(sources).containsText("artikel 2.2.4");

    page.locator("main details").evaluateAll("all => all.forEach(one => (one.open = true))");
    Accessibility.check(page);
  }

  @Test
  void tellsWhatIsMissingWhenSigningIn(Page page, Portal portal) {
    SignInPage signIn = SignInPage.open(page, portal);

    signIn.submit();

    assertThat(signIn.errors()).isFocused();
    assertThat(page).hasTitle("Fout: Inloggen – Zelftest cliëntondersteuning");
    assertThat(page.getByLabel("E-mailadres")).hasAttribute("aria-invalid", "true");
    Accessibility.check(page);
    signIn
        .errors()
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Vul uw wachtwoord in"))
        .click();
    assertThat(page.getByLabel("Wachtwoord")).isFocused();
  }

  @Test
  void tellsNoMoreThanThatSigningInFailed(Page page, Portal portal) {
    SignInPage signIn = SignInPage.open(page, portal);

    signIn.signIn("niemand.publiek@gemeente.example", "verkeerd-wachtwoord");

    assertThat(signIn.errors()).isFocused();
    assertThat(signIn.errors()).containsText("horen niet bij elkaar");
    assertThat(page.getByLabel("Wachtwoord")).hasValue("");
    Accessibility.check(page);
  }

  @Test
  void saysThatAPageDoesNotExist(Page page, Portal portal) {
    Response response = page.navigate(portal.url("/bestaat-niet"));

    assertThat(response.status()).isEqualTo(404);
    assertThat(page).hasTitle("Deze pagina bestaat niet – Zelftest cliëntondersteuning");
    Accessibility.check(page);
  }

  @Test
  void leadsAStrangerToSignInAndThenToThePageThatWasAskedFor(Page page, Portal portal) {
    page.navigate(portal.url("/mijn-overzicht"));
    assertThat(page).hasURL(portal.url("/inloggen?naar=%2Fmijn-overzicht"));

    new SignInPage(page).signIn(People.NATIONAL);

    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
  }

  @Test
  void leadsToNoOtherSiteAfterSigningIn(Page page, Portal portal) {
    page.navigate(portal.url("/inloggen?naar=//evil.example/"));

    new SignInPage(page).signIn(People.NATIONAL);

    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
  }

  @Test
  void hasNoPageOfPublicResultsBeyondTheLast(Portal portal) {
    HttpVisitor visitor = new HttpVisitor(portal);
    assertThat(visitor.get("/openbaar?pagina=1").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/openbaar?pagina=999").statusCode()).isEqualTo(404);
  }
}
