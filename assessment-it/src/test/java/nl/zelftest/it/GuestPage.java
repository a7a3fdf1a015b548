package nl.zelftest.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where a guest's personal link leads. */
final class GuestPage {
  private final Page page;

  private GuestPage(Page page) {
    this.page = page;
  }

  static GuestPage open(Page page, Portal portal, String link) {
    page.navigate(portal.url(link));
    return new GuestPage(page);
  }

  Locator request() {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vraag een code aan"));
  }

  Locator code() {
    return page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
  }

  Locator enter() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Naar de zelftest"));
  }

  void enter(String digits) {
    code().fill(digits);
    enter().click();
    page.waitForLoadState();
  }

  Locator errors() {
    return page.locator(".error-summary");
  }
}
