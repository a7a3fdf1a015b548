package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** One theme of a test, as a person fills it in. */
final class FillInPage {
  private final Page page;

  FillInPage(Page page) {
    this.page = page;
    ready();
  }

  static FillInPage open(Page page, Portal portal, UUID assessment, String theme) {
    page.navigate(portal.url("/zelftest/" + assessment + "/thema/" + theme));
    return new FillInPage(page);
  }

  /** Waits until the page's script listens. */
  FillInPage ready() {
    page.locator("body[data-ready]").waitFor();
    return this;
  }

  /** Everything with which a question is answered. */
  Locator form(String code) {
    return page.locator("[data-code='" + code + "']");
  }

  /** A choice of a question, or of a checklist's item, by the value that is sent. */
  Locator choice(String code, String value) {
    return page.locator("#" + code + "-" + value);
  }

  /** An option of a single choice. */
  Locator option(String code, String option) {
    return page.locator("#" + code + "_" + option);
  }

  /** The field of a number or a text. */
  Locator entry(String code) {
    return page.locator("#" + code + "-antwoord");
  }

  /** The field of a date's dag, maand or jaar. */
  Locator datePart(String code, String part) {
    return page.locator("#" + code + "-" + part);
  }

  Locator note(String code) {
    return form(code).getByLabel("Toelichting");
  }

  Locator status() {
    return page.locator("#bewaarstand");
  }

  /** The follow-up of a question. */
  Locator followUp(String code) {
    return page.locator("#" + code + "[data-follow-up]");
  }

  Locator progress() {
    return page.locator("[data-progress-text]:visible");
  }

  /** Chooses, without waiting for what becomes of it. */
  void choose(String code, String value) {
    page.locator("label[for='" + code + "-" + value + "']").click();
  }

  void chooseOption(String code, String option) {
    page.locator("label[for='" + code + "_" + option + "']").click();
  }

  /** Chooses, and waits until the page says that it is saved. */
  void answer(String code, String value) {
    saved(() -> choose(code, value));
  }

  /** Writes a note, and waits until the page says that it is saved. */
  void explain(String code, String note) {
    saved(() -> note(code).fill(note));
  }

  void addLink(String code, String label, String url) {
    Locator evidence = form(code).locator("details.evidence");
    if (evidence.getAttribute("open") == null) {
      evidence.locator("summary").click();
    }
    evidence.getByLabel("Titel van het document").fill(label);
    evidence.getByLabel("Webadres").fill(url);
    evidence
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Toevoegen"))
        .click();
  }

  /** Does something that sends an answer, and waits until the page says that it is saved. */
  void saved(Runnable act) {
    sent(act);
    assertThat(status()).containsText("Opgeslagen om");
  }

  /** Does something that sends an answer, and gives the server's reply. */
  Response sent(Runnable act) {
    return page.waitForResponse(
        response ->
            response.request().method().equals("PUT") && response.url().contains("/antwoorden/"),
        act);
  }

  FillInPage next() {
    page.locator(".pager a").last().click();
    page.waitForLoadState();
    return new FillInPage(page);
  }
}
