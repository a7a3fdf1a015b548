package nl.zelftest.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** Where a council's coordinator looks after the guests of a test. */
final class GuestsPage {
  private final Page page;

  private GuestsPage(Page page) {
    this.page = page;
  }

  static GuestsPage open(Page page, Portal portal, UUID assessment) {
    page.navigate(portal.url("/zelftest/" + assessment + "/gasten"));
    return new GuestsPage(page);
  }

  void invite(String name, String email) {
    page.getByLabel("Naam").fill(name);
    page.getByLabel("E-mailadres").fill(email);
    button("Uitnodigen").click();
    page.waitForLoadState();
  }

  Locator row(String name) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
  }

  void end(String name) {
    button("Laat stoppen: " + name).click();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator errors() {
    return page.locator(".error-summary");
  }

  Locator done() {
    return page.locator(".notice[role='status']");
  }
}
