package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zelftest.it.ResultPage.withoutBlanks;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A municipality's coordinator makes the test by herself, from signing in to the PDF. */
@ExtendWith({Browsers.class, DemoPortal.class})
class MunicipalityJourneyUiIT {
  private DemoData data;
  private UUID round;
  private String title;

  @BeforeEach
  void openRound(Portal portal) {
    data = new DemoData(portal);
    round = data.openRound();
    title = data.roundName(round) + " over Zwolle";
  }

  @Test
  void walksTheWholeWay(Browser browser, Portal portal) {
    UUID assessment;
    try (BrowserContext context = browser.newContext(Browsers.dutch())) {
      assessment = fillInHalf(context.newPage(), portal);
    }
    try (BrowserContext context = browser.newContext(Browsers.dutch())) {
      Page page = context.newPage();
      comeBack(page, portal, assessment);
      triesToSubmitTooSoon(page, portal, assessment);
      fillInTheRest(page, portal, assessment);
      submit(page, portal, assessment);
      readTheResult(page, portal, assessment);
      changesNothingAnyMore(page, portal, assessment);
    }
  }

  private UUID fillInHalf(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.ZWOLLE);
    OverviewPage overview = OverviewPage.open(page, portal);
    assertThat(overview.card(title)).containsText("Nog niet begonnen");
    Accessibility.check(page);

    FillInPage theme = overview.start(title);
    UUID assessment = data.assessment(round, People.ZWOLLE);
    assertThat(page).hasURL(portal.url("/zelftest/" + assessment + "/thema/beleidsplan"));
    assertThat(theme.progress()).hasText("0 van 15 vragen");
    Accessibility.check(page);
    theme.answer("BP1", "YES");
    theme.answer("BP2", "PARTLY");
    assertThat(theme.progress()).hasText("2 van 15 vragen");

    theme = theme.next();
    theme.answer("ON1", "YES");
    asksTheFollowUpOnlyWhereItMatters(theme);
    theme.answer("ON3", "NO");
    theme.explain("ON3", "Wij schrijven dit op in de nieuwe werkwijze.");
    FillInPage independence = theme;
    theme.saved(() -> independence.addLink("ON3", "Werkwijze", "https://zwolle.example/werkwijze"));
    assertThat(theme.progress()).hasText("5 van 15 vragen");
    Accessibility.check(page);

