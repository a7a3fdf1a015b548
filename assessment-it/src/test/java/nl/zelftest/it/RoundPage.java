package nl.zelftest.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Where a national administrator plans or changes a round. */
final class RoundPage {
  private final Page page;

  private RoundPage(Page page) {
    this.page = page;
  }

  static RoundPage plan(Page page, Portal portal) {
    page.navigate(portal.url("/beheer/rondes/nieuw"));
    return new RoundPage(page);
  }

  static RoundPage open(Page page, Portal portal, UUID round) {
    page.navigate(portal.url("/beheer/rondes/" + round));
    return new RoundPage(page);
  }

  /** A day as a person writes it. */
  static String written(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd-MM-uuuu").format(day);
  }

  Locator field(String id) {
    return page.locator("#" + id);
  }

  RoundPage fill(String id, String text) {
    field(id).fill(text);
    return this;
  }

  RoundPage chooseVersion(String label) {
    page.locator("#versie")
        .selectOption(
            page.locator("#versie option")
                .filter(new Locator.FilterOptions().setHasText("versie " + label + ","))
                .getAttribute("value"));
    return this;
  }

  RoundPage reveal(String rule) {
    page.locator("label[for='onthulling-" + rule + "']").click();
    return this;
  }

  void save() {
    page.locator("#bewaarknop").click();
  }

  Locator errors() {
    return page.locator(".error-summary");
  }

  Locator saved() {
    return page.getByRole(AriaRole.STATUS)
        .filter(new Locator.FilterOptions().setHasText("De ronde is bewaard."));
  }

  Locator moveNow() {
    return page.locator("#omzetknop");
  }
}
