package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A conversation with the keyboard alone, from the first difference to the public result. */
@ExtendWith({Browsers.class, DemoPortal.class})
class ConversationKeyboardUiIT {
  private Portal portal;
  private RevealedRound made;

  @BeforeEach
  void reveal(Portal portal) {
    this.portal = portal;
    made = RevealedRound.make(portal, new DemoData(portal));
  }

  @Test
  void talksAboutAQuestion(Page page) {
    SignInPage.open(page, portal).signIn(People.ZWOLLE);
    page.navigate(portal.url(made.path("")));
    Locator question = page.locator("main a[href$='/vraag/ON1']").first();
    enter(page, question);
    assertThat(page).hasURL(portal.url(made.path("/vraag/ON1")));

    write(page, "#reactie", "Wij zoeken het uit.");
    press(page, "reageren");
    assertThat(page.locator("#reacties-lijst")).containsText("Wij zoeken het uit.");
    write(page, "#conclusie", "De verordening wordt aangepast.");
    press(page, "concluderen");
    assertThat(page.locator("#conclusie-toon")).containsText("De verordening wordt aangepast.");
    write(page, "#wat", "De verordening aanpassen");
    Locator who = page.locator("#wie");
    Keyboard.tabTo(page, who);
    page.keyboard().type("Gemeente");
    assertThat(who.locator("option:checked")).containsText("Gemeente Zwolle");
    Keyboard.tabTo(page, page.locator("#wanneer"));
    page.keyboard().type("31-12-" + Year.now(ZoneOffset.UTC).plusYears(1));
    press(page, "afspreken");
    assertThat(page.locator("#afspraken-lijst")).containsText("De verordening aanpassen");
    List<Route> held = new ArrayList<>();
    page.route("**/vraag/ON1", route -> hold(route, held));
    press(page, "gedaan");
    write(page, "#notitie", "Alleen ");
    page.waitForCondition(() -> !held.isEmpty());
    held.get(0).resume();
    assertThat(page.locator("#afspraken-lijst button[value='open']")).isVisible();
    page.keyboard().type("voor ons.");
    page.unroute("**/vraag/ON1");
    press(page, "noteren");
    assertThat(page.locator("#notities")).containsText("Alleen voor ons.");
  }

  /** Lets an answer to a form take its time, as on a slow line. */
  private static void hold(Route route, List<Route> held) {
    if (route.request().method().equals("POST")) {
      held.add(route);
    } else {
      route.resume();
    }
  }

  @Test
  void drawsUpTheRecordAndProposesToPublish(Page page) {
    SignInPage.open(page, portal).signIn(People.ZWOLLE);
    page.navigate(portal.url(made.path("/verslag")));
    press(page, "opstellen");
    assertThat(page.locator("h2 .badge")).hasText("Concept");
    press(page, "goedkeuren");
    assertThat(page.locator("main")).containsText("Gemeente Zwolle keurde dit goed op");
    Keyboard.tabTo(page, page.locator("main a[href$='/verslag/1.odt']"));
    String hash = page.locator("code.hash").textContent();

    page.navigate(portal.url("/verslag-controleren"));
    write(page, "#code", hash);
    page.keyboard().press("Enter");
    assertThat(page.locator("#uitkomst")).hasText("Dit hoort niet bij een vastgesteld verslag");
    Keyboard.tabTo(page, page.locator("#bestand"));

    page.navigate(portal.url(made.path("/openbaar")));
    press(page, "voorstellen");
    assertThat(page.locator("main")).containsText("De gemeente stelt voor");
    write(page, "#reden", "Toch nog niet.");
    press(page, "intrekken");
    assertThat(page.locator("main")).containsText("Reden: Toch nog niet.");
  }

  @Test
  void reopensATestAndInvitesAGuest(Page page) {
    DemoData data = new DemoData(portal);
    String test = "/zelftest/" + data.assessment(made.round(), People.ZWOLLE_COUNCIL);
    SignInPage.open(page, portal).signIn(People.ZWOLLE_COUNCIL);
    page.navigate(portal.url(test + "/heropenen"));
    write(page, "#reden", "Wij hebben meer gehoord.");
    press(page, "heropenen");
    page.waitForURL(url -> !url.endsWith("/heropenen"));
    page.navigate(portal.url(test + "/gasten"));
    Locator name = page.getByLabel("Naam");
    Keyboard.tabTo(page, name);
    page.keyboard().type("Gast zonder muis");
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("E-mailadres")).isFocused();
    page.keyboard().type("zonder-muis@vrijwilliger.example");
    page.keyboard().press("Enter");

    assertThat(page.locator(".notice[role='status']")).isVisible();
    Locator guest =
        page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Gast zonder muis"));
    enter(page, guest.locator("button").last());
    assertThat(guest).containsText("Doet niet meer mee");
  }

  private static void write(Page page, String field, String text) {
    Keyboard.tabTo(page, page.locator(field));
    page.keyboard().type(text);
  }

  private static void press(Page page, String action) {
    enter(page, page.locator("button[value='" + action + "']").first());
  }

  private static void enter(Page page, Locator target) {
    Keyboard.tabTo(page, target);
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }
}
