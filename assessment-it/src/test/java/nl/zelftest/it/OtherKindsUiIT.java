package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zelftest.it.ResultPage.withoutBlanks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Questions that ask for a number, a date, a text or a choice, in a second question set that only
 * these tests have.
 */
@ExtendWith({Browsers.class, FreshDemo.class})
class OtherKindsUiIT {

  private static Portal portal;
  private static DemoData data;

  private UUID round;
  private UUID test;

  @BeforeAll
  static void start(Portal demo) {
    portal = demo;
    data = new DemoData(portal);
    SecondSet.publish(portal);
  }

  @BeforeEach
  void startTest() {
    round = SecondSet.openRound(data);
    test = data.start(round, People.ZWOLLE);
  }

  @Test
  void everyKindIsFilledInByKeyboardSubmittedAndRead(Page page) {
    SignInPage.open(page, portal).signIn(People.ZWOLLE);
    OverviewPage overview = OverviewPage.open(page, portal);
    assertThat(overview.card(data.roundName(round) + " over Zwolle"))
        .containsText("Zelftest toegankelijkheid");
    ReflowUiIT.check(page, "soorten-overzicht");

    fillInTheBuilding(page);
    fillInTheRest(page);
    comeBack(page);
    submit(page);
    readTheResult(page);
  }

  private void fillInTheBuilding(Page page) {
    FillInPage theme = FillInPage.open(page, portal, test, "gebouw");
    ReflowUiIT.check(page, "soorten-gebouw-leeg");
    Keyboard.tabTo(page, theme.choice("GB1", "YES"));
    Keyboard.choose(page, theme, theme.choice("GB1", "PARTLY"));
    Keyboard.tabTo(page, theme.entry("GB1b"));
    theme.saved(() -> page.keyboard().type("Een hoge stoep bij de ingang."));
    Keyboard.tabTo(page, theme.choice("GB2a", "YES"));
    Keyboard.choose(page, theme, theme.choice("GB2a", "YES"));
    Keyboard.tabTo(page, theme.choice("GB2b", "YES"));
    Keyboard.choose(page, theme, theme.choice("GB2b", "NO"));
    Keyboard.tabTo(page, theme.choice("GB2c", "YES"));
    Keyboard.choose(page, theme, theme.choice("GB2c", "UNKNOWN"));
    Keyboard.tabTo(page, theme.entry("GB3"));
    page.keyboard().type("veel");
    assertThat(theme.sent(() -> page.keyboard().press("Tab")).status()).isEqualTo(422);

    assertThat(theme.form("GB3").locator(".error-text"))
        .containsText("Vul alleen een getal in, bijvoorbeeld 1250 of 12,5");
    assertThat(theme.entry("GB3")).hasAttribute("aria-invalid", "true");
    assertThat(theme.entry("GB3"))
        .hasAccessibleDescription(Pattern.compile("Vul alleen een getal"));
    assertThat(theme.entry("GB3")).hasValue("veel");
    assertThat(kept("GB3", "number_value")).isNull();
    ReflowUiIT.check(page, "soorten-getal-fout");

    page.keyboard().press("Shift+Tab");
    assertThat(theme.entry("GB3")).isFocused();
    theme.saved(() -> page.keyboard().type("12,5"));
    assertThat(theme.form("GB3").locator(".error-text")).hasCount(0);
    assertThat(kept("GB3", "number_value")).isEqualTo("12.5000");
    assertThat(theme.progress()).hasText("3 van 7 vragen");
  }

  private void fillInTheRest(Page page) {
    Locator next = page.locator(".pager a").last();
    Keyboard.tabTo(page, next);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(portal.url("/zelftest/" + test + "/thema/digitaal"));
    FillInPage theme = new FillInPage(page);
    enterADate(page, theme);
    Keyboard.tabTo(page, theme.option("DG2", "A"));
    Keyboard.choose(page, theme, theme.option("DG2", "B"));
    Keyboard.tabTo(page, theme.choice("DG3", "NOT_APPLICABLE"));
    theme.saved(() -> page.keyboard().press("Space"));
    assertThat(theme.progress()).hasText("5 van 7 vragen");
    Locator reason = theme.form("DG3").getByLabel("Waarom is deze vraag niet van toepassing?");
    Keyboard.tabTo(page, reason);
    theme.saved(() -> page.keyboard().type("Wij sturen geen brieven."));
    Keyboard.tabTo(page, theme.option("DG4", "eigen"));
    Keyboard.choose(page, theme, theme.option("DG4", "panel"));
    assertThat(theme.progress()).hasText("7 van 7 vragen");
    ReflowUiIT.check(page, "soorten-digitaal-vol");
  }

