package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** National administrators look after rounds, and see nobody's answers. */
@ExtendWith({Browsers.class, DemoPortal.class})
class NationalUiIT {

  /** Of the timer that makes them, many times over. */
  private static final Duration MADE_WITHIN = Duration.ofMinutes(2);

  @Test
  void showsRoundsAndNoTests(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    OverviewPage.open(page, portal);

    assertThat(page.locator("main"))
        .containsText("Het landelijke team ziet geen antwoorden van organisaties.");
    assertThat(page.locator("main table tbody tr").count()).isGreaterThanOrEqualTo(3);
    assertThat(page.locator("main a"))
        .hasText(new String[] {"Rondes plannen en wijzigen", "Mislukt inloggen"});
    assertThat(page.locator("main button")).hasCount(0);
    Accessibility.check(page);
  }

  @Test
  void seesNobodysAnswers(Portal portal) {
    DemoData data = new DemoData(portal);
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    String states = "select id from assessment where state = ? and side = ? limit 1";

    for (String side : new String[] {"MUNICIPALITY", "COUNCIL"}) {
      UUID submitted = UUID.fromString(data.text(states, "SUBMITTED", side));
      Hidden.check(national, submitted, data.question("BP1"));
    }
    Hidden.check(national, data.start(data.openRound(), People.ZWOLLE), data.question("BP1"));
  }

  @Test
  void countsAllFiguresAgain(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url("/beheer/rondes"));
    page.locator("a[href$='/beheer/cijfers']").click();
    assertThat(page.locator("h1")).hasText("Cijfers en natellen");
    Accessibility.check(page);
    String made = "select count(*) from figure_edition where sequence > ?";
    await("figures are made")
        .atMost(MADE_WITHIN)
        .until(() -> !new DemoData(portal).text(made, 0).equals("0"));
    page.reload();

    Keyboard.tabTo(page, page.locator("main button"));
    page.keyboard().press("Enter");

    assertThat(page.locator("#uitkomst")).containsText("Alle cijfers kloppen.");
    Accessibility.check(page);
    ReflowUiIT.look(page, "cijfers");
    assertThat(new HttpVisitor(portal).signIn(People.ZWOLLE).get("/beheer/cijfers").statusCode())
        .isEqualTo(404);
  }
}
