package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page fits a screen 320 pixels wide, which is also one of 1280 at 400 %. With {@code
 * -Dit.pictures=true} it also leaves pictures of both for people to look at.
 */
@ExtendWith({Browsers.class, DemoPortal.class})
class ReflowUiIT {
  private static final List<String> THEMES =
      List.of(
          "beleidsplan",
          "onafhankelijkheid",
          "levensbreed",
          "toegankelijkheid",
          "informatieplicht",
          "kwaliteit",
          "inspraak");
  private static final int NARROW = 320;
  private static final int WIDE = 1280;
  private static final int HEIGHT = 900;
  private static final Path PICTURES = Path.of(System.getProperty("zelftest.screenshots"));
  private static final boolean TAKEN = Boolean.getBoolean("zelftest.pictures");

  @Test
  void fitsForEverybody(Browser browser, Portal portal) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("start", "/");
    pages.put("alle-vragen", "/alle-vragen");
    pages.put("het-hele-land", "/landelijk");
    pages.put("hulp", "/hulp");
    pages.put("toegankelijkheid", "/toegankelijkheid");
    pages.put("privacy", "/privacy");
    pages.put("over", "/over");
    pages.put("inloggen", "/inloggen");
    pages.put("inloggen-organisatie", "/inloggen/organisatie");
    pages.put("wachtwoord-vergeten", "/wachtwoord-vergeten");
    pages.put("link-werkt-niet", "/uitnodiging/" + "x".repeat(43));
    pages.put("bestaat-niet", "/bestaat-niet");
    try (BrowserContext visitor = browser.newContext(Browsers.dutch())) {
      Page page = visitor.newPage();
      pages.forEach((name, path) -> look(page, portal, name, path));

      SignInPage signIn = SignInPage.open(page, portal);
      signIn.submit();
      signIn.errors().waitFor();
      look(page, "inloggen-fout");
    }
  }

  @Test
  void fitsForNationalAdministrators(Browser browser, Portal portal) {
    try (BrowserContext visitor = browser.newContext(Browsers.dutch())) {
      Page page = visitor.newPage();
      SignInPage.open(page, portal).signIn(People.NATIONAL);
      look(page, portal, "rondes", "/mijn-overzicht");
      look(page, portal, "organisaties", "/beheer/organisaties");
      look(page, portal, "organisatie-nieuw", "/beheer/organisaties/nieuw");
      look(page, portal, "mijn-organisatie", "/mijn-organisatie");
    }
  }

  @Test
  void fitsForWhoMakesTheTest(Browser browser, Portal portal) {
    DemoData data = new DemoData(portal);
    UUID open = data.start(data.openRound(), People.ZWOLLE_COUNCIL);
    UUID submitted = data.start(data.openRound(), People.ZWOLLE_COUNCIL);
    HttpVisitor coordinator = new HttpVisitor(portal).signIn(People.ZWOLLE_COUNCIL);
    coordinator.answerAll(submitted, data);
    coordinator.post(
        "/zelftest/" + submitted + "/controleren",
        Map.of("akkoord", "on", "indienknop", "Zelftest indienen"));
    try (BrowserContext visitor = browser.newContext(Browsers.dutch())) {
      Page page = visitor.newPage();
      SignInPage.open(page, portal).signIn(People.ZWOLLE_COUNCIL);
      look(page, portal, "overzicht", "/mijn-overzicht");
      for (String theme : THEMES) {
        look(page, portal, "thema-" + theme, "/zelftest/" + open + "/thema/" + theme);
      }
      fillALot(page, portal, open);
      ReviewPage review = ReviewPage.open(page, portal, open);
      review.submitButton().click();
      review.errors().waitFor();
      look(page, "controleren-fout");
      look(page, portal, "controleren", "/zelftest/" + open + "/controleren");
      look(page, portal, "ingediend", "/zelftest/" + submitted + "/ingediend");
      look(page, portal, "resultaat", "/zelftest/" + submitted + "/resultaat");
      look(page, portal, "thema-ingediend", "/zelftest/" + submitted + "/thema/beleidsplan");
      // Last year's, with more kinds of answers.
      String lastYear =
          data.text(
              """
              select t.id from assessment t join membership m on m.organisation_id = t.organisation_id
                join account a on a.id = m.account_id
              where t.state = 'SUBMITTED' and a.email = ? order by t.started_at limit 1
              """,
              People.ZWOLLE_COUNCIL);
      look(page, portal, "resultaat-gemengd", "/zelftest/" + lastYear + "/resultaat");
    }
  }

  /** Long words, an opened follow-up, opened details and the warning before the session ends. */
  private static void fillALot(Page page, Portal portal, UUID assessment) {
    FillInPage theme = FillInPage.open(page, portal, assessment, "onafhankelijkheid");
    theme.answer("ON2", "PARTLY");
    theme.explain("ON2", "Cliëntondersteuningsbeleidsuitvoeringsverantwoordelijkheid".repeat(5));
    theme.saved(
        () ->
            theme.addLink(
                "ON2", "Werkwijze".repeat(20), "https://zwolle.example/" + "lang".repeat(60)));
    page.locator("main details").evaluateAll("all => all.forEach(one => (one.open = true))");
    look(page, "thema-vol");
    page.locator("#sessie").evaluate("dialog => dialog.showModal()");
    look(page, "sessie");
  }

  private static void look(Page page, Portal portal, String name, String path) {
    page.navigate(portal.url(path));
    look(page, name);
  }

  /** Ensures that a page fits, and takes its pictures where they are asked for. */
  static void look(Page page, String name) {
    look(page, name, () -> {});
  }

  /** The same, and axe at both widths. */
  static void check(Page page, String name) {
    look(page, name, () -> Accessibility.check(page));
  }

  private static void look(Page page, String name, Runnable alsoEnsured) {
    for (int width : new int[] {WIDE, NARROW}) {
      page.setViewportSize(width, HEIGHT);
      if (TAKEN) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + width + ".png")));
      }
      assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
          .as(name + " at " + width)
          .isLessThanOrEqualTo(width);
      alsoEnsured.run();
    }
  }
}
