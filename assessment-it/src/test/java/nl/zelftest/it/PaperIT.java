package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The test on paper, and answers that are written over from it. */
@ExtendWith({Browsers.class, DemoPortal.class})
class PaperIT {

  @Test
  void everybodyCanPrintTheQuestions(Page page, Portal portal) throws IOException {
    page.navigate(portal.url("/alle-vragen"));
    Accessibility.check(page);
    String normal = link(page, "Vragen om te printen (pdf)");
    String large = link(page, "Vragen om te printen in grote letters (pdf)");
    HttpVisitor visitor = new HttpVisitor(portal);

    assertThat(text(visitor, normal))
        .contains("Vraag 1.1 (BP1)", "Waar de gemeente dit vindt", "Hoe u hierachter komt");
    assertThat(text(visitor, large)).contains("Vraag 1.1 (BP1)");
    assertThat(visitor.get("/alle-vragen/bestaat-niet/papier.pdf").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/paper.pdf?set=clientondersteuning&size=").statusCode()).isEqualTo(404);
  }

  @Test
  void aTestCanBePrintedByWhoMayReadItOnly(Portal portal) throws IOException {
    DemoData data = new DemoData(portal);
    UUID assessment = data.start(data.openRound(), People.ZWOLLE_COUNCIL);
    HttpVisitor council = new HttpVisitor(portal).signIn(People.ZWOLLE_COUNCIL);

    assertThat(text(council, "/zelftest/" + assessment + "/papier-groot.pdf"))
        .contains("Voor Adviesraad sociaal domein Zwolle")
        .doesNotContain("Waar de gemeente dit vindt");
    assertThat(
            new HttpVisitor(portal)
                .get("/zelftest/" + assessment + "/papier.pdf")
                .headers()
                .firstValue("location")
                .orElse(""))
        .contains("/inloggen");
  }

  @Test
  void answersFromPaperSayWhoWroteThemOver(Page page, Portal portal) {
    DemoData data = new DemoData(portal);
    UUID assessment = data.start(data.openRound(), People.ZWOLLE_COUNCIL);
    SignInPage.open(page, portal).signIn(People.ZWOLLE_COUNCIL);
    String name = data.text("select name from account where email = ?", People.ZWOLLE_COUNCIL);
    FillInPage theme = FillInPage.open(page, portal, assessment, "beleidsplan");
    page.getByText("Gasten en papier").click();
    Accessibility.check(page);
    page.getByText("Ik neem antwoorden over van papier").click();
    theme.ready();
    assertThat(page.locator("#papier")).isVisible();
    theme.answer("BP1", "YES");
    Locator mark = theme.form("BP1").locator("[data-copied]");
    assertThat(mark).hasText("Overgenomen van papier door " + name);
    Accessibility.check(page);
    ReflowUiIT.look(page, "thema-papier");
    theme = theme.next();
    assertThat(page).hasURL(Pattern.compile(".*onafhankelijkheid\\?papier=ja"));
    theme.answer("ON1", "YES");
    page.getByText("Stoppen met overnemen").click();
    theme.ready();
    theme.answer("ON1", "NO");
    assertThat(theme.form("ON1").locator("[data-copied]")).isHidden();

    page.navigate(portal.url("/zelftest/" + assessment + "/thema/beleidsplan"));
    assertThat(mark).hasText("Overgenomen van papier door " + name);
    ReviewPage.open(page, portal, assessment);
    assertThat(page.getByText("Overgenomen van papier door " + name)).hasCount(1);
    Accessibility.check(page);

    HttpVisitor council = new HttpVisitor(portal).signIn(People.ZWOLLE_COUNCIL);
    restAnswered(council, assessment, data);
    council.post(
        "/zelftest/" + assessment + "/controleren",
        Map.of("akkoord", "on", "indienknop", "Zelftest indienen"));
    ResultPage.open(page, portal, assessment);
    assertThat(page.getByText("Overgenomen van papier")).hasCount(1);
    Accessibility.check(page);
    String content =
        data.text("select content from submission where assessment_id = ?", assessment);
    assertThat(content).containsOnlyOnce("\"fromPaper\":true").doesNotContain(name);
  }

  /** Answers what was not answered on the page. */
  private static void restAnswered(HttpVisitor council, UUID assessment, DemoData data) {
    String questions =
        data.text(
            """
            select group_concat(q.id) from question q
              join assessment a on a.question_set_version_id = q.question_set_version_id
            where a.id = ? and q.kind = 'JUDGEMENT' and q.parent_id is null
              and q.code not in ('BP1', 'ON1')
            """,
            assessment);
    for (String question : questions.split(",", -1)) {
      council.answer(assessment, UUID.fromString(question), "{\"version\": 0, \"value\": \"YES\"}");
    }
    StringBuilder items = new StringBuilder("{\"version\": 0, \"items\": {");
    for (char item = 'a'; item <= 'h'; item++) {
      items.append(item == 'a' ? "" : ",").append("\"LB1").append(item).append("\": \"YES\"");
    }
    council.answer(assessment, data.question("LB1"), items.append("}}").toString());
  }

  private static String link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .getAttribute("href");
  }

  private static String text(HttpVisitor visitor, String path) throws IOException {
    var answer = visitor.send(visitor.request(path).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
