package nl.zelftest.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** One question of a conversation, as a person talks about it. */
final class TopicPage {
  private final Page page;

  private TopicPage(Page page) {
    this.page = page;
  }

  static TopicPage open(Page page, Portal portal, String dialogue, String code) {
    page.navigate(portal.url("/gesprek/" + dialogue + "/vraag/" + code));
    return new TopicPage(page);
  }

  void comment(String text) {
    page.locator("#reactie").fill(text);
    press("Plaats reactie");
  }

  void note(String text) {
    page.locator("#notitie").fill(text);
    press("Bewaar notitie");
  }

  void conclude(String text) {
    page.locator("#conclusie").fill(text);
    press("Stel conclusie voor");
  }

  void agree() {
    press("Wij stemmen in met deze conclusie");
  }

  void promise(String what, String who, String day) {
    page.locator("#wat").fill(what);
    page.locator("#wie").selectOption(new SelectOption().setLabel(who));
    page.locator("#wanneer").fill(day);
    press("Leg afspraak vast");
  }

  void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    page.waitForLoadState();
  }

  Locator remarks() {
    return page.locator("#reacties-lijst");
  }

  Locator conclusion() {
    return page.locator("#conclusie-toon");
  }

  Locator agreements() {
    return page.locator("#afspraken-lijst");
  }

  Locator notes() {
    return page.locator("#notities");
  }

  Locator errors() {
    return page.locator(".error-summary");
  }
}
