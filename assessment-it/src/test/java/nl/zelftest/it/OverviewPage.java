package nl.zelftest.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What asks a person's attention now. */
final class OverviewPage {
  private final Page page;

  private OverviewPage(Page page) {
    this.page = page;
  }

  static OverviewPage open(Page page, Portal portal) {
    page.navigate(portal.url("/mijn-overzicht"));
    return new OverviewPage(page);
  }

  /** The card of a test. */
  Locator card(String title) {
    return page.locator("article.card")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))));
  }

  FillInPage start(String title) {
    card(title)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Beginnen: " + title))
        .click();
    return new FillInPage(page);
  }

  /** Follows the one link of a test's card. */
  void goOn(String title) {
    card(title).getByRole(AriaRole.LINK).click();
  }
}
