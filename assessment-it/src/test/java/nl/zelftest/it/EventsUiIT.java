package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coordinators read what was done in their organisation, and nobody what others did. */
@ExtendWith({Browsers.class, DemoPortal.class})
class EventsUiIT {
  private static final int MORE_THAN_A_PAGE = 55;

  private DemoData data;
  private String coordinator;
  private UUID organisation;
  private String path;

  @BeforeEach
  void found(Portal portal) {
    data = new DemoData(portal);
    coordinator = data.councilBeside(People.ZWOLLE, "Cliëntenraad van de gebeurtenissen");
    organisation = data.organisationOf(coordinator);
    path = "/mijn-organisatie/" + organisation + "/gebeurtenissen";
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    assertThat(
            national
                .post(
                    "/mijn-organisatie/" + organisation,
                    Map.of(
                        "email",
                        UUID.randomUUID() + "@gebeurtenis.example",
                        "rol",
                        "CONTRIBUTOR",
                        "uitnodigknop",
                        "Uitnodigen"))
                .statusCode())
        .isEqualTo(302);
  }

  @AfterEach
  void close() {
    data.closeOrganisationOf(coordinator);
  }

  @Test
  void aCoordinatorFindsWhatWasDone(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(coordinator);
    page.navigate(portal.url("/mijn-organisatie"));
    page.getByRole(AriaRole.LINK, named("Wat er is gedaan")).click();
    assertThat(page).hasURL(portal.url(path));
    assertThat(page.locator("tbody tr")).hasCount(2);
    assertThat(page.locator("tbody tr").first()).containsText("Ingelogd");
    assertThat(page.locator("tbody tr").first()).containsText("Cliëntenraad van de gebeurtenissen");
    assertThat(page.locator("tbody tr").last()).containsText("iemand van buiten de organisatie");
    assertThat(page.locator("main")).not().containsText("Landelijk");
    Accessibility.check(page);
    ReflowUiIT.look(page, "gebeurtenissen");

    page.getByLabel("Wat", new Page.GetByLabelOptions().setExact(true)).focus();
    page.keyboard().type("Iemand uit");
    Keyboard.tabTo(page, page.getByRole(AriaRole.BUTTON, button("Toon")));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*actie=MEMBER_INVITED.*"));
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.locator("#van").fill("31-2-2026");
    page.getByRole(AriaRole.BUTTON, button("Toon")).click();
    assertThat(page.locator(".error-summary a")).hasAttribute("href", "#van");
    Accessibility.check(page);
    page.locator("#van").fill("1-1-2100");
    page.getByRole(AriaRole.BUTTON, button("Toon")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Hierover is niets te vinden.");
    Accessibility.check(page);
  }

  @Test
  void pagesAndFilesHoldWhatWasAskedFor(Page page, Portal portal) {
    for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
      add("NIEUWE_ACTIE", "=1+" + i);
    }
    SignInPage.open(page, portal).signIn(coordinator);
    page.navigate(portal.url(path + "?actie=NIEUWE_ACTIE"));
    List<String> first = page.locator("tbody code").allInnerTexts();
    page.getByRole(AriaRole.LINK, named("Oudere")).click();
    List<String> second = page.locator("tbody code").allInnerTexts();
    assertThat(first).hasSize(50).doesNotContainAnyElementsOf(second);
    assertThat(second).hasSize(MORE_THAN_A_PAGE - 50);
    Accessibility.check(page);
    page.getByRole(AriaRole.LINK, named("Terug naar de nieuwste")).click();
    assertThat(page.locator("tbody tr")).hasCount(50);

    HttpVisitor visitor = new HttpVisitor(portal).signIn(coordinator);
    String file = visitor.get(path + ".csv?actie=NIEUWE_ACTIE").body();
    assertThat(file.lines()).hasSize(MORE_THAN_A_PAGE + 1);
    assertThat(file).startsWith("Wanneer,Wie,Wat,").contains(",'=1+7,").doesNotContain(",=1");
    assertThat(visitor.get(path + ".csv?actie=SIGNED_IN").body().lines()).hasSize(3);
  }

  private void add(String action, String details) {
    UUID event = UUID.randomUUID();
    data.change(
        """
        insert into audit_event (id, occurred_at, action, object_type, object_id, result, origin,
          details)
        values (?, '2026-01-02 03:04:05.000006', ?, 'Assessment', 'x', 'DONE', 'SYSTEM', ?)
        """,
        event,
        action,
        details);
    data.change(
        """
        insert into audit_event_organisation (organisation_id, occurred_at, event_id)
        values (?, '2026-01-02 03:04:05.000006', ?)
        """,
        organisation,
        event);
  }

  @Test
  void nobodyReadsWhatOthersDid(Portal portal) {
    UUID round = data.openRound();
    UUID theirs = data.start(round, People.ZWOLLE);
    HttpVisitor municipality = new HttpVisitor(portal).signIn(People.ZWOLLE);
    municipality.answerAll(theirs, data);
    String zwolle = "/mijn-organisatie/" + data.organisationOf(People.ZWOLLE) + "/gebeurtenissen";

    for (String person : List.of(coordinator, People.NATIONAL, People.ZWOLLE_CONTRIBUTOR)) {
      HttpVisitor visitor = new HttpVisitor(portal).signIn(person);
      for (String file : new String[] {"", ".csv"}) {
        assertThat(visitor.get(zwolle + file).statusCode()).as(person).isEqualTo(404);
        assertThat(visitor.get("/beheer/gebeurtenissen" + file).statusCode())
            .as(person)
            .isEqualTo(person.equals(People.NATIONAL) ? 200 : 404);
      }
      assertThat(visitor.get("/beheer/gebeurtenissen?organisatie=x").statusCode()).isEqualTo(404);
    }
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    assertThat(national.get("/beheer/gebeurtenissen?actie=MEMBER_INVITED").body())
        .contains("Iemand uitgenodigd");
    assertThat(national.get("/beheer/gebeurtenissen.csv").body()).doesNotContain("ANSWERED");
    assertThat(new HttpVisitor(portal).signIn(coordinator).get(path + ".csv").body())
        .doesNotContain("STARTED")
        .doesNotContain("ANSWERED");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
