package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A municipality's people follow it through the years, on a page and in a table. */
@ExtendWith({Browsers.class, DemoPortal.class})
class YearsUiIT {

  private static final String YEARS = "/gemeenten/GM0193/jaren";
  private static final String OF_SET = YEARS + "/clientondersteuning";

  @Test
  void leadsFromTheOverviewToTheQuestionsOfATheme(Browser browser, Portal portal) {
    try (BrowserContext visitor = browser.newContext(Browsers.dutch())) {
      Page page = visitor.newPage();
      SignInPage.open(page, portal).signIn(People.ZWOLLE_COUNCIL);
      OverviewPage.open(page, portal);
      Keyboard.tabTo(page, page.locator("a[href$='" + YEARS + "']"));
      page.keyboard().press("Enter");

      assertThat(page.locator("h1")).hasText("Zwolle door de jaren");
      Locator total = page.locator("section.section").first();
      assertThat(total.locator("h2")).hasText("Wat de wet vraagt");
      assertThat(total.locator("tbody tr").first()).containsText("%");
      Locator ground = total.locator("tbody tr").first().locator("td").last();
      assertThat(ground).hasAttribute("data-label", "Vragen en vergelijking");
      assertThat(ground).hasText(Pattern.compile("Versie 2015\\.\\s*Te vergelijken"));
      Accessibility.check(page);
      ReflowUiIT.look(page, "jaren");

      assertThat(total.locator(".year-lines")).isVisible();
      // A mark for each figure that the municipality has.
      assertThat(total.locator(".year-lines .year-mark.side-0").getAttribute("d").chars())
          .filteredOn(drawn -> drawn == 'M')
          .hasSize(total.locator("tbody td:nth-child(2) .number").count());
      page.setViewportSize(1280, 900);
      page.locator("a[href$='/thema/onafhankelijkheid']").click();
      assertThat(page.locator("h1")).hasText("Zwolle door de jaren: Onafhankelijkheid");
      assertThat(page.locator("main")).containsText("2.1");
      Accessibility.check(page);
      ReflowUiIT.look(page, "jaren-thema");
    }
  }

  @Test
  void aMergedMunicipalityLeadsToItsSuccessor(Browser browser, Portal portal) {
    try (BrowserContext visitor = browser.newContext(Browsers.dutch())) {
      Page page = visitor.newPage();
      SignInPage.open(page, portal).signIn(People.DIJK_EN_WAARD);
      page.navigate(portal.url("/gemeenten/GM0398/jaren"));

      assertThat(page.locator("h1")).hasText("Dijk en Waard door de jaren");
      assertThat(page.locator(".notice"))
          .containsText("Heerhugowaard is opgegaan in Dijk en Waard");
      Accessibility.check(page);
    }
  }

  @Test
  void handsOutTheYearsAsATable(Portal portal) {
    HttpVisitor person = new HttpVisitor(portal).signIn(People.ZWOLLE_COUNCIL);

    for (String format : List.of("csv", "xlsx", "ods", "pdf")) {
      HttpResponse<byte[]> file =
          person.send(
              person.request(OF_SET + "." + format).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .contains("zelftest-jaren-GM0193." + format);
      if (format.equals("pdf")) {
        assertThat(new String(file.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      }
      if (format.equals("csv")) {
        List<String> lines = new String(file.body(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).contains("Jaar,Ronde,Gemeentecode");
        assertThat(lines).anyMatch(line -> line.contains("GM0193,Zwolle") && line.contains("ON1"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gemeenten/GM9999/jaren",
        "/gemeenten/GM0150/jaren",
        "/gemeenten/GM0150/jaren/clientondersteuning.csv",
        "/gemeenten/zwolle/jaren",
        YEARS + "/geen-set",
        YEARS + "/geen-set.csv",
        OF_SET + "/thema/niets",
        OF_SET + ".docx",
        "/years.xhtml",
        "/years-table.pdf",
      })
  void saysThatThereIsNoSuchPage(String path, Portal portal) {
    HttpResponse<String> response = new HttpVisitor(portal).signIn(People.ZWOLLE).get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Deze pagina bestaat niet");
  }

  @Test
  void isNotForNationalAdministrators(Portal portal) {
    assertThat(new HttpVisitor(portal).signIn(People.NATIONAL).get(YEARS).statusCode())
        .isEqualTo(404);
  }
}
