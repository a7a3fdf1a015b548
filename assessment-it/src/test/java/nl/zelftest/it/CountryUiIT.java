package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole country, for everybody; and an organisation beside others like its own. */
@ExtendWith({Browsers.class, DemoPortal.class})
class CountryUiIT {

  private static final int MUNICIPALITIES = 342;
  private static final int PNG_WIDTH = 1600;

  private static final LocatorAssertions.IsInViewportOptions WHOLE =
      new LocatorAssertions.IsInViewportOptions().setRatio(1);

  /** Of a round that no other test meets. */
  private static final int YEARS_AHEAD = 21;

  @Test
  void showsWhoTakesPartInAMapAndATable(Page page, Portal portal) {
    page.navigate(portal.url("/"));
    page.locator(".site-nav a[href$='/landelijk']").click();

    assertThat(page.locator("section[aria-labelledby='p-kaart'] .hex-map polygon"))
        .hasCount(MUNICIPALITIES);
    // Only what leads somewhere stops the keyboard.
    assertThat(page.locator(".hex-map [tabindex]")).hasCount(0);
    Locator table = page.locator("section[aria-labelledby='p-kaart'] details");
    Keyboard.tabTo(page, table.locator("summary"));
    page.keyboard().press("Enter");
    assertThat(table.locator("tbody tr")).hasCount(MUNICIPALITIES);
    assertThat(table).containsText("Zwolle");
    Accessibility.check(page);
    ReflowUiIT.look(page, "landelijk");
  }

  /** The five questions that most people have, each to be answered in a few seconds. */
  @Test
  void answersWhatMostPeopleAskBeforeAnythingElse(Page page, Portal portal) {
    String year = new DemoData(portal).yearWithFigures();
    page.navigate(portal.url("/landelijk"));

    assertThat(page.locator("h1")).hasText("Heel Nederland in " + year);
    Locator answers = page.locator("h1 + .answers");
    assertThat(answers.locator(".asked h2"))
        .hasText(
            new Pattern[] {
              Pattern.compile("^Hoeveel gemeenten deden mee\\?$"),
              Pattern.compile("^Welk thema was het best geregeld\\?$"),
              Pattern.compile("^Welk thema was het minst geregeld\\?$"),
              Pattern.compile("^Welke vraag was het vaakst onbekend\\?$"),
              Pattern.compile("^Ging het beter dan in \\d{4}\\?$"),
            });
    assertThat(answers.locator(".asked:not(:has(.said)), .asked:not(:has(.small))")).hasCount(0);
    assertThat(answers.locator(".said").first())
        .hasText(Pattern.compile("^\\d+ van de 342 gemeenten$"));
    assertThat(answers.locator("h2").last()).hasText("Hoe is het in uw gemeente of provincie?");
    assertThat(page.locator(".answers + p"))
        .containsText(Pattern.compile("gaat over wat de wet vraagt.*herkent"));
    Locator law = page.locator("section[aria-labelledby='meer'] .card").first();
    assertThat(law).containsText("geregeld van wat de wet vraagt");
    assertThat(law)
        .containsText(Pattern.compile("\\d{4}: alles geregeld bij .+ De middelste gemeente: "));
    page.setViewportSize(1280, 800);
    assertThat(page.locator(".asked").last()).isInViewport(WHOLE);
    assertThat(page.locator(".place-search")).isInViewport(WHOLE);
    assertThat(page.locator(".choices-nav").first()).containsText(year + " (nieuwste cijfers)");
  }

  @Test
  void leadsToTheProvinceOfAMunicipalityThatPublishedNothing(Page page, Portal portal) {
    String year = new DemoData(portal).yearWithFigures();
    page.navigate(portal.url("/landelijk"));

    Keyboard.tabTo(page, page.locator("#zoek"));
    page.keyboard().type("zwolle");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(portal.url("/landelijk/" + year + "/PV23?gemeente=GM0193"));
    assertThat(page.locator("h1")).hasText("Overijssel in " + year);
    assertThat(page.locator("#gemeente")).containsText("Gemeente Zwolle");
    assertThat(page.locator("#gemeente")).containsText("Gemeente en raad dienden in.");
    assertThat(page.locator(".asked h2").first()).hasText("Ging het beter dan in heel Nederland?");
    assertThat(page.locator(".said").nth(1)).containsText("gemeenten in Overijssel");
    assertThat(page.locator("section[aria-labelledby='meer'] .card").first())
        .containsText("Heel Nederland: alles geregeld bij");
    assertThat(page.locator(".towns")).containsText("Zwolle");
    assertThat(page.locator(".towns")).containsText("Deed niet mee");
    assertThat(page.locator(".towns")).not().containsText("Utrecht");
    assertThat(page.locator("#p-themas")).containsText("Overijssel naast heel Nederland");
    assertThat(page.locator("#p-jaren")).containsText("Heel Nederland");
    Accessibility.check(page);
    ReflowUiIT.look(page, "landelijk-provincie");
  }

