package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** National administrators bring in organisations by a file: looked at first, then written. */
@ExtendWith({Browsers.class, DemoPortal.class})
class OrganisationImportUiIT {
  private static final String HEAD = "\uFEFForganisatie;soort;gemeenten;vanaf;coordinatoren\r\n";
  private static final String ADDRESS = "/beheer/organisaties/importeren";

  private DemoData data;
  private String mark;
  private String good;

  @BeforeEach
  void name(Portal portal) {
    data = new DemoData(portal);
    mark = UUID.randomUUID().toString().substring(0, 8);
    good =
        HEAD
            + "Bestand gemeente %1$s;gemeente;GM1680;;a.%1$s@bestand.example\r\n".formatted(mark)
            + "Bestand raad %1$s;adviesraad;GM1680 106;1-1-2026;b.%1$s@bestand.example c.%1$s@bestand.example\r\n"
                .formatted(mark);
  }

  @Test
  void looksFirstAndThenWritesOnce(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.NATIONAL);
    page.navigate(portal.url("/beheer/organisaties"));
    page.getByRole(AriaRole.LINK, named("Organisaties uit een bestand")).click();
    Accessibility.check(page);
    ReflowUiIT.look(page, "organisaties-bestand");
    choose(page, "naam;soort\r\nx;gemeente");
    assertThat(page.locator("#stand")).containsText("deze kolommen");
    Accessibility.check(page);

    choose(
        page,
        good
            + "Weesp %s;gemeente;GM0457;;a@b.nl\r\n".formatted(mark)
            + "Fout %s;dorp;GM1680;31-2-2027;geen adres\r\n".formatted(mark));
    assertThat(page.locator("h2#mis")).hasText("Er zijn 5 fouten gevonden");
    assertThat(page.locator("main")).containsText("Regel 4: deze gemeente bestaat niet meer");
    assertThat(page.locator("main")).containsText("Amsterdam (GM0363)");
    assertThat(page.locator("#bevestigknop")).hasCount(0);
    Accessibility.check(page);
    ReflowUiIT.look(page, "organisaties-bestand-fouten");
    assertThat(organisations()).isZero();

    page.navigate(portal.url(ADDRESS));
    choose(page, good);
    assertThat(page.locator("main")).containsText("2 nieuwe organisaties");
    assertThat(page.locator("main")).containsText("3 coördinatoren krijgen een uitnodiging");
    assertThat(organisations()).as("nothing before it is confirmed").isZero();
    Accessibility.check(page);
    ReflowUiIT.look(page, "organisaties-bestand-goed");
    String looked = page.url().replace(portal.url(""), "");
    assertThat(new HttpVisitor(portal).signIn(People.NATIONAL_2).get(looked).statusCode())
        .isEqualTo(404);
    page.setViewportSize(1280, 900);
    Keyboard.tabTo(page, page.locator("#bevestigknop"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice[role='status']")).containsText("Het bestand is verwerkt");
    Accessibility.check(page);
    assertThat(organisations()).isEqualTo(2);
    assertThat(mails()).isEqualTo(3);
    assertThat(new HttpVisitor(portal).signIn(People.NATIONAL).get(looked).statusCode())
        .as("it works once")
        .isEqualTo(404);

    page.navigate(portal.url(ADDRESS));
    choose(page, good);
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Alles uit dit bestand staat er al");
    Accessibility.check(page);
    assertThat(organisations()).isEqualTo(2);
    endResponsibility(page, portal);
  }

  private void endResponsibility(Page page, Portal portal) {
    page.navigate(portal.url("/beheer/organisaties?zoek=raad+" + mark));
    page.locator("tbody a").click();
    String field = "#tot-GM0106-2026-01-01";
    page.locator(field).fill("1-1-2020");
    page.locator(field).press("Enter");
    assertThat(page.locator(".error-summary a")).hasAttribute("href", field);
    Accessibility.check(page);
    page.locator(field).fill("31-12-2027");
    page.locator(field).press("Enter");
    assertThat(page.locator(".notice[role='status']")).containsText("opgeslagen");
    assertThat(page.locator("main")).containsText("Assen, sinds 1 januari 2026 tot 1 januari 2028");
    ReflowUiIT.look(page, "organisatie-gemeenten");
    assertThat(
            data.count(
                """
                select count(*) from organisation_municipality m
                  join organisation o on o.id = m.organisation_id
                where o.name = ?
                """,
                "Bestand raad " + mark))
        .isEqualTo(2);
  }

  @Test
  void writesNothingElseThanWasShown(Portal portal) {
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL_2);
    String looked = address(upload(national, good.getBytes(StandardCharsets.UTF_8)));
    data.change(
        """
        insert into organisation (id, kind, name, opened_on, version)
        values (?, 'MUNICIPALITY', ?, '2020-01-01', 1)
        """,
        UUID.randomUUID(),
        "Bestand gemeente " + mark);
    assertThat(confirm(national, looked).body()).contains("Er is intussen iets veranderd");
    assertThat(organisations()).as("the other one only").isOne();
    data.change(
        "update organisation_import set expires_at = '2020-01-01' where id = ?", id(looked));
    assertThat(confirm(national, looked).statusCode()).isEqualTo(404);
    assertThat(mails()).isZero();
  }

