package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A draft of a question set, as national administrators edit it. */
final class DraftPage {
  private final Page page;
  private final Portal portal;
  private final String address;

  private DraftPage(Page page, Portal portal, String address) {
    this.page = page;
    this.portal = portal;
    this.address = address;
  }

  /** Begins a draft of the one question set. */
  static DraftPage begin(Page page, Portal portal) {
    page.navigate(portal.url("/beheer/vragenlijsten"));
    page.getByRole(AriaRole.BUTTON, named("Nieuwe versie beginnen")).first().click();
    page.waitForURL(Pattern.compile(".*/beheer/concept/[0-9a-f-]{36}$"));
    return new DraftPage(page, portal, page.url()).ready();
  }

  /** The same draft for a colleague. */
  DraftPage on(Page colleague) {
    return new DraftPage(colleague, portal, address).outline();
  }

  DraftPage outline() {
    page.navigate(address);
    return ready();
  }

  DraftPage question(String code) {
    page.navigate(address + "/vraag/" + code);
    return ready();
  }

  DraftPage mapping() {
    page.navigate(address + "/koppeling");
    return ready();
  }

  DraftPage impact() {
    page.navigate(address + "/gevolgen");
    return ready();
  }

  DraftPage preview(String side, String theme) {
    page.navigate(address + "/voorbeeld/" + side + "/" + theme);
    return ready();
  }

  private DraftPage ready() {
    page.locator("body[data-ready]").waitFor();
    return this;
  }

  /** The part of the page about one question. */
  Locator part(String code) {
    return page.locator("li[id='" + code + "']");
  }

  /** Presses a button of a question's part, and waits for the page that comes of it. */
  DraftPage press(String code, String button) {
    return press(part(code).getByRole(AriaRole.BUTTON, namedIn(button)));
  }

  DraftPage press(Locator button) {
    Locator old = page.locator("body[data-ready]");
    old.evaluate("body => body.removeAttribute('data-ready')");
    button.first().click();
    return ready();
  }

  DraftPage press(String button) {
    return press(page.locator("main").getByRole(AriaRole.BUTTON, namedIn(button)));
  }

  Locator field(String place) {
    return page.locator("[data-place='" + place + "']").locator("textarea, input, select").first();
  }

  /** Types a text, and waits until the page says that it is saved. */
  void type(String place, String text) {
    saved(() -> field(place).fill(text));
  }

  void saved(Runnable act) {
    page.waitForResponse(
        answer -> answer.request().method().equals("PUT") && answer.url().endsWith("/tekst"), act);
    assertThat(status()).containsText("Opgeslagen om");
  }

  Locator status() {
    return page.locator("#bewaarstand");
  }

  Locator errors() {
    return page.locator(".error-summary");
  }

  Locator change(String code) {
    return part(code).locator(".badge.change");
  }

  Page page() {
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions namedIn(String name) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name));
  }
}