  private void enterADate(Page page, FillInPage theme) {
    Keyboard.tabTo(page, theme.datePart("DG1", "dag"));
    page.keyboard().type("30");
    page.keyboard().press("Tab");
    page.keyboard().type("2");
    page.keyboard().press("Tab");
    assertThat(theme.datePart("DG1", "jaar")).isFocused();
    assertThat(theme.sent(() -> page.keyboard().type("2026")).status()).isEqualTo(422);

    assertThat(theme.form("DG1").locator(".error-text")).containsText("Deze datum bestaat niet.");
    for (String part : new String[] {"dag", "maand", "jaar"}) {
      assertThat(theme.datePart("DG1", part)).hasAttribute("aria-invalid", "true");
    }
    ReflowUiIT.check(page, "soorten-datum-fout");

    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Shift+Tab");
    theme.saved(() -> page.keyboard().type("28"));
    assertThat(theme.form("DG1").locator(".error-text")).hasCount(0);
    assertThat(theme.datePart("DG1", "maand")).hasAttribute("aria-invalid", "false");
    assertThat(kept("DG1", "date_value")).isEqualTo("2026-02-28");
  }

  private void comeBack(Page page) {
    FillInPage theme = FillInPage.open(page, portal, test, "gebouw");
    assertThat(theme.entry("GB1b")).hasValue("Een hoge stoep bij de ingang.");
    assertThat(theme.form("GB1b").locator("[data-counter='entry']")).hasText("29 van 4000 tekens");
    assertThat(theme.entry("GB3")).hasValue("12,5");
    theme = FillInPage.open(page, portal, test, "digitaal");
    assertThat(theme.datePart("DG1", "dag")).hasValue("28");
    assertThat(theme.datePart("DG1", "maand")).hasValue("2");
    assertThat(theme.datePart("DG1", "jaar")).hasValue("2026");
    assertThat(theme.option("DG2", "B")).isChecked();
    assertThat(theme.choice("DG3", "NOT_APPLICABLE")).isChecked();
    assertThat(theme.choice("DG3", "UNKNOWN")).not().isChecked();
    assertThat(theme.option("DG4", "panel")).isChecked();
  }

  private void submit(Page page) {
    ReviewPage review = ReviewPage.open(page, portal, test);
    assertThat(review.missing()).hasCount(0);
    assertThatItSays(page);
    ReflowUiIT.check(page, "soorten-controleren");
    review.submit();
    assertThat(page.locator("h1")).hasText("De zelftest is ingediend");
    assertThat(page.locator("main")).containsText("Zelftest toegankelijkheid, versie 2026");
    ReflowUiIT.check(page, "soorten-ingediend");
  }

  /**
   * By hand. The law: GB1 ½, GB2 ⅓ to ⅔, DG2 ¾; the date has no score: 19/36 to 23/36. The number,
   * the text that does not apply and the choice without scores do not count.
   */
  private void readTheResult(Page page) {
    ResultPage result = ResultPage.open(page, portal, test);
    assertThat(result.total("Wat de wet vraagt")).containsExactly("Deels", "53 tot 64 %");
    assertThat(result.total("Wat de toelichting vraagt")).containsExactly("Niet van toepassing");
    assertThat(result.total("Wat wordt aangeraden")).containsExactly("Niet van toepassing");
    assertThatItSays(page);
    ReflowUiIT.check(page, "soorten-resultaat");
    assertThat(result.downloadPdf().words())
        .contains(withoutBlanks("Antwoord: 12,5"))
        .contains(withoutBlanks("Antwoord: 28 februari 2026"))
        .contains(withoutBlanks("Antwoord: voldoet gedeeltelijk"))
        .contains(withoutBlanks("Een hoge stoep bij de ingang."))
        .contains(withoutBlanks("Wij sturen geen brieven."));
  }

