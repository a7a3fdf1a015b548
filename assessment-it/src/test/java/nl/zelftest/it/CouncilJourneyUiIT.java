package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A council makes the test about its municipality by itself, and sees nothing of the other side.
 */
@ExtendWith({Browsers.class, DemoPortal.class})
class CouncilJourneyUiIT {
  private DemoData data;
  private UUID round;
  private String title;

  @BeforeEach
  void openRound(Portal portal) {
    data = new DemoData(portal);
    round = data.openRound();
    title = data.roundName(round) + " over Dijk en Waard";
  }

  @Test
  void makesTheTestAboutAMunicipalityThatNeverStarts(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.DIJK_EN_WAARD_COUNCIL);
    FillInPage theme = OverviewPage.open(page, portal).start(title);
    UUID assessment = data.assessment(round, People.DIJK_EN_WAARD_COUNCIL);
    assertThat(page.locator("#BP1")).containsText("Hoe komt u hierachter?");
    answerTheThemes(theme);
    assertThat(page.locator("[data-progress-text]:visible")).hasText("15 van 15 vragen");
    Accessibility.check(page);

    ReviewPage.open(page, portal, assessment).submit();

    assertThat(page).hasURL(portal.url("/zelftest/" + assessment + "/ingediend"));
    assertThat(page.locator("main")).containsText("Gemeenteraad Dijk en Waard");
    readTheResult(page, portal, assessment);
    assertThat(data.count("select count(*) from assessment where round_id = ?", round)).isOne();
  }

  private static void answerTheThemes(FillInPage start) {
    FillInPage theme = start;
    theme.answer("BP1", "NO");
    theme.answer("BP2", "UNKNOWN");
    theme = theme.next();
    theme.answer("ON1", "UNKNOWN");
    theme.answer("ON2", "PARTLY");
    theme.answer("ON2b", "UNKNOWN");
    theme.answer("ON3", "YES");
    theme = theme.next();
    for (char letter = 'a'; letter <= 'h'; letter++) {
      theme.answer("LB1" + letter, "UNKNOWN");
    }
    theme.answer("LB2", "UNKNOWN");
    theme = theme.next();
    theme.answer("TO1", "YES");
    theme.answer("TO2", "YES");
    theme = theme.next();
    theme.answer("IN1", "NO");
    theme.answer("IN2", "NO");
    theme.answer("IN3", "NO");
    theme = theme.next();
    theme.answer("KW1", "PARTLY");
    theme = theme.next();
    theme.answer("IS1", "YES");
    theme.answer("IS2", "NO");
  }

  /**
   * By hand. The law, ten questions: ON1 0 to 1, LB1 0 to 1, LB2 0 to 1, TO1 1, TO2 1, IN1 0, IN2
   * 0, KW1 ½, IS1 1, IS2 0: 3.5 to 6.5 of 10. The memorandum, three: BP1 0, ON2 ½ with a follow-up
   * of 0 to 1, so ½ to 1, ON3 1: 1.5 to 2 of 3. Advice, two: BP2 0 to 1, IN3 0.
   */
  private void readTheResult(Page page, Portal portal, UUID assessment) {
    ResultPage result = ResultPage.open(page, portal, assessment);
    assertThat(result.total("Wat de wet vraagt")).containsExactly("Deels", "35 tot 65 %");
    assertThat(result.total("Wat de toelichting vraagt")).containsExactly("Deels", "50 tot 67 %");
    assertThat(result.total("Wat wordt aangeraden")).containsExactly("Deels", "0 tot 50 %");
    assertThat(result.table())
        .containsExactly(
            "Beleidsplan | Niet van toepassing | geen vragen | geen vragen",
            "Onafhankelijkheid | Onbekend | 0 % | 100 %",
            "Levensbreed | Onbekend | 0 % | 100 %",
            "Toegankelijkheid van cliëntondersteuning | Voldoet | 100 % | 100 %",
            "Informatieplicht | Voldoet niet | 0 % | 0 %",
            "Kwaliteit en evaluatie | Deels | 50 % | 50 %",
            "Inspraak | Deels | 50 % | 50 %");
    assertThat(page.locator("main")).containsText("2.2b");
    Accessibility.check(page);
  }

  @Test
  void seesNothingOfTheMunicipality(Page page, Portal portal) {
    UUID started = data.start(round, People.DIJK_EN_WAARD);
    UUID submitted = submittedLastYear(People.DIJK_EN_WAARD);
    HttpVisitor council = new HttpVisitor(portal).signIn(People.DIJK_EN_WAARD_COUNCIL);

    Hidden.check(council, started, data.question("BP1"));
    Hidden.check(council, submitted, data.question("BP1"));

    SignInPage.open(page, portal).signIn(People.DIJK_EN_WAARD_COUNCIL);
    OverviewPage overview = OverviewPage.open(page, portal);
    assertThat(overview.card(title)).containsText("Nog niet begonnen");
    assertThat(page.content())
        .doesNotContain(started.toString(), submitted.toString(), "Gemeente Dijk en Waard");
  }

  @Test
  void showsNothingToTheMunicipality(Portal portal) {
    UUID started = data.start(round, People.ZWOLLE_COUNCIL);
    UUID submitted = submittedLastYear(People.ZWOLLE_COUNCIL);
    HttpVisitor municipality = new HttpVisitor(portal).signIn(People.ZWOLLE);

    Hidden.check(municipality, started, data.question("BP1"));
    Hidden.check(municipality, submitted, data.question("BP1"));
  }

  @Test
  void letsAContributorAnswerButNotSubmit(Page page, Portal portal) {
    UUID assessment = data.start(round, People.DIJK_EN_WAARD_COUNCIL);
    HttpVisitor contributor =
        new HttpVisitor(portal).signIn(People.DIJK_EN_WAARD_COUNCIL_CONTRIBUTOR);
    contributor.answerAll(assessment, data);
    SignInPage.open(page, portal).signIn(People.DIJK_EN_WAARD_COUNCIL_CONTRIBUTOR);
    OverviewPage overview = OverviewPage.open(page, portal);
    assertThat(overview.card(title)).containsText("Klaar om in te dienen");
    overview.goOn(title);

    ReviewPage review = ReviewPage.open(page, portal, assessment);
    assertThat(page.locator("main")).containsText("Alleen een coördinator kan indienen");
    assertThat(review.submitButton()).hasCount(0);
    Accessibility.check(page);
    HttpResponse<String> answer =
        contributor.post(
            "/zelftest/" + assessment + "/controleren",
            Map.of(
                "indienformulier", "indienformulier",
                "jakarta.faces.ViewState", "stateless",
                "akkoord", "on",
                "indienknop", "Zelftest indienen"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Alleen een coördinator kan indienen");
    assertThat(data.text("select state from assessment where id = ?", assessment))
        .isEqualTo("OPEN");
    assertThat(data.count("select count(*) from submission where assessment_id = ?", assessment))
        .isZero();
  }

  /** A test of this person's organisation that was submitted in the demonstration's past. */
  private UUID submittedLastYear(String email) {
    return UUID.fromString(
        data.text(
            """
            select t.id from assessment t join membership m on m.organisation_id = t.organisation_id
              join account a on a.id = m.account_id
            where t.state = 'SUBMITTED' and a.email = ? order by t.started_at limit 1
            """,
            email));
  }
}
