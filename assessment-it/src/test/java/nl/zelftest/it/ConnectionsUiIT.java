package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator makes a token and a webhook, sees what became of them, and ends them. */
@ExtendWith({Browsers.class, DemoPortal.class})
class ConnectionsUiIT {

  @Test
  void aTokenFromMakingToRevoking(Page page, Portal portal) {
    DemoData data = new DemoData(portal);
    String maker = data.councilBeside(People.ZWOLLE, "Tokenraad");
    SignInPage.open(page, portal).signIn(maker);
    page.getByRole(AriaRole.LINK, named("Mijn organisatie")).click();
    page.getByRole(AriaRole.LINK, named("Koppelingen met eigen systemen")).click();
    assertThat(page.locator("main")).containsText("Er zijn geen tokens.");
    seen(page, "koppelingen-leeg");

    press(page, "Maak het token");
    assertThat(page.locator(".error-summary li")).hasCount(3);
    seen(page, "koppelingen-fout");
    page.locator(".error-summary a[href='#mag-RESULTS']").click();
    assertThat(page.locator("#mag-RESULTS")).isFocused();
    page.locator("#naam").fill("Zaaksysteem <b>'van' de raad</b>");
    page.getByLabel("Resultaten lezen").check();
    page.locator("#laatste-dag").fill("1-1-2099");
    press(page, "Maak het token");
    assertThat(page.locator(".error-summary li")).hasCount(1);
    assertThat(page.locator("#mag-RESULTS")).isChecked();
    assertThat(page.locator("#mag-EXPORTS")).not().isChecked();
    assertThat(page.locator("#naam")).hasValue("Zaaksysteem <b>'van' de raad</b>");
    page.locator("#laatste-dag").fill(today());
    press(page, "Maak het token");
    assertThat(page.locator("#nieuw-token")).containsText("zelftest_");
    assertThat(page.locator("tbody")).containsText("Nog niet");
    seen(page, "koppelingen-gemaakt");
    assertThat(
            data.count(
                "select count(*) from outgoing_mail where kind = 'CONNECTION_MADE'"
                    + " and recipient_email = ?",
                maker))
        .isOne();

    page.navigate(page.url());
    assertThat(page.locator("#nieuw-token")).hasCount(0);
    expire(data, maker);
    String colleague = data.colleague(maker);
    data.change(
        "update membership m join account a on a.id = m.account_id set m.ended_at = utc_timestamp(6)"
            + " where a.email = ?",
        maker);
    page.context().clearCookies();
    SignInPage.open(page, portal).signIn(colleague);
    page.navigate(portal.url(new Connections(portal, colleague).tokensPage()));
    assertThat(page.locator("tbody")).containsText("(doet niet meer mee)");
    assertThat(page.locator("tbody")).containsText("(verlopen)");
    seen(page, "koppelingen-maker-weg");
    press(page, "Trek in: Zaaksysteem <b>'van' de raad</b>");
    assertThat(page.locator(".notice[role='status']")).containsText("ingetrokken");
    assertThat(page.locator("main")).containsText("Er zijn geen tokens.");
    data.closeOrganisationOf(colleague);
  }

  private static void expire(DemoData data, String maker) {
    data.change(
        """
        update api_token t join account a on a.id = t.made_by
        set t.made_at = utc_timestamp(6) - interval 2 day,
          t.expires_at = utc_timestamp(6) - interval 1 day
        where a.email = ?
        """,
        maker);
  }

  @Test
  void aWebhookFromMakingToEnding(Page page, Portal portal) {
    DemoData data = new DemoData(portal);
    String coordinator = data.councilBeside(People.DIJK_EN_WAARD, "Webhookraad");
    SignInPage.open(page, portal).signIn(coordinator);
    String address = portal.url(new Connections(portal, coordinator).webhooksPage());
    page.navigate(address);
    assertThat(page.locator("main")).containsText("Er zijn geen webhooks.");
    for (String wrong :
        new String[] {
          "", "geen adres", "http://systeem.example/", "https://10.0.0.8/", "https://drukker.local/"
        }) {
      page.locator("#adres").fill(wrong);
      press(page, "Maak de webhook");
      assertThat(page.locator(".error-summary li")).hasCount(1);
      assertThat(page.locator("#adres")).hasValue(wrong);
    }
    seen(page, "webhooks-fout");

    try (Receiver receiver = new Receiver()) {
      receiver.answer("/raad", 503);
      page.locator("#adres").fill(receiver.url("/raad"));
      press(page, "Maak de webhook");
      assertThat(page.locator("#nieuw-geheim")).containsText("whsec_");
      seen(page, "webhooks-gemaakt");
      UUID round = data.openRound();
      Submitting.submit(portal, data, round, coordinator);
      await("it was refused")
          .atMost(Duration.ofSeconds(60))
          .until(() -> state(data, round).equals("WAITING 503"));
      data.change(
          "update webhook_delivery set queued_at = queued_at - interval 4 day,"
              + " next_attempt_at = queued_at where body like ?",
          "%" + round + "%");
      await("it was given up")
          .atMost(Duration.ofSeconds(60))
          .until(() -> state(data, round).equals("FAILED 503"));
      page.navigate(address);
      assertThat(page.locator("main")).containsText("Niet gelukt");
      assertThat(page.locator("main")).containsText("Het antwoord was 503. Pogingen: 2.");
      seen(page, "webhooks-mislukt");

      receiver.answer("/raad", 200);
      page.getByRole(AriaRole.BUTTON, startsWith("Stuur opnieuw")).click();
      assertThat(page.locator(".notice[role='status']")).containsText("gaat zo opnieuw");
      await("it was delivered")
          .atMost(Duration.ofSeconds(60))
          .until(() -> state(data, round).equals("DELIVERED 200"));
      page.navigate(address);
      assertThat(page.locator("main")).containsText("Ontvangen");
      page.getByRole(AriaRole.BUTTON, startsWith("Beëindig")).click();
      assertThat(page.locator("main")).containsText("Er zijn geen webhooks.");
      seen(page, "webhooks-beeindigd");
      assertThat(page.getByRole(AriaRole.BUTTON, startsWith("Stuur opnieuw"))).hasCount(0);
    }
    assertThat(
            data.count(
                "select count(*) from webhook where secret is not null and ended_at is not null"))
        .isZero();
    data.closeOrganisationOf(coordinator);
  }

  private static String state(DemoData data, UUID round) {
    return data.text(
        "select concat(state, ' ', ifnull(last_status, '')) from webhook_delivery where body like ?",
        "%" + round + "%");
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Europe/Amsterdam"))
        .format(DateTimeFormatter.ofPattern("d-M-yyyy"));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static Page.GetByRoleOptions startsWith(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void seen(Page page, String name) {
    Accessibility.check(page);
    ReflowUiIT.look(page, name);
  }
}
