package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A record on its way from a draft to a file that anybody can have checked. */
@ExtendWith({Browsers.class, DemoPortal.class})
class RecordUiIT {
  private static final String CHECK = "/verslag-controleren";
  private static final int TWENTY_MB = 20 * 1024 * 1024;

  private Portal portal;
  private RevealedRound made;

  @BeforeEach
  void reveal(Portal portal) {
    this.portal = portal;
    made = RevealedRound.make(portal, new DemoData(portal));
  }

  @Test
  void bothSidesApproveAndAnybodyChecks(Browser browser, Page anybody) throws IOException {
    try (BrowserContext one = browser.newContext(Browsers.dutch());
        BrowserContext other = browser.newContext(Browsers.dutch())) {
      Page municipality = signedIn(one, People.ZWOLLE);
      Page council = signedIn(other, People.ZWOLLE_COUNCIL);

      drawUp(municipality);
      String hash = municipality.locator("code.hash").textContent();
      draftIsUnknown(anybody, hash, download(municipality, "Pdf"));
      approve(municipality, council);

      byte[] pdf = download(council, "Pdf");
      byte[] odt = download(municipality, "OpenDocument");
      byte[] json = download(council, "Gegevens");
      assertThat(text(pdf, 5)).isEqualTo("%PDF-");
      assertThat(text(odt, 2)).isEqualTo("PK");
      assertThat(new String(json, StandardCharsets.UTF_8)).contains("Gemeente Zwolle");
      assertThat(download(municipality, "Pdf")).isEqualTo(pdf);

      byHash(anybody, hash);
      byFile(anybody, pdf, "verslag.pdf", "Dit is precies het vastgestelde verslag");
      byFile(anybody, odt, "verslag.odt", "Dit is precies het vastgestelde verslag");
      byFile(anybody, json, "verslag.json", "hoort bij een vastgesteld verslag");
      pdf[pdf.length / 2] ^= 1;
      byFile(anybody, pdf, "verslag.pdf", "Dit hoort niet bij een vastgesteld verslag");

      changed(council);
    }
  }

  private void drawUp(Page municipality) {
    municipality.navigate(portal.url(made.path("/verslag")));
    assertThat(municipality.locator("main")).containsText("Er is nog geen verslag");
    seen(municipality, "verslag-geen");
    municipality.locator("button[value='opstellen']").click();
    assertThat(municipality.locator("h2 .badge")).hasText("Concept");
    assertThat(municipality.locator("main"))
        .containsText("De kant van de raden heeft dit verslag nog niet goedgekeurd.");
    seen(municipality, "verslag-concept");
  }

  /** What only one side stands for is nothing to vouch for. */
  private void draftIsUnknown(Page anybody, String hash, byte[] pdf) {
    anybody.navigate(portal.url(CHECK));
    seen(anybody, "verslag-controleren");
    anybody.locator("#code").fill(hash);
    anybody.locator("#code").press("Enter");
    assertThat(anybody.locator("#uitkomst")).hasText("Dit hoort niet bij een vastgesteld verslag");
    seen(anybody, "verslag-onbekend");
    byFile(anybody, pdf, "concept.pdf", "Dit hoort niet bij een vastgesteld verslag");
  }

  private void approve(Page municipality, Page council) {
    municipality.locator("button[value='goedkeuren']").click();
    assertThat(municipality.locator("button[value='goedkeuren']")).hasCount(0);
    assertThat(municipality.locator("main")).containsText("Gemeente Zwolle keurde dit goed op");
    council.navigate(portal.url(made.path("/verslag")));
    council.locator("button[value='goedkeuren']").click();
    assertThat(council.locator("h2 .badge")).hasText("Vastgesteld");
    seen(council, "verslag-vastgesteld");
    municipality.reload();
    assertThat(municipality.locator("h2 .badge")).hasText("Vastgesteld");
  }