    theme = theme.next();
    for (String item : new String[] {"LB1a", "LB1b", "LB1c", "LB1d", "LB1e"}) {
      theme.answer(item, "YES");
    }
    theme.answer("LB1f", "NO");
    theme.answer("LB1g", "NO");
    assertThat(theme.progress()).hasText("5 van 15 vragen");
    signOut(page);
    return assessment;
  }

  private static void asksTheFollowUpOnlyWhereItMatters(FillInPage theme) {
    assertThat(theme.followUp("ON2b")).isHidden();
    theme.answer("ON2", "UNKNOWN");
    assertThat(theme.followUp("ON2b")).isVisible();
    assertThat(theme.progress()).hasText("3 van 15 vragen");
    theme.answer("ON2", "NO");
    assertThat(theme.followUp("ON2b")).isVisible();
    theme.answer("ON2", "PARTLY");
    assertThat(theme.followUp("ON2b")).isVisible();
    theme.answer("ON2b", "NO");
    assertThat(theme.progress()).hasText("4 van 15 vragen");

    theme.answer("ON2", "YES");
    assertThat(theme.followUp("ON2b")).isHidden();
    assertThat(theme.progress()).hasText("4 van 15 vragen");
  }

  private static void signOut(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Uitloggen")).click();
    assertThat(page.getByText("U bent uitgelogd.")).isVisible();
  }

  private void comeBack(Page page, Portal portal, UUID assessment) {
    SignInPage.open(page, portal).signIn(People.ZWOLLE);
    OverviewPage overview = OverviewPage.open(page, portal);
    assertThat(overview.card(title)).containsText("Bezig");
    assertThat(overview.card(title)).containsText("5 van 15 vragen");
    overview.goOn(title);
    assertThat(page).hasURL(portal.url("/zelftest/" + assessment + "/thema/levensbreed"));
    FillInPage theme = new FillInPage(page);
    assertThat(theme.choice("LB1e", "YES")).isChecked();
    assertThat(theme.choice("LB1g", "NO")).isChecked();

    theme = FillInPage.open(page, portal, assessment, "onafhankelijkheid");
    assertThat(theme.choice("ON2", "YES")).isChecked();
    assertThat(theme.followUp("ON2b")).isHidden();
    assertThat(theme.choice("ON3", "NO")).isChecked();
    assertThat(theme.note("ON3")).hasValue("Wij schrijven dit op in de nieuwe werkwijze.");
    theme.form("ON3").locator("details.evidence summary").click();
    assertThat(theme.form("ON3").getByRole(AriaRole.LINK))
        .hasAttribute("href", "https://zwolle.example/werkwijze");
  }

  private static void triesToSubmitTooSoon(Page page, Portal portal, UUID assessment) {
    ReviewPage review = ReviewPage.open(page, portal, assessment);
    assertThat(review.progress()).containsText("5 van 15 vragen");
    // Ten questions, and of the first of them one item.
    assertThat(review.missing()).hasCount(10);
    Accessibility.check(page);

    review.submit();

    assertThat(review.errors()).isFocused();
    assertThat(page).hasTitle("Fout: Controleren – Zelftest cliëntondersteuning");
    assertThat(review.errors().getByRole(AriaRole.LINK)).hasCount(10);
    Accessibility.check(page);
    review
        .errors()
        .getByRole(
            AriaRole.LINK,
            new Locator.GetByRoleOptions().setName("Beantwoord vraag 5.2 (Informatieplicht)"))
        .click();
    assertThat(page).hasURL(portal.url("/zelftest/" + assessment + "/thema/informatieplicht#IN2"));
    assertThat(page.locator("#IN2")).isFocused();
  }

  private static void fillInTheRest(Page page, Portal portal, UUID assessment) {
    FillInPage theme = FillInPage.open(page, portal, assessment, "levensbreed");
    theme.answer("LB1h", "UNKNOWN");
    theme.answer("LB2", "PARTLY");
    theme = theme.next();
    theme.answer("TO1", "YES");
    theme.answer("TO2", "YES");
    theme = theme.next();
    theme.answer("IN1", "YES");
    theme.answer("IN2", "NO");
    theme.answer("IN3", "YES");
    theme = theme.next();
    theme.answer("KW1", "UNKNOWN");
    theme = theme.next();
    theme.answer("IS1", "YES");
    theme.answer("IS2", "PARTLY");
    assertThat(theme.progress()).hasText("15 van 15 vragen");
    page.locator(".pager a").last().click();
    assertThat(page).hasURL(portal.url("/zelftest/" + assessment + "/controleren"));
  }

  private void submit(Page page, Portal portal, UUID assessment) {
    ReviewPage review = ReviewPage.open(page, portal, assessment);
    assertThat(review.missing()).hasCount(0);
    assertThat(page.locator("main")).not().containsText("2.2b");

    review.submitButton().click();

    assertThat(review.errors()).isFocused();
    assertThat(review.errors()).containsText("Bevestig dat u namens uw organisatie indient");
    Accessibility.check(page);
    review.errors().getByRole(AriaRole.LINK).click();
    assertThat(review.confirmation()).isFocused();
    assertThat(submissions(assessment)).isZero();

    review.submit();

    assertThat(page).hasURL(portal.url("/zelftest/" + assessment + "/ingediend"));
    assertThat(page.locator("h1")).hasText("De zelftest is ingediend");
    assertThat(page.locator("code.hash")).hasText(sha256(assessment));
    Accessibility.check(page);
    OverviewPage overview = OverviewPage.open(page, portal);
    assertThat(overview.card(title)).containsText("Ingediend");
    overview.goOn(title);
    assertThat(page).hasURL(portal.url("/zelftest/" + assessment + "/resultaat"));
  }

  /**
   * By hand. The law, ten questions: ON1 1, LB1 five to six of eight, LB2 ½, TO1 1, TO2 1, IN1 1,
   * IN2 0, KW1 0 to 1, IS1 1, IS2 ½: 6.625 to 7.75 of 10. The memorandum, three: BP1 1, ON2 1, ON3
   * 0. Advice, two: BP2 ½, IN3 1.
   */
  private void readTheResult(Page page, Portal portal, UUID assessment) {
    ResultPage result = ResultPage.open(page, portal, assessment);

    assertThat(result.total("Wat de wet vraagt")).containsExactly("Deels", "66 tot 78 %");
    assertThat(result.total("Wat de toelichting vraagt")).containsExactly("Deels", "67 %");
    assertThat(result.total("Wat wordt aangeraden")).containsExactly("Deels", "75 %");
    assertThat(result.chart())
        .containsExactly(
            "Beleidsplan | Hier vraagt de wet niets | ",
            "Onafhankelijkheid | 100 % · Voldoet",
            "Levensbreed | 56 tot 63 % · Deels",
            "Toegankelijkheid van cliëntondersteuning | 100 % · Voldoet",
            "Informatieplicht | 50 % · Deels",
            "Kwaliteit en evaluatie | 0 tot 100 % · Onbekend",
            "Inspraak | 75 % · Deels");
    assertThat(result.table())
        .containsExactly(
            "Beleidsplan | Niet van toepassing | geen vragen | geen vragen",
            "Onafhankelijkheid | Voldoet | 100 % | 100 %",
            "Levensbreed | Deels | 56 % | 63 %",
            "Toegankelijkheid van cliëntondersteuning | Voldoet | 100 % | 100 %",
            "Informatieplicht | Deels | 50 % | 50 %",
            "Kwaliteit en evaluatie | Onbekend | 0 % | 100 %",
            "Inspraak | Deels | 75 % | 75 %");
    assertThat(page.locator("main")).not().containsText("2.2b");
    assertThat(page.locator("main")).containsText("Wij schrijven dit op in de nieuwe werkwijze.");
    assertThat(result.hash()).isEqualTo(sha256(assessment));
    assertThat(data.text("select content from submission where assessment_id = ?", assessment))
        .doesNotContain("ON2b", "Coördinator gemeente Zwolle", People.ZWOLLE);
    Accessibility.check(page);

    ResultPage.Pdf pdf = result.downloadPdf();
    assertThat(pdf.fileName()).matches("zelftest-\\d{4}-GM0193\\.pdf");
    assertThat(pdf.title()).matches("Zelftest \\d{4} Zwolle: resultaat");
    assertThat(pdf.language()).startsWith("nl");
    assertThat(pdf.words())
        .contains(sha256(assessment))
        .contains(withoutBlanks("66 tot 78 %"))
        .contains(withoutBlanks("Wij schrijven dit op in de nieuwe werkwijze."))
        .doesNotContain("2.2b");
    keepsTheResultAsATable(portal, assessment);
  }

  private static void keepsTheResultAsATable(Portal portal, UUID assessment) {
    HttpVisitor visitor = new HttpVisitor(portal).signIn(People.ZWOLLE);
    for (String format : List.of("xlsx", "ods", "odt", "csv")) {
      HttpResponse<byte[]> file =
          visitor.send(
              visitor.request("/zelftest/" + assessment + "/resultaat." + format).build(),
              BodyHandlers.ofByteArray());
      assertThat(file.statusCode()).as(format).isEqualTo(200);
      assertThat(file.headers().firstValue("content-disposition").orElseThrow())
          .matches("attachment; filename=\"zelftest-\\d{4}-GM0193\\." + format + "\"");
      String text =
          format.equals("csv")
              ? new String(file.body(), StandardCharsets.UTF_8)
              : Unzipped.text(file.body());
      assertThat(text)
          .as(format)
          .contains("Zwolle", "Wij schrijven dit op in de nieuwe werkwijze.")
          .doesNotContain("2.2b");
    }
  }

  private void changesNothingAnyMore(Page page, Portal portal, UUID assessment) {
    page.navigate(portal.url("/zelftest/" + assessment + "/thema/beleidsplan"));
    assertThat(page).hasURL(portal.url("/zelftest/" + assessment + "/controleren"));

    HttpResponse<String> refused =
        new HttpVisitor(portal)
            .signIn(People.ZWOLLE)
            .answer(assessment, data.question("BP1"), "{\"version\": 1, \"value\": \"NO\"}");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("De zelftest is al ingediend");
    assertThat(data.value(assessment, "BP1")).isEqualTo("YES");
    ReviewPage review = ReviewPage.open(page, portal, assessment);
    assertThat(review.submitButton()).hasCount(0);
    assertThat(page.locator("main")).containsText("Deze zelftest is ingediend.");
    Accessibility.check(page);
  }

  @Test
  void submitsOnceFromTwoTabs(Browser browser, Portal portal) {
    UUID assessment = data.start(round, People.ZWOLLE);
    new HttpVisitor(portal).signIn(People.ZWOLLE).answerAll(assessment, data);
    try (BrowserContext context = browser.newContext(Browsers.dutch())) {
      Page first = context.newPage();
      SignInPage.open(first, portal).signIn(People.ZWOLLE);
      ReviewPage inFirst = ReviewPage.open(first, portal, assessment);
      Page second = context.newPage();
      ReviewPage inSecond = ReviewPage.open(second, portal, assessment);

      inFirst.submit();
      assertThat(first.locator("h1")).hasText("De zelftest is ingediend");
      inSecond.submit();

      assertThat(second.locator("main")).containsText("Deze zelftest is ingediend.");
      assertThat(inSecond.submitButton()).hasCount(0);
    }
    assertThat(submissions(assessment)).isEqualTo(1);
    assertThat(audited(assessment)).isEqualTo(1);
  }

  @Test
  void submitsOnceWhenTwoPressAtTheSameMoment(Portal portal) {
    UUID assessment = data.start(round, People.ZWOLLE);
    String colleague = data.colleague(People.ZWOLLE);
    HttpVisitor one = new HttpVisitor(portal).signIn(People.ZWOLLE);
    HttpVisitor other = new HttpVisitor(portal).signIn(colleague);
    one.answerAll(assessment, data);
    String path = "/zelftest/" + assessment + "/controleren";
    Map<String, String> fields = Map.of("akkoord", "on", "indienknop", "Zelftest indienen");
    HttpRequest fromOne = one.form(path, fields);
    HttpRequest fromOther = other.form(path, fields);

    CompletableFuture<HttpResponse<String>> first =
        CompletableFuture.supplyAsync(() -> one.send(fromOne));
    CompletableFuture<HttpResponse<String>> second =
        CompletableFuture.supplyAsync(() -> other.send(fromOther));

    assertThat(Stream.of(first, second).map(CompletableFuture::join))
        .allSatisfy(
            response -> {
              if (response.statusCode() == 302) {
                assertThat(response.headers().firstValue("location").orElseThrow())
                    .matches(Pattern.compile(".*/ingediend$"));
              } else {
                assertThat(response.body()).contains("Deze zelftest is ingediend.");
              }
            });
    assertThat(submissions(assessment)).isEqualTo(1);
    assertThat(audited(assessment)).isEqualTo(1);
  }

  private int submissions(UUID assessment) {
    return data.count("select count(*) from submission where assessment_id = ?", assessment);
  }

  private int audited(UUID assessment) {
    return data.count(
        "select count(*) from audit_event where action = 'SUBMITTED' and object_id = ?",
        assessment);
  }

  private String sha256(UUID assessment) {
    return data.text("select sha256 from submission where assessment_id = ?", assessment);
  }
}
