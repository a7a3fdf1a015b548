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
  private static final int MOST_TABS = 100;

  @Test
  void signsIn(Page page, Portal portal) {
    page.navigate(portal.url("/inloggen"));

    page.keyboard().press("Tab");
    assertThat(page.getByText("Naar de inhoud")).isFocused();
    assertThat(page.getByText("Naar de inhoud")).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    tabTo(page, page.getByLabel("E-mailadres"));
    page.keyboard().type(People.ZWOLLE);
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("Wachtwoord")).isFocused();
    page.keyboard().type(People.PASSWORD);
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
    tabTo(page, sources.locator("summary"));
    page.keyboard().press("Enter");
    assertThat(sources.locator(".details-body")).isVisible();

    String[] values = {"YES", "NO", "UNKNOWN", "YES", "NO", "UNKNOWN", "YES", "NO"};
    for (int i = 0; i < values.length; i++) {
      String item = "LB1" + "abcdefgh".charAt(i);
      tabTo(page, theme.choice(item, "YES"));
      choose(page, theme, item, values[i]);
    }
    tabTo(page, theme.note("LB1"));
    theme.saved(() -> page.keyboard().type("Alleen met het toetsenbord."));
    Locator evidence = theme.form("LB1").locator("details.evidence");
    tabTo(page, evidence.locator("summary"));
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("Sociale kaart");
    page.keyboard().press("Tab");
    page.keyboard().type("https://zwolle.example/kaart");
    page.keyboard().press("Tab");
    theme.saved(() -> page.keyboard().press("Enter"));
    assertThat(evidence.getByRole(AriaRole.LINK)).hasCount(1);
    tabTo(page, theme.choice("LB2", "YES"));
    choose(page, theme, "LB2", "NO");
    Locator next = page.locator(".pager a").last();
    tabTo(page, next);
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
    tabTo(page, page.locator(".site-footer a").last());
  }

  /** From the first choice of a group that has the focus, to the one with this value. */
  private static void choose(Page page, FillInPage theme, String code, String value) {
    theme.saved(() -> page.keyboard().press("Space"));
    while (!theme.choice(code, value).isChecked()) {
      theme.saved(() -> page.keyboard().press("ArrowDown"));
    }
  }

  /** Presses Tab until this has the focus, and sees that each stop is shown. */
  private static void tabTo(Page page, Locator target) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate(SHOWN)).isEqualTo("shown");
      if ((boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("Not reached with Tab: " + target);
  }

  /** Whether what has the focus is in view, not under the bar that stays, and looks focused. */
  private static final String SHOWN =
      """
      () => {
        const focused = document.activeElement;
        if (focused === document.body) return 'shown';
        const box = focused.getBoundingClientRect();
        const x = box.left + Math.min(box.width / 2, 20);
        const y = box.top + Math.min(box.height / 2, 20);
        const name = focused.outerHTML.slice(0, 120);
        if (y < 0 || y > innerHeight) return 'out of view: ' + name;
        const top = document.elementFromPoint(x, y);
        if (top?.closest('.save-bar') && !focused.closest('.save-bar')) return 'covered: ' + name;
        const looks = [focused, focused.nextElementSibling].filter(Boolean).map(getComputedStyle);
        return looks.some((look) => look.outlineStyle !== 'none' || look.boxShadow !== 'none')
          ? 'shown' : 'no focus ring: ' + name;
      }
      """;
}