  @Test
  void leadsToTheResultOfAMunicipalityThatPublishedIt(Portal portal) {
    DemoData data = new DemoData(portal);
    RevealedRound revealed = RevealedRound.make(portal, data);
    revealed.publish(portal, data);
    data.reportOn(revealed.round(), YEARS_AHEAD);
    String year = data.text("select reporting_year from round where id = ?", revealed.round());

    HttpVisitor visitor = new HttpVisitor(portal);
    assertThat(
            visitor
                .get("/landelijk/" + year + "?zoek=Gemeente%20Zwolle")
                .headers()
                .firstValue("location"))
        .hasValueSatisfying(
            to -> assertThat(to).endsWith(revealed.publicPath(RevealedRound.ZWOLLE_CODE)));
    assertThat(visitor.get("/landelijk/" + year + "/PV23").body())
        .contains("gemeenten doen mee?", "Tot nu toe 1 van de ", "Zwolle: openbaar resultaat");
  }

  @Test
  void asksWhichPlaceIsMeant(Page page, Portal portal) {
    page.navigate(portal.url("/landelijk?zoek=Utrecht"));

    assertThat(page.locator("#zoek-uitkomst a"))
        .hasText(new String[] {"Utrecht (gemeente)", "Utrecht (provincie)"});
    page.locator("#zoek-uitkomst a").last().click();
    assertThat(page.locator("h1")).containsText("Utrecht in ");
  }

  @Test
  void aFormerNameLeadsToWhatTheMunicipalityWentInto(Page page, Portal portal) {
    for (String former : new String[] {"heerhugowaard", "GM0398"}) {
      page.navigate(portal.url("/landelijk?zoek=" + former));
      assertThat(page.locator("#zoek-uitkomst h2")).containsText("is geen gemeente meer");
      assertThat(page.locator("#zoek-uitkomst a")).hasText("Dijk en Waard");
      Accessibility.check(page);
      ReflowUiIT.look(page, "zoeken-" + former);
      Keyboard.tabTo(page, page.locator("#zoek-uitkomst a"));
      page.keyboard().press("Enter");
      assertThat(page.locator("#gemeente h2")).containsText("Dijk en Waard");
    }
  }