  private static void assertThatItSays(Page page) {
    for (String text :
        new String[] {
          "Een hoge stoep bij de ingang.",
          "12,5",
          "28 februari 2026",
          "voldoet gedeeltelijk",
          "Niet van toepassing",
          "Wij sturen geen brieven.",
          "een panel van ervaringsdeskundigen",
        }) {
      assertThat(page.locator("main")).containsText(text);
    }
  }

  @Test
  void whatIsNotKnownEmptiesTheFieldUntilItIsTakenBack(Page page) {
    FillInPage theme = open(page, People.ZWOLLE, "gebouw");
    theme.saved(() -> theme.entry("GB3").fill("12"));

    theme.saved(() -> theme.choose("GB3", "UNKNOWN"));
    assertThat(theme.entry("GB3")).hasValue("");
    assertThat(data.value(test, "GB3")).isEqualTo("UNKNOWN");
    assertThat(kept("GB3", "number_value")).isNull();
    assertThat(theme.progress()).hasText("1 van 7 vragen");

    theme.saved(() -> theme.choose("GB3", "UNKNOWN"));
    assertThat(theme.entry("GB3")).hasValue("12");
    assertThat(data.value(test, "GB3")).isNull();

    theme.saved(() -> theme.choose("GB3", "NOT_APPLICABLE"));
    theme.saved(() -> theme.choose("GB3", "UNKNOWN"));
    assertThat(theme.choice("GB3", "NOT_APPLICABLE")).not().isChecked();
    theme.saved(() -> theme.entry("GB3").fill("13"));
    assertThat(theme.choice("GB3", "UNKNOWN")).not().isChecked();
    assertThat(kept("GB3", "number_value")).isEqualTo("13.0000");
  }

  @Test
  void aWholeChecklistMayNotApply(Page page) {
    FillInPage theme = open(page, People.ZWOLLE, "gebouw");
    theme.answer("GB2a", "YES");

    theme.saved(() -> theme.choose("GB2", "NOT_APPLICABLE"));
    assertThat(theme.choice("GB2a", "YES")).not().isChecked();
    theme.saved(
        () ->
            theme
                .form("GB2")
                .getByLabel("Waarom is deze vraag niet van toepassing?")
                .fill("Er is geen loket."));
    assertThat(theme.progress()).hasText("1 van 7 vragen");

    theme.answer("GB2a", "NO");
    assertThat(theme.choice("GB2", "NOT_APPLICABLE")).not().isChecked();
    assertThat(theme.progress()).hasText("0 van 7 vragen");
  }

  @Test
  void halfADateIsNotSentWhileItIsTypedAndNotLostEither(Page page) {
    FillInPage theme = open(page, People.ZWOLLE, "digitaal");
    theme.datePart("DG1", "dag").fill("5");
    theme.datePart("DG1", "maand").fill("3");
    assertThat(theme.form("DG1").locator(".error-text")).hasCount(0);

    FillInPage again = FillInPage.open(page, portal, test, "digitaal");
    assertThat(again.datePart("DG1", "dag")).hasValue("05");
    assertThat(again.datePart("DG1", "maand")).hasValue("03");
    assertThat(again.form("DG1").locator(".error-text"))
        .containsText("Vul een dag, een maand en een jaar van vier cijfers in");
    ReflowUiIT.check(page, "soorten-datum-half");

    again.saved(() -> again.datePart("DG1", "jaar").fill("2025"));
    assertThat(kept("DG1", "date_value")).isEqualTo("2025-03-05");
  }

  @Test
  void leavingHalfADateTellsWhatIsMissing(Page page) {
    FillInPage theme = open(page, People.ZWOLLE, "digitaal");
    theme.datePart("DG1", "dag").fill("5");

    assertThat(theme.sent(() -> theme.note("DG1").focus()).status()).isEqualTo(422);
    assertThat(theme.form("DG1").locator(".error-text"))
        .containsText("Vul een dag, een maand en een jaar van vier cijfers in");
  }