  /**
   * Somebody without an address stands for who came between the plan and the writing: the plan
   * cannot see her, the database does.
   */
  @Test
  void whoCameToTheOtherSideJustBeforeIsNoFaultOfThePage(Portal portal) {
    UUID account = UUID.randomUUID();
    UUID municipality = UUID.randomUUID();
    UUID council = UUID.randomUUID();
    data.change(
        """
        insert into account (id, name, language, created_at, version)
        values (?, 'Iemand', 'nl', now(6), 1)
        """,
        account);
    data.change(
        """
        insert into organisation (id, kind, name, opened_on, version)
        values (?, 'MUNICIPALITY', ?, '2020-01-01', 1)
        """,
        municipality,
        "Kant gemeente " + mark);
    data.change(
        """
        insert into organisation (id, kind, council_kind, name, opened_on, version)
        values (?, 'COUNCIL', 'ADVISORY_COUNCIL', ?, '2020-01-01', 1)
        """,
        council,
        "Kant raad " + mark);
    data.change(
        "insert into organisation_municipality (organisation_id, municipality_code, valid_from)"
            + " values (?, 'GM1680', '2020-01-01')",
        municipality);
    for (UUID organisation : new UUID[] {municipality, council}) {
      data.change(
          """
          insert into membership (id, account_id, organisation_id, role, began_at, version)
          values (?, ?, ?, 'CONTRIBUTOR', now(6), 1)
          """,
          UUID.randomUUID(),
          account,
          organisation);
    }
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL_2);
    String file = HEAD + "Kant raad %1$s;adviesraad;GM1680;;d.%1$s@bestand.example".formatted(mark);
    String looked = address(upload(national, file.getBytes(StandardCharsets.UTF_8)));

    HttpResponse<String> answer = confirm(national, looked);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Er is intussen iets veranderd");
    assertThat(mails()).as("nothing is written").isZero();
    data.change("update account set email = ? where id = ?", "e." + mark + "@b.example", account);
    assertThat(confirm(national, looked).body())
        .contains("iemand die al bij deze organisatie hoort");
    assertThat(mails()).isZero();
  }

  @Test
  void refusesFilesThatAreNone(Portal portal) {
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL_2);
    byte[] latin = (good + "Cliëntenraad").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(upload(national, latin).body()).contains("CSV UTF-8");
    assertThat(upload(national, new byte[2_000_000]).body()).contains("groter dan 1 MB");
    assertThat(upload(national, new byte[0]).statusCode()).isEqualTo(422);
    HttpVisitor stranger = new HttpVisitor(portal).signIn(People.ZWOLLE);
    assertThat(upload(stranger, good.getBytes(StandardCharsets.UTF_8)).statusCode()).isIn(403, 404);
    for (String path : new String[] {"", "/voorbeeld.csv", "/" + UUID.randomUUID()}) {
      assertThat(stranger.get(ADDRESS + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(national.get(ADDRESS + "/voorbeeld.csv").body())
        .startsWith("\uFEFForganisatie;soort;gemeenten;vanaf;coordinatoren\r\n");
  }

  private int organisations() {
    return data.count("select count(*) from organisation where name like ?", "%" + mark);
  }

  private int mails() {
    return data.count(
        "select count(*) from outgoing_mail where kind = 'INVITED' and recipient_email like ?",
        "%." + mark + "@bestand.example");
  }

  private static HttpResponse<String> upload(HttpVisitor visitor, byte[] content) {
    return visitor.send(
        visitor
            .request("/api/intern/organisaties/bestand")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content))
            .build());
  }

  private static String address(HttpResponse<String> uploaded) {
    return uploaded.body().replaceAll(".*\"(/beheer[^\"]*)\".*", "$1");
  }

  private static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static HttpResponse<String> confirm(HttpVisitor visitor, String address) {
    return visitor.post(address, Map.of("bevestigknop", "Bevestig"));
  }

  private static void choose(Page page, String content) {
    page.locator("#bestand")
        .setInputFiles(
            new FilePayload(
                "organisaties.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    page.getByRole(AriaRole.BUTTON, named("Bekijk wat er gaat gebeuren")).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
