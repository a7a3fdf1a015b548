package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything works with the keyboard alone, and shows where it is. */
@ExtendWith({Browsers.class, DemoPortal.class})
class KeyboardUiIT {
  @Test
  void signsIn(Page page, Portal portal) {
    page.navigate(portal.url("/inloggen"));

    page.keyboard().press("Tab");
    assertThat(page.getByText("Naar de inhoud")).isFocused();
    assertThat(page.getByText("Naar de inhoud")).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    Keyboard.tabTo(page, page.getByLabel("E-mailadres"));
    page.keyboard().type(People.ZWOLLE);
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("Wachtwoord")).isFocused();
    page.keyboard().type(People.PASSWORD);
    page.keyboard().press("Tab");
    assertThat(page.getByText("Laat zien wat ik typ")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Wachtwoord")).hasAttribute("type", "text");
    assertThat(page.getByText("Wat u typt is nu zichtbaar.")).hasRole(AriaRole.STATUS);
    Accessibility.check(page);
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Wachtwoord")).hasAttribute("type", "password");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
  }

  @Test
  void fillsInATheme(Page page, Portal portal) {
    DemoData data = new DemoData(portal);
    UUID assessment = data.start(data.openRound(), People.ZWOLLE);
    SignInPage.open(page, portal).signIn(People.ZWOLLE);
    FillInPage theme = FillInPage.open(page, portal, assessment, "levensbreed");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    Locator sources = page.locator("#LB1 details").first();
    Keyboard.tabTo(page, sources.locator("summary"));
    page.keyboard().press("Enter");
    assertThat(sources.locator(".details-body")).isVisible();

    String[] values = {"YES", "NO", "UNKNOWN", "YES", "NO", "UNKNOWN", "YES", "NO"};
    for (int i = 0; i < values.length; i++) {
      String item = "LB1" + "abcdefgh".charAt(i);
      Keyboard.tabTo(page, theme.choice(item, "YES"));
      Keyboard.choose(page, theme, theme.choice(item, values[i]));
    }
    Keyboard.tabTo(page, theme.note("LB1"));
    theme.saved(() -> page.keyboard().type("Alleen met het toetsenbord."));
    Locator evidence = theme.form("LB1").locator("details.evidence");
    Keyboard.tabTo(page, evidence.locator("summary"));
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("Sociale kaart");
    page.keyboard().press("Tab");
    page.keyboard().type("https://zwolle.example/kaart");
    page.keyboard().press("Tab");
    theme.saved(() -> page.keyboard().press("Enter"));
    assertThat(evidence.getByRole(AriaRole.LINK)).hasCount(1);
    Keyboard.tabTo(page, theme.choice("LB2", "YES"));
    Keyboard.choose(page, theme, theme.choice("LB2", "NO"));
    Locator next = page.locator(".pager a").last();
    Keyboard.tabTo(page, next);
    page.keyboard().press("Enter");

    assertThat(page).hasURL(portal.url("/zelftest/" + assessment + "/thema/toegankelijkheid"));
    assertThat(data.note(assessment, "LB1")).isEqualTo("Alleen met het toetsenbord.");
    assertThat(data.value(assessment, "LB2")).isEqualTo("NO");
    assertThat(
            data.text(
                """
                select group_concat(i.value order by i.item_code) from answer_item i
                  join answer a on a.id = i.answer_id where a.assessment_id = ?
                """,
                assessment))
        .isEqualTo(String.join(",", values));
    assertThat(
            data.text(
                """
                select l.url from evidence_link l join answer a on a.id = l.answer_id
                where a.assessment_id = ?
                """,
                assessment))
        .isEqualTo("https://zwolle.example/kaart");
    Keyboard.tabTo(page, page.locator(".site-footer a").last());
  }
}