  @Test
  void whatIsEnteredWithoutConnectionSurvivesThePageItself(Page page) {
    FillInPage theme = open(page, People.ZWOLLE, "gebouw");
    page.context().setOffline(true);
    theme.entry("GB3").fill("7,25");
    assertThat(theme.status()).containsText("geen verbinding");
    Page later = page.context().newPage();
    page.close();

    later.context().setOffline(false);
    FillInPage again = FillInPage.open(later, portal, test, "gebouw");
    assertThat(again.entry("GB3")).hasValue("7,25");
    await("it is saved").until(() -> "7.2500".equals(kept("GB3", "number_value")));
  }

  @Test
  void theSecondOfTwoSeesBothEntriesAndChooses(Page page, Browser browser) {
    FillInPage mine = open(page, People.ZWOLLE, "digitaal");
    try (BrowserContext other = browser.newContext(Browsers.dutch())) {
      FillInPage theirs = open(other.newPage(), People.ZWOLLE_CONTRIBUTOR, "digitaal");
      theirs.datePart("DG1", "dag").fill("1");
      theirs.datePart("DG1", "maand").fill("2");
      theirs.saved(() -> theirs.datePart("DG1", "jaar").fill("2025"));
      theirs.saved(() -> theirs.chooseOption("DG2", "C"));
      theirs.saved(() -> theirs.entry("DG3").fill("Via een panel."));
    }

    mine.datePart("DG1", "dag").fill("3");
    mine.datePart("DG1", "maand").fill("4");
    mine.sent(() -> mine.datePart("DG1", "jaar").fill("2026"));
    Locator conflict = mine.form("DG1").locator(".conflict");
    assertThat(conflict).containsText("3-4-2026");
    assertThat(conflict).containsText("1-2-2025");
    ReflowUiIT.check(page, "soorten-botsing");
    button(conflict, "Antwoord van collega overnemen").click();
    assertThat(mine.datePart("DG1", "jaar")).hasValue("2025");

    mine.sent(() -> mine.chooseOption("DG2", "A"));
    conflict = mine.form("DG2").locator(".conflict");
    assertThat(conflict).containsText("voldoet volledig");
    assertThat(conflict).containsText("eerste maatregelen genomen");
    button(conflict, "Antwoord van collega overnemen").click();
    assertThat(mine.option("DG2", "C")).isChecked();

    mine.sent(() -> mine.choose("DG3", "UNKNOWN"));
    Locator last = mine.form("DG3").locator(".conflict");
    assertThat(last).containsText("Weten we niet");
    assertThat(last).containsText("Via een panel.");
    mine.saved(() -> button(last, "Mijn antwoord bewaren").click());
    assertThat(data.value(test, "DG3")).isEqualTo("UNKNOWN");
  }

  @Test
  void everySetCanBeReadAndTheMainOneIsFirst(Page page) {
    page.navigate(portal.url("/alle-vragen"));
    assertThat(page.locator("section.question")).hasCount(15);
    assertThat(page.locator("main")).containsText("Zelftest cliëntondersteuning");
    ReflowUiIT.check(page, "soorten-alle-vragen");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Zelftest toegankelijkheid"))
        .click();
    assertThat(page).hasURL(portal.url("/alle-vragen/toegankelijkheid"));
    assertThat(page.locator("section.question")).hasCount(7);
    assertThat(page.locator("#DG4")).containsText("een panel van ervaringsdeskundigen");
    page.locator("main details").evaluateAll("all => all.forEach(one => (one.open = true))");
    ReflowUiIT.check(page, "soorten-alle-vragen-tweede");

    assertThat(portal.get("/alle-vragen/bestaat-niet").statusCode()).isEqualTo(404);
    page.navigate(portal.url("/"));
    assertThat(page.locator("main")).containsText("Beleidsplan");
  }

  private FillInPage open(Page page, String email, String theme) {
    SignInPage.open(page, portal).signIn(email);
    return FillInPage.open(page, portal, test, theme);
  }

  private String kept(String code, String column) {
    return data.text(
        "select a."
            + column
            + " from answer a join question q on q.id = a.question_id"
            + " where a.assessment_id = ? and q.code = ?",
        test,
        code);
  }

  private static Locator button(Locator scope, String name) {
    return scope.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
