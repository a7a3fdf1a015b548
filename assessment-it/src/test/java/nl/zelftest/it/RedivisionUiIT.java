package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** National administrators plan changes of municipalities, see what they do, and invite again. */
@ExtendWith({Browsers.class, FreshDemo.class})
class RedivisionUiIT {
  private static final String LIST = "/beheer/herindelingen";

  /** Of the timer that applies them, many times over. */
  private static final Duration APPLIED_WITHIN = Duration.ofMinutes(3);

  @Test
  void plansLooksConfirmsAndWithdraws(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url("/beheer/organisaties"));
    page.getByRole(AriaRole.LINK, named("Herindelingen")).click();
    assertThat(page.locator("#geweest")).isVisible();
    assertThat(page.locator("tbody")).containsText(new String[] {"Wijdemeren", "Weesp"});
    Accessibility.check(page);
    ReflowUiIT.look(page, "herindelingen");

    page.getByRole(AriaRole.LINK, named("Herindeling plannen")).click();
    Accessibility.check(page);
    submit(page);
    assertThat(page.locator(".error-summary")).isFocused();
    assertThat(page.locator(".error-summary a[href='#datum']")).containsText("vul dit in");
    Accessibility.check(page);
    String day =
        LocalDate.now(ZoneOffset.UTC)
            .plusDays(60)
            .format(DateTimeFormatter.ofPattern("dd-MM-uuuu"));
    String name = "Vechtstede " + UUID.randomUUID().toString().substring(0, 4);
    page.locator("#datum").fill("24-03-2022");
    page.locator("#soort-MERGER").check();
    page.locator("#oud").fill("Weesp\nAtlantis");
    page.locator("#naam").fill(name);
    page.locator("#code").fill("GM9701");
    page.locator("#provincie").selectOption("PV23");
    submit(page);
    assertThat(page.locator(".error-summary")).containsText("kies een dag na vandaag");
    assertThat(page.locator(".error-summary")).containsText("Atlantis");
    assertThat(page.locator("#naam")).hasValue(name);
    ReflowUiIT.look(page, "herindeling-fout");
    page.locator("#datum").fill(day);
    page.locator("#oud").fill("Zwolle\nDalfsen");
    submit(page);

    assertThat(page.locator("h1")).hasText("Dalfsen, Zwolle naar " + name);
    assertThat(page.locator("main"))
        .containsText("krijgt op de kaart van het land de plek van Zwolle");
    assertThat(page.locator("main")).containsText("Gemeente " + name);
    assertThat(page.locator("main")).containsText("coördinator");
    assertThat(page.locator("main"))
        .containsText("Gaat tot de sluiting door voor de oude gemeente");
    Accessibility.check(page);
    ReflowUiIT.look(page, "herindeling");
    confirm(page);
    assertThat(page.locator(".error-summary")).containsText("vinkje");
    Accessibility.check(page);
    Keyboard.tabTo(page, page.locator("#gezien"));
    page.keyboard().press("Space");
    Keyboard.tabTo(page, page.locator("#bevestigknop"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice[role='status']")).containsText("is bevestigd");
    Accessibility.check(page);
    page.getByRole(AriaRole.BUTTON, button("Trek de herindeling in")).click();
    assertThat(page.locator(".notice[role='status']")).containsText("ingetrokken");
    assertThat(page.locator("#bevestigknop")).hasCount(0);
    assertThat(new DemoData(portal).text("select valid_to from municipality where code = 'GM0193'"))
        .isNull();
  }

  @Test
  void invitesCoordinatorsAgainAfterTheDay(Page page, Portal portal) {
    DemoData data = new DemoData(portal);
    UUID former = organisation(data, "Gemeente Rozendaal", "GM0277");
    UUID present = organisation(data, "Gemeente Arnhem", "GM0202");
    String coordinator = member(data, former);
    UUID id = UUID.randomUUID();
    data.change(
        """
        insert into redivision (id, effective_date, kind, old_codes, new_codes, state, planned_by,
          planned_at, confirmed_by, confirmed_at, version)
        select ?, current_date, 'ABSORPTION', 'GM0277', 'GM0202', 'CONFIRMED', id, now(6), id,
          now(6), 1 from account where email = ?
        """,
        id,
        People.NATIONAL);
    await("it is applied")
        .atMost(APPLIED_WITHIN)
        .until(() -> data.text("select state from redivision where id = ?", id).equals("APPLIED"));

    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url(LIST + "/" + id));
    assertThat(page.locator("main")).containsText("Mensen opnieuw uitnodigen");
    assertThat(page.locator("tbody").last()).containsText(coordinator);
    page.getByRole(AriaRole.BUTTON, button("Verstuur de uitnodigingen")).click();
    assertThat(page.locator(".error-summary")).containsText("Vink minstens één persoon aan");
    Accessibility.check(page);
    page.locator("input[name='wie']").first().check();
    ReflowUiIT.look(page, "herindeling-uitnodigen");
    page.getByRole(AriaRole.BUTTON, button("Verstuur de uitnodigingen")).click();
    assertThat(page.locator(".notice[role='status']")).containsText("verstuurd");
    assertThat(page.locator("tbody").last()).containsText("Is uitgenodigd");
    Accessibility.check(page);
    assertThat(
            data.count(
                "select count(*) from invitation where organisation_id = ? and email = ?",
                present,
                coordinator))
        .isOne();
    assertThat(new HttpVisitor(portal).get("/api/v1/gemeenten/GM0277").body())
        .as("the old code resolves")
        .contains("GM0202");
    // Gone from today on: an earlier day still has it, so that others' rounds are as they were.
    assertThat(
            data.count(
                "select count(*) from municipality where code = 'GM0277' and valid_to ="
                    + " current_date"))
        .isOne();
  }