  private void byHash(Page anybody, String hash) {
    anybody.navigate(portal.url(CHECK));
    anybody
        .locator("#code")
        .fill(hash.substring(0, 32) + " " + hash.substring(32).toUpperCase(Locale.ROOT));
    anybody.locator("#code").press("Enter");
    assertThat(anybody.locator("#uitkomst"))
        .hasText("Dit controlegetal hoort bij een vastgesteld verslag");
    assertThat(anybody.locator("dl.facts")).containsText("Gemeente Zwolle");
    assertThat(anybody.locator("dl.facts code")).hasText(hash);
    seen(anybody, "verslag-bekend");
    anybody.locator("#code").fill(hash.substring(1));
    anybody.locator("#code").press("Enter");
    assertThat(anybody.locator(".error-summary")).containsText("Vul het hele controlegetal in");
    assertThat(anybody.locator("#code")).hasValue(hash.substring(1));
    seen(anybody, "verslag-controlegetal-fout");
  }

  private void byFile(Page anybody, byte[] content, String name, String outcome) {
    anybody.navigate(portal.url(CHECK));
    anybody
        .locator("#bestand")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    anybody.locator("form[enctype] button").click();
    assertThat(anybody.locator("#uitkomst")).containsText(outcome);
    seen(anybody, "verslag-bestand-" + name.replace('.', '-'));
  }

  /** A conversation that goes on needs a record more, and keeps the one it has. */
  private void changed(Page council) {
    TopicPage topic = TopicPage.open(council, portal, made.dialogue(), "ON1");
    topic.conclude("De verordening wordt aangepast.");
    assertThat(topic.conclusion()).containsText("Wacht op instemming");
    council.navigate(portal.url(made.path("/verslag")));
    assertThat(council.locator("main")).containsText("Er is iets veranderd");
    seen(council, "verslag-veranderd");
    council.locator("button[value='opstellen']").click();
    assertThat(council.locator("h2 .badge")).hasText("Concept");
    assertThat(council.locator("h3 .badge")).hasText("Vastgesteld");
    seen(council, "verslag-tweede");
  }

  @Test
  void isNobodyElses() {
    HttpVisitor stranger = new HttpVisitor(portal).signIn(People.DIJK_EN_WAARD_COUNCIL);
    HttpVisitor own = new HttpVisitor(portal).signIn(People.ZWOLLE);
    own.post(made.path("/verslag"), Map.of("actie", "opstellen"));
    for (String file : List.of("", "/1.pdf", "/1.odt", "/1.json")) {
      String path = made.path("/verslag" + file);
      assertThat(own.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(new HttpVisitor(portal).get(path).statusCode()).as(path).isNotEqualTo(200);
    }
    assertThat(own.get(made.path("/verslag/2.pdf")).statusCode()).isEqualTo(404);
  }

  @Test
  void tooMuchIsRefusedWithAWord(Page page) {
    assertThat(sent(TWENTY_MB + 1)).endsWith(CHECK + "?fout=te-groot");
    assertThat(sent(TWENTY_MB)).contains(CHECK + "?code=");
    assertThat(sent(0)).endsWith(CHECK + "?fout=bestand");
    page.navigate(portal.url(CHECK + "?fout=te-groot"));
    assertThat(page.locator(".error-summary")).containsText("Het bestand is te groot.");
    seen(page, "verslag-te-groot");
  }

  private String sent(int size) {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) 'x');
    byte[] head =
        "--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.pdf\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] end = "\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8);
    HttpVisitor visitor = new HttpVisitor(portal);
    HttpResponse<String> answer =
        visitor.send(
            visitor
                .request(CHECK + "/bestand")
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(BodyPublishers.ofByteArrays(List.of(head, content, end)))
                .build());
    return answer.headers().firstValue("location").orElse(answer.body());
  }

  private Page signedIn(BrowserContext context, String email) {
    Page page = context.newPage();
    SignInPage.open(page, portal).signIn(email);
    return page;
  }

  private static byte[] download(Page page, String kind) throws IOException {
    Download file =
        page.waitForDownload(
            () -> page.locator("main ul.buttons a:has-text('" + kind + "')").first().click());
    return Files.readAllBytes(file.path());
  }

  private static String text(byte[] file, int length) {
    return new String(file, 0, length, StandardCharsets.US_ASCII);
  }

  private static void seen(Page page, String name) {
    Accessibility.check(page);
    ReflowUiIT.look(page, name);
  }
}
