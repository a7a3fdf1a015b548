package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The law changes: from a draft to the second year of a municipality. On a portal of its own. */
@ExtendWith(Browsers.class)
class LawChangeUiIT {
  private static final String SECOND_NATIONAL = "beheerder2@landelijk.example";

  private static Portal portal;

  @BeforeAll
  static void startPortal() {
    portal = Portal.fresh("law-change").demo().start();
  }

  @AfterAll
  static void closePortal() {
    portal.close();
  }

  @Test
  void playsOneLawChangeFromDraftToTheSecondYear(Browser browser) {
    Page author = visitor(browser, People.NATIONAL);
    Page reviewer = visitor(browser, SECOND_NATIONAL);
    author.navigate(portal.url("/beheer/vragenlijsten"));
    Accessibility.check(author);
    DraftPage draft = DraftPage.begin(author, portal);
    Accessibility.check(author);

    edit(draft);
    twoAtOnce(draft, draft.on(reviewer));
    map(draft);
    review(draft, draft.on(reviewer));
  }

  private static void edit(DraftPage draft) {
    draft.outline().type("version::LABEL", "2027");
    draft.press("BP1", "Splitsen");
    assertThat(draft.part("BP3")).containsText("Heeft de gemeente in het beleidsplan");
    draft.question("BP3").type("question:BP3:TEXT", "Is het beleidsplan vastgesteld?");
    draft.type("question:BP3:PLAIN", "Is het plan vastgesteld?");
    Accessibility.check(draft.page());

    draft.outline();
    draft.part("TO2").locator("summary").click();
    draft.part("TO2").getByLabel("Samenvoegen met").selectOption("TO1");
    draft.press("TO2", "Samenvoegen");
    assertThat(draft.part("TO2")).hasCount(0);

    draft.question("ON1").type("question:ON1:TEXT", "Werken cliëntondersteuners onafhankelijk?");
    draft.type("reason:ON1:REASON", "De wet noemt beleid niet meer.");
    draft.type("reason:ON1:SOURCE", "Wmo 2015, artikel 2.2.4");

    draft.outline().press("IS2", "Laten vervallen");
    assertThat(draft.part("IS2")).hasCount(0);

    draft.press(draft.page().locator("#kwaliteit").getByText("Vraag toevoegen"));
    draft.question("KW2").type("question:KW2:TEXT", "Meet de gemeente hoe tevreden cliënten zijn?");
    draft.type("question:KW2:PLAIN", "Vraagt de gemeente cliënten of zij tevreden zijn?");
    draft.type("question:KW2:BASIS", "Een advies van dit project.");
    draft.saved(() -> draft.field("question:KW2:OBLIGATION").selectOption("ADVICE"));
  }

  private static void twoAtOnce(DraftPage author, DraftPage colleague) {
    author.question("IN1");
    colleague.question("IN1");
    author.type("question:IN1:LOOK_AT", "Op de website.");
    author.type("question:IN1:ASK_FOR", "Bel de gemeente.");
    // Another text of the same question is nobody's loss.
    colleague.type("question:IN1:BASIS", "De wet vraagt het.");
    // The same one is: the second sees both.
    colleague.field("question:IN1:LOOK_AT").fill("In de brief.");
    assertThat(colleague.status()).containsText("een collega heeft deze tekst ook veranderd");
    assertThat(colleague.page().locator(".conflict")).containsText("Op de website.");
    assertThat(colleague.page().locator(".conflict")).containsText("In de brief.");
    Accessibility.check(colleague.page());
    colleague.saved(() -> colleague.page().getByText("Mijn tekst bewaren").click());
    // Each undoes the own changes only.
    author.question("IN1").press("Mijn laatste wijziging ongedaan maken");
    author.question("IN1");
    assertThat(author.field("question:IN1:ASK_FOR")).not().hasValue("Bel de gemeente.");
    assertThat(author.field("question:IN1:BASIS")).hasValue("De wet vraagt het.");
    assertThat(author.field("question:IN1:LOOK_AT")).hasValue("In de brief.");
  }

  private static void map(DraftPage draft) {
    draft.outline().press("Vragen om beoordeling");
    assertThat(draft.errors()).containsText("nog niet gekozen hoe zij volgt");
    assertThat(draft.errors()).containsText("Kies de dag");
    Accessibility.check(draft.page());

    draft.mapping().press("Alle gelijke vragen in één keer vastleggen");
    Accessibility.check(draft.page());
    assertThat(draft.change("BP1")).hasText("Gesplitst");
    assertThat(draft.change("BP3")).hasText("Gesplitst");
    assertThat(draft.change("TO1")).hasText("Samengevoegd");
    assertThat(draft.change("ON1")).hasText("Anders gevraagd");
    assertThat(draft.change("KW2")).hasText("Nieuw");
    assertThat(draft.change("IS2-oud")).hasText("Vervallen");
    for (String code : new String[] {"BP1", "BP3", "TO1", "ON1", "KW2"}) {
      draft.press(code, "Koppeling vastleggen");
    }
    draft.press("IS2-oud", "Vastleggen dat deze vraag vervalt");
    assertThat(draft.page().locator("main")).containsText("Van alle vragen is gekozen");
  }

  private static void review(DraftPage author, DraftPage colleague) {
    author.outline();
    author.page().getByLabel("Eerste dag waarop deze versie geldt").fill("2020-01-01");
    author.press("Vragen om beoordeling");
    assertThat(author.errors()).containsText("De eerste dag ligt in het verleden");
    author.page().getByLabel("Eerste dag waarop deze versie geldt").fill(today().toString());
    author.press("Vragen om beoordeling");
    assertThat(author.page().locator("main")).containsText("Een andere coördinator");
    assertThat(author.page().getByText("Goedkeuren")).hasCount(0);
    Accessibility.check(author.page());

    colleague.outline().impact();
    assertThat(colleague.page().locator("main")).containsText("342 gemeenten");
    assertThat(colleague.page().locator("main")).containsText("De wet noemt beleid niet meer.");
    Accessibility.check(colleague.page());
    preview(colleague);
    colleague.outline();
    Accessibility.check(colleague.page());
    colleague.page().getByText("Goedkeuren", exact()).click();
    assertThat(colleague.page()).hasURL(portal.url("/beheer/vragenlijsten"));
    assertThat(colleague.page().locator("tr", containing("2027"))).containsText("Geldig");
    assertThat(colleague.page().locator("tr", containing("2015"))).containsText("Vervangen");
  }

  /** Both sides' views, with conditions that can be reached, and without keeping anything. */
  private static void preview(DraftPage draft) {
    Page page = draft.preview("raad", "onafhankelijkheid").page();
    assertThat(page.locator("#ON2b")).isHidden();
    page.locator("label[for='ON2-NO']").click();
    assertThat(page.locator("#ON2b")).isVisible();
    assertThat(draft.status()).containsText("Er wordt niets opgeslagen");
    Accessibility.check(page);
    draft.preview("gemeente", "kwaliteit");
    assertThat(page.locator("#KW2")).containsText("Meet de gemeente hoe tevreden");
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  }

  private static Page visitor(Browser browser, String email) {
    BrowserContext context = browser.newContext(Browsers.dutch());
    Page page = context.newPage();
    SignInPage.open(page, portal).signIn(email);
    return page;
  }
}
