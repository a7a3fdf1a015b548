package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators see whom reminders reach before they send them; people choose what they get. */
@ExtendWith({Browsers.class, DemoPortal.class})
class ReminderUiIT {
  private static final Pattern CHOICE = Pattern.compile("https?://\\S+(/mijn-account/berichten)");

  @Test
  void anAdministratorSeesWhomItReachesAndSendsItOnce(Page page, Portal portal) {
    DemoData data = new DemoData(portal);
    UUID round = data.openRound();
    UUID theirs = data.start(round, People.ZWOLLE);
    String reader = data.colleague(People.ZWOLLE);
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url("/beheer/rondes/" + round));
    page.getByRole(AriaRole.LINK, named("Herinneringen")).click();

    assertThat(page.locator("h1")).hasText("Herinneringen voor " + data.roundName(round));
    assertThat(page.locator("main")).containsText("Het portaal stuurt niets vanzelf.");
    Accessibility.check(page);
    ReflowUiIT.look(page, "herinneringen");
    page.locator("details summary").first().click();
    assertThat(page.locator("details[open]")).containsText("Gemeente Zwolle");
    Accessibility.check(page);
    assertThat(page.content()).doesNotContain(theirs.toString());

    Keyboard.tabTo(page, send(page, "Een ronde sluit binnen twee weken"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice[role='status']")).containsText("verstuurd");
    assertThat(send(page, "Een ronde sluit binnen twee weken")).hasCount(0);
    Accessibility.check(page);
    assertThat(mails(data, reader, "ROUND_CLOSES")).isOne();
    page.getByRole(AriaRole.BUTTON, button("Herinner voortaan vanzelf")).click();
    assertThat(page.locator("main")).containsText("elk op zijn tijd");
    page.getByRole(AriaRole.BUTTON, button("Herinner niet meer vanzelf")).click();
    assertThat(page.locator("main")).containsText("Het portaal stuurt niets vanzelf.");

    Matcher choice =
        CHOICE.matcher(
            data.text(
                "select text from outgoing_mail where kind = 'ROUND_CLOSES' and recipient_email = ?",
                reader));
    assertThat(choice.find()).isTrue();
    choosesByTheLinkInTheMail(page, portal, reader, choice.group(1));
    page.navigate(portal.url("/mijn-account"));
    page.getByRole(AriaRole.LINK, named("Berichten per mail")).click();
    assertThat(page.locator("#soort-LAST_DAYS")).not().isChecked();
    page.context().clearCookies();
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url("/beheer/rondes/" + round + "/herinneringen"));
    send(page, "Een ronde sluit binnen drie dagen").click();
    assertThat(page.locator(".notice[role='status']")).containsText("verstuurd");
    assertThat(mails(data, reader, "ROUND_CLOSES")).as("not wanted").isOne();
  }

  private static void choosesByTheLinkInTheMail(
      Page page, Portal portal, String reader, String path) {
    page.context().clearCookies();
    page.navigate(portal.url(path));
    new SignInPage(page).signIn(reader);
    assertThat(page.locator("h1")).hasText("Berichten per mail");
    Accessibility.check(page);
    ReflowUiIT.look(page, "berichten");
    Keyboard.tabTo(page, page.locator("#soort-LAST_DAYS"));
    page.keyboard().press("Space");
    page.locator("#wanneer-WEEK").check();
    page.getByRole(AriaRole.BUTTON, button("Bewaar mijn keuze")).click();
    assertThat(page.locator(".notice[role='status']")).containsText("bewaard");
    assertThat(page.locator("#soort-LAST_DAYS")).not().isChecked();
    assertThat(page.locator("#soort-OPENED")).isChecked();
    assertThat(page.locator("#wanneer-WEEK")).isChecked();
    Accessibility.check(page);
  }

  @Test
  void isForNationalCoordinatorsOnly(Portal portal) {
    String path = "/beheer/rondes/" + new DemoData(portal).openRound() + "/herinneringen";
    for (String person : new String[] {People.ZWOLLE, People.ZWOLLE_COUNCIL}) {
      assertThat(new HttpVisitor(portal).signIn(person).get(path).statusCode()).isEqualTo(404);
    }
    assertThat(new HttpVisitor(portal).get(path).statusCode()).isEqualTo(302);
    assertThat(new HttpVisitor(portal).get("/mijn-account/berichten").statusCode()).isEqualTo(302);
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    assertThat(national.get(path.replaceAll("[0-9a-f]{12}/", "000000000000/")).statusCode())
        .isEqualTo(404);
  }

  private static Locator send(Page page, String kind) {
    return page.getByRole(AriaRole.BUTTON, button("Verstuur nu: " + kind));
  }

  private static int mails(DemoData data, String email, String kind) {
    return data.count(
        "select count(*) from outgoing_mail where recipient_email = ? and kind = ?", email, kind);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