  @Test
  void saysThatNoPlaceHasAName(Page page, Portal portal) {
    page.navigate(portal.url("/landelijk"));
    page.locator("#zoek").fill("Verweggistan");
    page.locator(".place-search button").click();

    assertThat(page.locator("#zoek-uitkomst"))
        .containsText("Geen gemeente of provincie heet “Verweggistan”");
    assertThat(page).hasTitle(Pattern.compile("^Zoeken: .*"));
    assertThat(page.locator("#zoek")).hasValue("Verweggistan");
    assertThat(page.locator("#zoek")).hasAttribute("aria-invalid", "true");
    Accessibility.check(page);
    ReflowUiIT.look(page, "landelijk-niet-gevonden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?zoek=",
        "?zoek=%20",
        "?zoek=%00",
        "?zoek=%3Cscript%3Ealert(1)%3C/script%3E",
        "?zoek=%F0%9F%98%80%25%27%22%5C",
        "?zoek=a&zoek=b",
        "?gemeente=GM9999",
        "/PV23?gemeente=%3Cb%3E",
      })
  void answersWhateverIsLookedFor(String query, Portal portal) {
    HttpResponse<String> response =
        new HttpVisitor(portal).get("/landelijk/" + new DemoData(portal).yearWithFigures() + query);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).doesNotContain("<script>alert", "<b>");
  }

  @Test
  void handsOutTheMapInThreeForms(Portal portal) throws Exception {
    HttpVisitor visitor = new HttpVisitor(portal);
    String year = "/landelijk/" + year(portal);

    byte[] svg = visitor.file(year + "/kaart.svg", "image/svg+xml");
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getElementsByTagName("polygon")
                .getLength())
        .isEqualTo(MUNICIPALITIES);
    byte[] png = visitor.file(year + "/kaart.png", "image/png");
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(PNG_WIDTH);
    List<String> lines =
        new String(visitor.file(year + "/kaart.csv", "text/csv"), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(lines).hasSize(MUNICIPALITIES + 1);
    assertThat(lines.get(0)).isEqualTo("code,gemeente,provincie,stand,openbaar");
    assertThat(lines).anyMatch(line -> line.startsWith("GM0193,Zwolle,Overijssel,"));
  }

  @Test
  void handsOutAllFiguresOfAYear(Portal portal) throws IOException {
    HttpVisitor visitor = new HttpVisitor(portal);
    String year = "/landelijk/" + new DemoData(portal).yearWithFigures();

    assertThat(visitor.get(year).body()).contains(year + "/cijfers.xlsx", year + "/cijfers.pdf");
    String csv =
        new String(visitor.file(year + "/cijfers.csv", "text/csv"), StandardCharsets.UTF_8);
    assertThat(csv.lines().findFirst().orElse(""))
        .startsWith("Jaar,Ingediend door,Groep,Code,Onderdeel");
    assertThat(csv).contains("Heel Nederland", "Overijssel", "Raden", "TOTAL");
    visitor.file(year + "/cijfers.xlsx", "application/vnd.openxml");
    visitor.file(year + "/cijfers.ods", "application/vnd.oasis");
    byte[] pdf = visitor.file(year + "/cijfers.pdf", "application/pdf");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("In het kort", "Hoeveel gemeenten deden mee?", "van de 342 gemeenten");
    }
    visitor.file(year + "/PV23/cijfers.pdf", "application/pdf");
    assertThat(
            new String(
                visitor.file(year + "/kaart-uitkomst.svg", "image/svg+xml"),
                StandardCharsets.UTF_8))
        .contains("Overijssel samen: ");
    visitor.file(year + "/kaart-uitkomst.png", "image/png");
    String outcomes =
        new String(visitor.file(year + "/kaart-uitkomst.csv", "text/csv"), StandardCharsets.UTF_8);
    assertThat(outcomes.lines().filter(line -> line.contains(",provincie,"))).hasSize(12);
    assertThat(visitor.get(year + "/PV99/cijfers.pdf").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/landelijk/1999/cijfers.csv").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/landelijk/1999",
        "/landelijk/0",
        "/landelijk/tweeduizend",
        "/landelijk/1999/PV23",
        "/landelijk/1999/kaart.svg",
        "/landelijk/JAAR/PV99",
        "/landelijk/JAAR/niets.svg",
        "/landelijk/JAAR/niets.csv",
        "/landelijk/JAAR/deelname.png",
        "/landelijk/JAAR/kaart.pdf",
        "/country.xhtml",
        "/country.pdf",
      })
  void saysThatThereIsNoSuchPage(String path, Portal portal) {
    HttpResponse<String> response = new HttpVisitor(portal).get(path.replace("JAAR", year(portal)));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Deze pagina bestaat niet");
  }

  @Test
  void laysAnOrganisationBesideOthersLikeIt(Browser browser, Portal portal) {
    DemoData data = new DemoData(portal);
    String submitted =
        data.text(
            """
            select t.id from assessment t join membership m on m.organisation_id = t.organisation_id
              join account a on a.id = m.account_id
            where t.state = 'SUBMITTED' and a.email = ? order by t.started_at limit 1
            """,
            People.ZWOLLE_COUNCIL);
    data.yearWithFigures();
    try (BrowserContext visitor = browser.newContext(Browsers.dutch())) {
      Page page = visitor.newPage();
      SignInPage.open(page, portal).signIn(People.ZWOLLE_COUNCIL);
      page.navigate(portal.url("/zelftest/" + submitted + "/resultaat"));
      page.locator("a[href$='/vergelijkbaar']").click();

      assertThat(page.locator("h1")).containsText("naast vergelijkbare gemeenten");
      Accessibility.check(page);
      ReflowUiIT.look(page, "vergelijkbaar");
      // Each theme leads to its questions, also one of which the law asks nothing.
      assertThat(page.locator("a[href*='/vergelijkbaar/']")).hasCount(7);

      Keyboard.tabTo(page, page.locator("a[href$='/vergelijkbaar/inspraak']"));
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText(Pattern.compile("naast vergelijkbare .+: Inspraak$"));
      Locator question = page.locator("section:has(h2:text-matches('^7[.]1[.] .+'))");
      assertThat(question).containsText(Pattern.compile("Uw antwoord: [A-Z]"));
      assertThat(question.locator(".chart li")).hasCount(3);
      assertThat(question.locator(".chart li").last())
          .containsText(Pattern.compile("Heel Nederland\\s*\\d+ gemeenten"));
      Accessibility.check(page);
      ReflowUiIT.look(page, "vergelijkbaar-thema");
    }
  }

  private static String year(Portal portal) {
    return new DemoData(portal).text("select max(reporting_year) from round where name <> ?", "");
  }
}
