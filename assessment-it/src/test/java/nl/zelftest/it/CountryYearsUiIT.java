package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The country, a province and a theme's questions over the years, for everybody. */
@ExtendWith({Browsers.class, DemoPortal.class})
class CountryYearsUiIT {

  private static final String ROOT = "/landelijk/jaren/clientondersteuning";
  private static final int PNG_WIDTH = 1600;

  private String newest;

  @BeforeEach
  void twoYearsHaveFigures(Portal portal) {
    newest = new DemoData(portal).yearWithFigures();
  }

  @Test
  void leadsFromTheCountryToEachThemeOverTheYears(Page page, Portal portal) {
    page.navigate(portal.url("/landelijk"));
    Keyboard.tabTo(page, page.locator("a[href$='" + ROOT + "']"));
    page.keyboard().press("Enter");

    assertThat(page.locator("h1")).hasText("Heel Nederland door de jaren");
    Locator law = page.locator("section[aria-labelledby='p-totaal-wet']");
    assertThat(law.locator(".chart li").first()).containsText(newest);
    assertThat(law.locator(".chart-value").first())
        .hasText(Pattern.compile("\\d+ gemeenten\\. De middelste: .+% geregeld\\..*[Vv]aakst.+"));
    assertThat(law.locator(".chart-scale")).containsText("Deel van de zelftesten");
    assertThat(law).containsText(Pattern.compile(newest + " naast \\d{4}: .+ geregeld"));
    assertThat(law.locator(".badge").first())
        .hasText(Pattern.compile("^(Deels t|T)e vergelijken$"));
    assertThat(page.locator("section[aria-labelledby^='p-thema-']")).hasCount(7);
    assertThat(page.locator("#p-thema-beleidsplan-toelichting, #p-thema-beleidsplan-advies"))
        .hasText(Pattern.compile("^1\\. Beleidsplan: wat .+"));
    assertThat(page.locator("section[aria-labelledby='p-deelname'] th[scope='row']").first())
        .containsText(newest);
    Keyboard.tabTo(page, law.locator("summary"));
    page.keyboard().press("Enter");
    Locator row = law.locator("tbody tr").first();
    assertThat(row.locator("th")).hasText(newest);
    assertThat(row.locator("td").first()).hasText(Pattern.compile("^\\d+$"));
    assertThat(row.locator("td").last()).containsText("vergelijken");
    Accessibility.check(page);
    ReflowUiIT.look(page, "landelijk-jaren");
  }

  @Test
  void showsTheQuestionsOfATheme(Page page, Portal portal) {
    page.navigate(portal.url(ROOT));
    page.locator("section[aria-labelledby='p-thema-inspraak-wet'] a[href*='/thema/']").click();

    assertThat(page).hasURL(portal.url(ROOT + "/thema/inspraak"));
    assertThat(page.locator("h1")).hasText(Pattern.compile("^Heel Nederland door de jaren: .+"));
    assertThat(page.locator("section[aria-labelledby^='p-vraag-'] h2[lang='nl']").first())
        .hasText(Pattern.compile("^7\\.1\\. .+"));
    assertThat(page.locator("section[aria-labelledby='p-deelname']")).hasCount(0);
    Accessibility.check(page);
    ReflowUiIT.look(page, "landelijk-jaren-thema");
    page.locator(".breadcrumb a").last().click();
    assertThat(page).hasURL(portal.url(ROOT));
  }

  @Test
  void aGroupThatIsTooSmallStaysHidden(Page page, Portal portal) {
    String hidden =
        new DemoData(portal)
            .text(
                """
                select p.code from province p
                where not exists (
                  select f.id from figure f where f.group_kind = 'PROVINCE'
                    and f.group_code = p.code and f.side = 'MUNICIPALITY' and f.shown)
                order by p.code limit 1
                """);
    page.navigate(portal.url(ROOT + "/" + hidden));

    assertThat(page.locator("main .notice"))
        .containsText("in geen van deze jaren genoeg gemeenten mee");
    assertThat(page.locator(".chart")).hasCount(0);
    assertThat(page.locator("section.picture")).hasCount(1);
    assertThat(page.locator("section[aria-labelledby='p-deelname'] th[scope='row']").first())
        .containsText(newest);
    assertThat(page.locator(".choices-nav a[aria-current='page']:visible")).hasCount(1);
    assertThat(page.locator("a[href$='" + ROOT + "/" + hidden + "/thema/inspraak']").first())
        .isVisible();
    Accessibility.check(page);
    ReflowUiIT.look(page, "landelijk-jaren-provincie");
  }

  @Test
  void handsOutEachPictureInThreeForms(Page page, Portal portal) throws IOException {
    HttpVisitor visitor = new HttpVisitor(portal);
    page.navigate(portal.url(ROOT + "/thema/inspraak"));
    List<String> links =
        page
            .locator("section[aria-labelledby^='p-vraag-'] .downloads")
            .first()
            .locator("a")
            .all()
            .stream()
            .map(link -> link.getAttribute("href"))
            .toList();

    assertThat(links).hasSize(3);
    assertThat(new String(visitor.file(links.get(0), "image/svg+xml"), StandardCharsets.UTF_8))
        .contains("door de jaren: Heel Nederland", newest);
    byte[] png = visitor.file(links.get(1), "image/png");
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(PNG_WIDTH);
    String csv = new String(visitor.file(links.get(2), "text/csv"), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("jaar,gemeenten,zelftesten,").contains("\r\n" + newest + ",");
    visitor.file(ROOT + "/PV23/totaal-wet.png", "image/png");
    visitor.file(ROOT + "/deelname.csv?jaren=alle", "text/csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/landelijk/jaren/bestaat-niet",
        "/landelijk/jaren/PV23",
        ROOT + "/PV99",
        ROOT + "/niets",
        ROOT + "/thema/niets",
        ROOT + "/PV99/thema/inspraak",
        ROOT + "/PV23/thema/niets",
        ROOT + "/niets.svg",
        ROOT + "/PV99/totaal-wet.csv",
        ROOT + "/deelname.png",
        ROOT + "/totaal-wet.pdf",
        "/landelijk/jaren/bestaat-niet/totaal-wet.csv",
        "/country-years.xhtml",
        "/country-years.pdf",
      })
  void saysThatThereIsNoSuchPage(String path, Portal portal) {
    HttpResponse<String> response = new HttpVisitor(portal).get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Deze pagina bestaat niet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?jaren=alle", "?jaren=", "?jaren=%3Cb%3E", "?jaren=a&jaren=b"})
  void answersWhateverYearsAreAskedFor(String query, Portal portal) {
    HttpResponse<String> response = new HttpVisitor(portal).get(ROOT + query);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("Heel Nederland door de jaren").doesNotContain("<b>");
  }
}
