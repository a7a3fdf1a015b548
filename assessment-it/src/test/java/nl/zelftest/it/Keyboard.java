package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Gets around a page by the keyboard alone, as far as it shows where it is. */
final class Keyboard {
  private static final String STOPS =
      "a[href], button, input, select, textarea, summary, iframe, [tabindex]";

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

  private Keyboard() {}

  /** Presses Tab until this has the focus, and sees that each stop is shown. */
  static void tabTo(Page page, Locator target) {
    int stops = page.locator(STOPS).count();
    for (int i = 0; i < stops; i++) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate(SHOWN)).isEqualTo("shown");
      if ((boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("Not reached with Tab: " + target);
  }

  /** From the first choice of a group, which has the focus, to the one that is meant. */
  static void choose(Page page, FillInPage theme, Locator choice) {
    theme.saved(() -> page.keyboard().press("Space"));
    while (!choice.isChecked()) {
      theme.saved(() -> page.keyboard().press("ArrowDown"));
    }
  }
}