  @Test
  void isForNationalCoordinatorsOnly(Portal portal) {
    UUID id = UUID.randomUUID();
    new DemoData(portal)
        .change(
            """
            insert into redivision (id, effective_date, kind, old_codes, new_codes, state, planned_by,
              planned_at, withdrawn_at, version)
            select ?, current_date, 'ABSORPTION', 'GM0106', 'GM0114', 'WITHDRAWN', id, now(6), now(6), 1
            from account where email = ?
            """,
            id,
            People.NATIONAL);
    for (String person : new String[] {People.ZWOLLE, People.ZWOLLE_COUNCIL}) {
      HttpVisitor visitor = new HttpVisitor(portal).signIn(person);
      for (String path : new String[] {"", "/nieuw", "/" + id}) {
        assertThat(visitor.get(LIST + path).statusCode()).as(person + path).isEqualTo(404);
      }
    }
    assertThat(new HttpVisitor(portal).get(LIST).statusCode()).isEqualTo(302);
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    assertThat(national.get(LIST + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(national.get(LIST + "/" + id).statusCode()).isEqualTo(200);
    HttpResponse<String> answer =
        national.post(
            LIST + "/nieuw",
            Map.of(
                "datum", "01-01-2090",
                "soort", "ABSORPTION",
                "oud", "<script>alert(1)</script>" + "x".repeat(5000),
                "nieuw", "Zwolle",
                "planknop", "Laat zien wat dit betekent"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("error-summary").doesNotContain("<script>alert(1)");
  }

  private static UUID organisation(DemoData data, String name, String code) {
    UUID id = UUID.randomUUID();
    data.change(
        """
        insert into organisation (id, kind, name, opened_on, version)
        values (?, 'MUNICIPALITY', ?, '2020-01-01', 1)
        """,
        id,
        name);
    data.change(
        "insert into organisation_municipality (organisation_id, municipality_code, valid_from)"
            + " values (?, ?, '2020-01-01')",
        id,
        code);
    return id;
  }

  private static String member(DemoData data, UUID organisation) {
    UUID account = UUID.randomUUID();
    String email = account.toString().substring(0, 8) + "@herindeling.example";
    data.change(
        """
        insert into account (id, email, name, language, created_at, version)
        values (?, ?, 'Rosa Rozendaal', 'nl', now(6), 1)
        """,
        account,
        email);
    data.change(
        """
        insert into membership (id, account_id, organisation_id, role, began_at, version)
        values (?, ?, ?, 'COORDINATOR', now(6), 1)
        """,
        UUID.randomUUID(),
        account,
        organisation);
    return email;
  }

  private static void submit(Page page) {
    page.getByRole(AriaRole.BUTTON, button("Laat zien wat dit betekent")).click();
    page.waitForLoadState();
  }

  private static void confirm(Page page) {
    page.getByRole(AriaRole.BUTTON, button("Bevestig de herindeling")).click();
    page.waitForLoadState();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
