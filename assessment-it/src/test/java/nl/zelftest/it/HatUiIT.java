package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has roles in several organisations says in whose name she acts. */
@ExtendWith({Browsers.class, DemoPortal.class})
class HatUiIT {
  private DemoData data;
  private RevealedRound round;
  private String person;
  private UUID first;
  private UUID second;

  @BeforeEach
  void twoCouncilsOfOneMunicipality(Portal portal) {
    data = new DemoData(portal);
    // Before there are more councils, for all of them have to submit.
    round = RevealedRound.make(portal, data);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    person = data.councilBeside(People.ZWOLLE, "Adviesraad A " + mark);
    first = data.organisationOf(person);
    second = data.organisationOf(data.councilBeside(People.ZWOLLE, "Cliëntenraad B " + mark));
    data.change(
        """
        insert into membership (id, account_id, organisation_id, role, began_at, version)
        select uuid(), a.id, ?, 'COORDINATOR', utc_timestamp(6), 1 from account a where a.email = ?
        """,
        second,
        person);
  }

  @AfterEach
  void close() {
    for (UUID organisation : new UUID[] {first, second}) {
      data.change("update organisation set closed_on = '2020-01-02' where id = ?", organisation);
    }
  }

  @Test
  void speaksInTheNameThatWasChosen(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(person);
    page.navigate(portal.url(round.path("/vraag/ON1")));
    assertThat(page.locator(".person")).containsText("U handelt nu voor: Adviesraad A");
    Accessibility.check(page);
    ReflowUiIT.look(page, "organisatie-kiezen");
    say(page, "Namens A.");

    Keyboard.tabTo(
        page,
        page.locator(".person")
            .getByRole(AriaRole.BUTTON)
            .filter(new Locator.FilterOptions().setHasText("Wissel naar")));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(portal.url(round.path("/vraag/ON1")));
    assertThat(page.locator(".person")).containsText("U handelt nu voor: Cliëntenraad B");
    say(page, "Namens B.");

    assertThat(spokenFor("Namens A.")).startsWith("Adviesraad A");
    assertThat(spokenFor("Namens B.")).startsWith("Cliëntenraad B");
  }

  private static void say(Page page, String text) {
    page.locator("textarea[name='reactie']").fill(text);
    page.locator("button[name='actie'][value='reageren']").click();
    assertThat(page.locator("main")).containsText(text);
  }

  private String spokenFor(String text) {
    return data.text(
        """
        select o.name from dialogue_comment c join organisation o on o.id = c.organisation_id
          join account a on a.id = c.account_id where c.text = ? and a.email = ?
        """,
        text,
        person);
  }

  @Test
  void nobodyActsForAnOrganisationThatIsNotTheirs(Portal portal) {
    HttpVisitor visitor = new HttpVisitor(portal).signIn(person);
    Map<String, String> foreign =
        Map.of("organisatie", data.organisationOf(People.ZWOLLE).toString(), "naar", "/landelijk");
    assertThat(visitor.post("/organisatie-kiezen", foreign).statusCode()).isEqualTo(404);
    assertThat(
            visitor
                .post(
                    "/organisatie-kiezen", Map.of("organisatie", "geen", "naar", "//kwaad.example"))
                .statusCode())
        .isEqualTo(404);
    Map<String, String> own =
        Map.of("organisatie", second.toString(), "naar", "//kwaad.example/pagina");
    assertThat(visitor.post("/organisatie-kiezen", own).headers().firstValue("location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/mijn-overzicht"));
    assertThat(new HttpVisitor(portal).post("/organisatie-kiezen", own).statusCode())
        .isEqualTo(404);
  }
}
