package nl.zelftest.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;

/** The last check of all answers, where a coordinator submits. */
final class ReviewPage {
  private final Page page;

  private ReviewPage(Page page) {
    this.page = page;
  }

  static ReviewPage open(Page page, Portal portal, UUID assessment) {
    page.navigate(portal.url("/zelftest/" + assessment + "/controleren"));
    return new ReviewPage(page);
  }

  Locator progress() {
    return page.locator(".meter-label").first();
  }

  Locator missing() {
    return page.locator("p.missing");
  }

  Locator errors() {
    return page.locator(".error-summary");
  }

  Locator confirmation() {
    return page.getByLabel(Pattern.compile("^Ik heb de antwoorden gecontroleerd"));
  }

  Locator submitButton() {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zelftest indienen"));
  }

  void submit() {
    confirmation().check();
    submitButton().click();
  }
}
