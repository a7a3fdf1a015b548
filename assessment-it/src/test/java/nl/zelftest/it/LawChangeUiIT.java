package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The law changes: from a draft to the second year of a municipality. On a portal of its own. */
@ExtendWith(Browsers.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class LawChangeUiIT {
  private static final Map<String, List<String>> FIRST_VERSION =
      Map.of(
          "beleidsplan", List.of("BP1", "BP2"),
          "onafhankelijkheid", List.of("ON1", "ON2", "ON3"),
          "levensbreed",
              List.of("LB1a", "LB1b", "LB1c", "LB1d", "LB1e", "LB1f", "LB1g", "LB1h", "LB2"),
          "toegankelijkheid", List.of("TO1", "TO2"),
          "informatieplicht", List.of("IN1", "IN2", "IN3"),
          "kwaliteit", List.of("KW1"),
          "inspraak", List.of("IS1", "IS2"));

  private static Portal portal;

  @BeforeAll
  static void startPortal() {
    portal = Portal.fresh("law-change").demo().start();
  }

  @AfterAll
  static void closePortal() {
    portal.close();
  }

  @Test
  void playsOneLawChangeFromDraftToTheSecondYear(Browser browser) {
    DemoData data = new DemoData(portal);
    UUID round = data.openRound();
    UUID test = data.start(round, People.ZWOLLE);
    Page municipality = visitor(browser, People.ZWOLLE);
    answerOnTheFirstVersion(municipality, test);

    Page author = visitor(browser, People.NATIONAL);
    Page reviewer = visitor(browser, People.NATIONAL_2);
    addArticle(author);
    author.navigate(portal.url("/beheer/vragenlijsten"));
    Accessibility.check(author);
    DraftPage draft = DraftPage.begin(author, portal);
    Accessibility.check(author);

    edit(draft);
    twoAtOnce(draft, draft.on(reviewer));
    map(draft);
    review(draft, draft.on(reviewer));
    correctSpelling(author);

    RoundPage plan = RoundPage.open(author, portal, round).chooseVersion("2027");
    plan.save();
    assertThat(plan.saved()).isVisible();
    move(municipality, test);
    confirmAndAnswer(municipality, test);
    ReviewPage.open(municipality, portal, test).submit();
    assertThat(municipality).hasURL(portal.url("/zelftest/" + test + "/ingediend"));
    compare(municipality, test);
    unchangeable(data, test);
  }

  @Test
  void publishesAnImportedFileOnItsDay(Browser browser) throws Exception {
    Page author = visitor(browser, People.NATIONAL);
    HttpResponse<String> official =
        new HttpVisitor(portal).get("/api/v1/vragenlijsten/clientondersteuning/versies/2015.yaml");
    assertThat(official.statusCode()).isEqualTo(200);
    Path folder = Files.createTempDirectory("import");
    Path wrong = Files.writeString(folder.resolve("fout.yaml"), "code: proef\nthemes: []\n");
    Path good =
        Files.writeString(
            folder.resolve("goed.yaml"),
            official.body().replace("code: clientondersteuning", "code: tweede"));

    author.navigate(portal.url("/beheer/vragenlijsten/importeren"));
    author.locator("#bestand").setInputFiles(wrong);
    button(author, "Bekijken wat ervan komt").click();
    assertThat(author.locator("#uitkomst")).containsText("Regel 2: ");
    Accessibility.check(author);
    author.locator("#bestand").setInputFiles(good);
    button(author, "Bekijken wat ervan komt").click();
    assertThat(author.locator("#uitkomst")).containsText("Hiermee begint een nieuwe vragenlijst");
    Accessibility.check(author);
    button(author, "Concept beginnen met dit bestand").click();
    author.waitForURL(url -> url.contains("/beheer/concept/"));

    LocalDate first = today().plusDays(2);
    author.getByLabel("Eerste dag waarop deze versie geldt").fill(first.toString());
    button(author, "Vragen om beoordeling").click();
    assertThat(author.locator("main")).containsText("Een andere coördinator");
    Page reviewer = visitor(browser, People.NATIONAL_2);
    reviewer.navigate(author.url());
    button(reviewer, "Goedkeuren").click();
    assertThat(reviewer.locator("main")).containsText("Goedgekeurd, wacht op de eerste dag");

    Instant then = Instant.now().plus(Duration.ofDays(3));
    portal.with("ZELFTEST_CLOCK", then.toString()).restart();
    DemoData data = new DemoData(portal);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                data.text(
                        "select v.state from question_set_version v"
                            + " join question_set s on s.id = v.question_set_id where s.code = 'tweede'")
                    .equals("PUBLISHED"));
    assertThat(
            new HttpVisitor(portal)
                .get("/api/v1/vragenlijsten/tweede/versies/2015.yaml")
                .statusCode())
        .isEqualTo(200);
  }

  /** What changed in the law is told where a draft's impact is shown. */
  private static void addArticle(Page page) {
    page.navigate(portal.url("/beheer/wetsartikelen"));
    button(page, "Tekst toevoegen").click();
    assertThat(page.locator(".error-summary")).containsText("Vul het nummer van het artikel in");
    Accessibility.check(page);
    page.getByLabel("Artikel", new Page.GetByLabelOptions().setExact(true)).fill("2.2.4");
    page.getByLabel("Geldt vanaf").fill("2026-01-01");
    page.getByLabel("Tekst van het artikel").fill("1. Verzonnen nieuwe tekst.");
    button(page, "Tekst toevoegen").click();
    assertThat(page.locator("main")).containsText("vanaf 1 januari 2026");
    Accessibility.check(page);
  }

  private static void answerOnTheFirstVersion(Page page, UUID test) {
    for (Map.Entry<String, List<String>> theme : FIRST_VERSION.entrySet()) {
      FillInPage form = FillInPage.open(page, portal, test, theme.getKey());
      theme.getValue().forEach(code -> form.answer(code, code.equals("TO2") ? "NO" : "YES"));
    }
    FillInPage.open(page, portal, test, "inspraak").explain("IS2", "Wij vragen het elk jaar.");
  }

  private static void edit(DraftPage draft) {
    draft.outline().type("version::LABEL", "2027");
    draft.press("BP1", "Splitsen");
    assertThat(draft.part("BP3")).containsText("Heeft de gemeente in het beleidsplan");
    draft.question("BP3").type("question:BP3:TEXT", "Is het beleidsplan vastgesteld?");
    draft.type("question:BP3:PLAIN", "Is het plan vastgesteld?");
    Accessibility.check(draft.page());

    draft.outline();
    draft.part("TO2").locator("summary").click();
    draft.part("TO2").getByLabel("Samenvoegen met").selectOption("TO1");
    draft.press("TO2", "Samenvoegen");
    assertThat(draft.part("TO2")).hasCount(0);

    draft.question("ON1").type("question:ON1:TEXT", "Werken cliëntondersteuners onafhankelijk?");
    draft.type("reason:ON1:REASON", "De wet noemt beleid niet meer.");
    draft.type("reason:ON1:SOURCE", "Wmo 2015, artikel 2.2.4");

    draft.outline().press("IS2", "Laten vervallen");
    assertThat(draft.part("IS2")).hasCount(0);

    draft.press(draft.page().locator("#kwaliteit").getByText("Vraag toevoegen"));
    draft.question("KW2").type("question:KW2:TEXT", "Meet de gemeente hoe tevreden cliënten zijn?");
    draft.type("question:KW2:PLAIN", "Vraagt de gemeente clienten of zij tevreden zijn?");
    draft.type("question:KW2:BASIS", "Een advies van dit project.");
    draft.saved(() -> draft.field("question:KW2:OBLIGATION").selectOption("ADVICE"));
  }

  private static void twoAtOnce(DraftPage author, DraftPage colleague) {
    author.question("IN1");
    colleague.question("IN1");
    author.type("question:IN1:LOOK_AT", "Op de website.");
    author.type("question:IN1:ASK_FOR", "Bel de gemeente.");
    // Another text of the same question is nobody's loss.
    colleague.type("question:IN1:BASIS", "De wet vraagt het.");
    // The same one is: the second sees both.
    colleague.field("question:IN1:LOOK_AT").fill("In de brief.");
    assertThat(colleague.status()).containsText("een collega heeft deze tekst ook veranderd");
    assertThat(colleague.page().locator(".conflict")).containsText("Op de website.");
    assertThat(colleague.page().locator(".conflict")).containsText("In de brief.");
    Accessibility.check(colleague.page());
    colleague.saved(() -> colleague.page().getByText("Mijn tekst bewaren").click());
    // Each undoes the own changes only.
    author.question("IN1").press("Mijn laatste wijziging ongedaan maken");
    author.question("IN1");
    assertThat(author.field("question:IN1:ASK_FOR")).not().hasValue("Bel de gemeente.");
    assertThat(author.field("question:IN1:BASIS")).hasValue("De wet vraagt het.");
    assertThat(author.field("question:IN1:LOOK_AT")).hasValue("In de brief.");
  }

  private static void map(DraftPage draft) {
    draft.outline().press("Vragen om beoordeling");
    assertThat(draft.errors()).containsText("nog niet gekozen hoe zij volgt");
    assertThat(draft.errors()).containsText("Kies de dag");
    Accessibility.check(draft.page());

    draft.mapping().press("Alle gelijke vragen in één keer vastleggen");
    Accessibility.check(draft.page());
    assertThat(draft.change("BP1")).hasText("Gesplitst");
    assertThat(draft.change("BP3")).hasText("Gesplitst");
    assertThat(draft.change("TO1")).hasText("Samengevoegd");
    assertThat(draft.change("ON1")).hasText("Anders gevraagd");
    assertThat(draft.change("KW2")).hasText("Nieuw");
    assertThat(draft.change("IS2-oud")).hasText("Vervallen");
    for (String code : new String[] {"BP1", "BP3", "TO1", "ON1", "KW2"}) {
      draft.press(code, "Koppeling vastleggen");
    }
    draft.press("IS2-oud", "Vastleggen dat deze vraag vervalt");
    assertThat(draft.page().locator("main")).containsText("Van alle vragen is gekozen");
  }

  private static void review(DraftPage author, DraftPage colleague) {
    author.outline();
    author.page().getByLabel("Eerste dag waarop deze versie geldt").fill("2020-01-01");
    author.press("Vragen om beoordeling");
    assertThat(author.errors()).containsText("De eerste dag ligt in het verleden");
    author.page().getByLabel("Eerste dag waarop deze versie geldt").fill(today().toString());
    author.press("Vragen om beoordeling");
    assertThat(author.page().locator("main")).containsText("Een andere coördinator");
    assertThat(author.page().getByText("Goedkeuren")).hasCount(0);
    Accessibility.check(author.page());

    colleague.outline().impact();
    assertThat(colleague.page().locator("main")).containsText("342 gemeenten");
    assertThat(colleague.page().locator("main"))
        .containsText(
            "Artikel 2.2.4 Wet maatschappelijke ondersteuning 2015 luidt anders vanaf"
                + " 1 januari 2026. Vragen die ernaar verwijzen: ON1, LB1");
    assertThat(colleague.page().locator("main")).containsText("De wet noemt beleid niet meer.");
    Accessibility.check(colleague.page());
    preview(colleague);
    colleague.outline();
    Accessibility.check(colleague.page());
    colleague.page().getByText("Goedkeuren", exact()).click();
    assertThat(colleague.page()).hasURL(portal.url("/beheer/vragenlijsten"));
    assertThat(colleague.page().locator("tr", containing("2027"))).containsText("Geldig");
    assertThat(colleague.page().locator("tr", containing("2015"))).containsText("Vervangen");
  }

  /** Both sides' views, with conditions that can be reached, and without keeping anything. */
  private static void preview(DraftPage draft) {
    Page page = draft.preview("raad", "onafhankelijkheid").page();
    assertThat(page.locator("#ON2b")).isHidden();
    page.locator("label[for='ON2-NO']").click();
    assertThat(page.locator("#ON2b")).isVisible();
    assertThat(draft.status()).containsText("Er wordt niets opgeslagen");
    Accessibility.check(page);
    draft.preview("gemeente", "kwaliteit");
    assertThat(page.locator("#KW2")).containsText("Meet de gemeente hoe tevreden");
  }

  /** Only spelling, and everybody can see what it was. */
  private static void correctSpelling(Page page) {
    page.navigate(portal.url("/beheer/vragenlijsten"));
    page.locator("tr", containing("2027")).getByText("Spelling verbeteren").click();
    page.getByLabel("Welke tekst?").selectOption("question:KW2:PLAIN");
    page.getByText("Deze tekst verbeteren").click();
    page.getByLabel("Zo moet het zijn").fill("Vraagt de gemeente alle clienten of zij klagen?");
    page.getByLabel("Wat is er verbeterd?").fill("Trema vergeten");
    page.getByText("Verbetering vastleggen").click();
    assertThat(page.locator(".error-summary")).containsText("meer dan de spelling");
    Accessibility.check(page);
    page.getByLabel("Zo moet het zijn").fill("Vraagt de gemeente cliënten of zij tevreden zijn?");
    page.getByText("Verbetering vastleggen").click();
    assertThat(page.locator("del")).containsText("clienten");
    assertThat(page.locator("ins")).containsText("cliënten");
    Accessibility.check(page);
  }

  private static void move(Page page, UUID test) {
    FillInPage.open(page, portal, test, "beleidsplan");
    assertThat(page.locator("main")).containsText("Er is een nieuwe versie van de vragen");
    page.navigate(portal.url("/zelftest/" + test + "/nieuwe-versie"));
    assertThat(page.locator("main")).containsText("11 vragen blijven hetzelfde");
    assertThat(page.locator("main")).containsText("4 vragen zijn veranderd");
    assertThat(page.locator("main")).containsText("1 vraag is nieuw");
    assertThat(page.locator("main")).containsText("1 vraag vervalt");
    Accessibility.check(page);
    button(page, "Overstappen naar versie 2027").click();
    button(page, "Terug naar versie 2015").click();
    button(page, "Overstappen naar versie 2027").click();
    assertThat(button(page, "Terug naar versie 2015")).isVisible();
    ReviewPage.open(page, portal, test);
    assertThat(page.locator("main")).containsText("Wij vragen het elk jaar.");
    Accessibility.check(page);
  }

  private static void confirmAndAnswer(Page page, UUID test) {
    FillInPage form = FillInPage.open(page, portal, test, "beleidsplan");
    for (String code : new String[] {"BP1", "BP3"}) {
      assertThat(form.choice(code, "YES")).isChecked();
      form.saved(() -> form.form(code).getByText("Ja, dit klopt").click());
    }
    FillInPage.open(page, portal, test, "onafhankelijkheid").answer("ON1", "PARTLY");
    // Two answers that differ were merged: which one holds is for people to say.
    FillInPage merged = FillInPage.open(page, portal, test, "toegankelijkheid");
    assertThat(merged.choice("TO1", "YES")).not().isChecked();
    merged.answer("TO1", "PARTLY");
    FillInPage quality = FillInPage.open(page, portal, test, "kwaliteit");
    assertThat(page.locator("#KW2")).containsText("Vraagt de gemeente cliënten");
    quality.answer("KW2", "NO");
  }

  private static void compare(Page page, UUID test) {
    page.navigate(portal.url("/zelftest/" + test + "/resultaat"));
    page.getByText("Vergelijken met het jaar ervoor").click();
    Map<String, String> badges =
        Map.of(
            "BP1", "Deels te vergelijken",
            "BP2", "Te vergelijken",
            "BP3", "Deels te vergelijken",
            "ON1", "Deels te vergelijken",
            "TO1", "Deels te vergelijken",
            "IN1", "Te vergelijken",
            "KW1", "Te vergelijken",
            "KW2", "Niet te vergelijken");
    badges.forEach(
        (code, badge) ->
            assertThat(page.locator("article[id='" + code + "'] .badge")).hasText(badge));
    assertThat(page.locator("article#TO1 .side")).hasCount(3);
    assertThat(page.locator("article#KW2 .side")).hasCount(1);
    assertThat(page.locator("section", containing("Vragen die er niet meer zijn")))
        .containsText("IS2");
    Accessibility.check(page);
  }

  /** Not by any path, the database included. */
  private static void unchangeable(DemoData data, UUID test) {
    for (String statement :
        new String[] {
          "update question set text = 'x'",
          "delete from question_item",
          "update theme set title = 'x'",
          "delete from mapping_edge",
          "update question_set_version set title = 'x'",
          "update question_set_version set state = 'DRAFT'",
          "update erratum set text_after = 'x'",
          "insert into theme (id, question_set_version_id, position, code, title)"
              + " select '"
              + test
              + "', id, 99, 'x', 'x' from question_set_version limit 1"
        }) {
      assertThatThrownBy(() -> data.execute(statement))
          .as(statement)
          .rootCause()
          .hasMessageMatching("(?s).*(published version|Rows of a version|An erratum).*");
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  }

  private static Page visitor(Browser browser, String email) {
    BrowserContext context = browser.newContext(Browsers.dutch());
    Page page = context.newPage();
    SignInPage.open(page, portal).signIn(email);
    return page;
  }
}
