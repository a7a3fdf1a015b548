package nl.zelftest.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where a person signs in. */
final class SignInPage {
  private final Page page;

  SignInPage(Page page) {
    this.page = page;
  }

  static SignInPage open(Page page, Portal portal) {
    page.navigate(portal.url("/inloggen"));
    return new SignInPage(page);
  }

  void signIn(String email) {
    signIn(email, People.PASSWORD);
    page.locator("form[data-sign-out]").waitFor();
  }

  void signIn(String email, String password) {
    page.getByLabel("E-mailadres").fill(email);
    page.getByLabel("Wachtwoord").fill(password);
    submit();
  }

  void submit() {
    page.locator("main")
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Inloggen").setExact(true))
        .click();
  }

  Locator errors() {
    return page.locator(".error-summary");
  }
}
