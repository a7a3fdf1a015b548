package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong, or meant to harm, is refused: told to a person, and telling nothing to others. */
@ExtendWith({Browsers.class, DemoPortal.class})
class BadInputIT {
  private static final String TRICKY =
      "<script>document.title='kwaad'</script> & \"quote\" 👩‍🦽 \u202Eomgekeerd\u202C";

  private static final Duration WITHIN = Duration.ofSeconds(30);

  private DemoData data;
  private UUID assessment;
  private UUID question;
  private HttpVisitor visitor;

  @BeforeEach
  void start(Portal portal) {
    data = new DemoData(portal);
    assessment = data.start(data.openRound(), People.DIJK_EN_WAARD);
    question = data.question("BP1");
    visitor = new HttpVisitor(portal).signIn(People.DIJK_EN_WAARD);
  }

  @Test
  void writesDownWhatWasRefusedButNoNamesAndNoSecrets(Portal portal) throws IOException {
    UUID theirs = data.start(data.openRound(), People.ZWOLLE);
    String secret = "aB3-".repeat(10) + "xyz";
    assertThat(visitor.get("/zelftest/" + theirs + "/resultaat?q=getypt").statusCode())
        .isEqualTo(404);
    assertThat(visitor.get("/uitnodiging/" + secret).statusCode()).isEqualTo(404);

    String account = data.text("select id from account where email = ?", People.DIJK_EN_WAARD);
    String line = "Refused with 404: GET /zelftest/" + theirs + "/resultaat, account " + account;
    await("it is in the log").atMost(WITHIN).until(() -> log(portal).contains(line));
    assertThat(log(portal))
        .contains("Refused with 404: GET /uitnodiging/…, account " + account)
        .doesNotContain(secret)
        .doesNotContain("getypt")
        .doesNotContain(People.DIJK_EN_WAARD);
  }

  private static String log(Portal portal) throws IOException {
    return Files.readString(portal.data().resolve("logs/zelftest.0.log"));
  }

  @Test
  void refusesQuestionsThatTheTestDoesNotHave() {
    assertThat(visitor.answer(assessment, UUID.randomUUID(), answer("YES")).statusCode())
        .isEqualTo(404);
    assertThat(visitor.answer(assessment, questionOfAnotherVersion(), answer("YES")).statusCode())
        .isEqualTo(404);
    assertNothingIsKept();
  }

  private UUID questionOfAnotherVersion() {
    UUID version = UUID.randomUUID();
    UUID theme = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    data.change(
        """
        insert into question_set_version (id, question_set_id, label, language, title, state,
          valid_from, version)
        select ?, question_set_id, ?, language, title, 'DRAFT',
          date_add('2099-01-01', interval (select count(*) from question_set_version) day), 1
        from question_set_version limit 1
        """,
        version,
        version.toString().substring(0, 8));
    data.change(
        "insert into theme (id, question_set_version_id, position, code, title) values (?, ?, 0,"
            + " 'x', 'x')",
        theme,
        version);
    data.change(
        """
        insert into question (id, theme_id, question_set_version_id, position, code, kind,
          obligation, text, not_applicable_allowed)
        values (?, ?, ?, 0, 'X1', 'JUDGEMENT', 'LAW', 'x', false)
        """,
        other,
        theme,
        version);
    return other;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\": 0, \"value\": \"MISSCHIEN\"}",
        "{\"version\": 0, \"value\": 1}",
        "{\"version\": \"nul\", \"value\": \"YES\"}",
        "{\"version\": 0, \"value\": \"YES\"",
        "{\"version\": 0, \"items\": [\"YES\"]}",
        "{\"version\": 0, \"links\": [\"https://zwolle.example\"]}",
        "[]",
        "null",
        "",
      })
  void refusesWhatIsNoAnswer(String body) {
    HttpResponse<String> response = visitor.answer(assessment, question, body);

    assertThat(response.statusCode()).as(response.body()).isBetween(400, 422);
    assertTellsNothing(response);
    assertNothingIsKept();
  }

  @ParameterizedTest
  @ValueSource(strings = {"YES", "NOT_APPLICABLE"})
  void refusesAnAnswerThatTheQuestionDoesNotOffer(String value) {
    UUID asked = value.equals("YES") ? data.question("LB1") : question;

    HttpResponse<String> response = visitor.answer(assessment, asked, answer(value));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("\"field\":\"value\"").contains("Dit antwoord kan niet");
    assertNothingIsKept();
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThat(visitor.answer(assessment, question, note("a".repeat(4000))).statusCode())
        .isEqualTo(200);

    HttpResponse<String> response =
        visitor.answer(assessment, question, noteOn(1, "b".repeat(4001)));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(response.body())
        .contains("\"field\":\"note\"")
        .contains("De tekst is te lang. Gebruik hoogstens 4.000 tekens.");
    assertThat(data.note(assessment, "BP1")).isEqualTo("a".repeat(4000));
  }

  @Test
  void saysAtTheFieldThatATextIsTooLong(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.DIJK_EN_WAARD);
    FillInPage theme = FillInPage.open(page, portal, assessment, "beleidsplan");
    String long4001 = "c".repeat(4001);

    int status = theme.sent(() -> theme.note("BP1").fill(long4001)).status();

    assertThat(status).isEqualTo(422);
    assertThat(theme.status()).hasText("Niet opgeslagen. Kijk bij de melding bij de vraag.");
    assertThat(theme.form("BP1").locator(".error-text")).containsText("De tekst is te lang.");
    assertThat(theme.note("BP1")).hasAttribute("aria-invalid", "true");
    assertThat(theme.note("BP1")).hasValue(long4001);
    assertThat(theme.form("BP1").locator("[data-counter]")).containsText("4001 van 4000 tekens");
    Accessibility.check(page);
    assertNothingIsKept();

    theme.explain("BP1", "Korter.");
    assertThat(theme.form("BP1").locator(".error-text")).hasCount(0);
    assertThat(theme.note("BP1")).hasAttribute("aria-invalid", "false");
    assertThat(data.note(assessment, "BP1")).isEqualTo("Korter.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https:// geen adres",
        "https://gebruiker:wachtwoord@zwolle.example/",
        "//zwolle.example/",
        "https:///geen-server",
      })
  void refusesALinkThatIsNoPlainWebAddress(String url) {
    HttpResponse<String> response = visitor.answer(assessment, question, link(url));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("\"field\":\"links[0]\"").contains("Vul een webadres in");
    assertNothingIsKept();
  }

  @Test
  void saysAtTheFieldThatALinkIsNoWebAddress(Page page, Portal portal) {
    SignInPage.open(page, portal).signIn(People.DIJK_EN_WAARD);
    FillInPage theme = FillInPage.open(page, portal, assessment, "beleidsplan");

    theme.addLink("BP1", "Plan", "javascript:alert(1)");

    assertThat(theme.form("BP1").locator(".error-text")).containsText("Vul een webadres in");
    assertThat(theme.form("BP1").getByLabel("Webadres")).isFocused();
    assertThat(theme.form("BP1").getByLabel("Webadres")).hasValue("javascript:alert(1)");
    assertThat(theme.form("BP1").locator("[data-links] li")).hasCount(0);
    Accessibility.check(page);

    theme.saved(() -> theme.addLink("BP1", "Plan", "https://zwolle.example/plan"));
    assertThat(theme.form("BP1").locator(".error-text")).hasCount(0);
    assertThat(theme.form("BP1").getByLabel("Webadres")).hasAttribute("aria-invalid", "false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nul \u0000", "bel \u0007", "half \uD83D"})
  void refusesTextThatIsNoText(String text) {
    HttpResponse<String> response =
        visitor.answer(
            assessment,
            question,
            note(text).replace("\uD83D", "\\ud83d").replace("\u0000", "\\u0000"));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("\"field\":\"note\"");
    assertNothingIsKept();
  }

  @Test
  void showsAnyTextAsText(Page page, Portal portal) {
    visitor.answerAll(assessment, data);
    assertThat(visitor.answer(assessment, question, noteOn(1, TRICKY)).statusCode()).isEqualTo(200);
    assertThat(data.note(assessment, "BP1")).isEqualTo(TRICKY);
    SignInPage.open(page, portal).signIn(People.DIJK_EN_WAARD);

    FillInPage theme = FillInPage.open(page, portal, assessment, "beleidsplan");
    assertThat(theme.note("BP1")).hasValue(TRICKY);
    theme.answer("BP1", "PARTLY");
    ReviewPage review = ReviewPage.open(page, portal, assessment);
    assertThat(page.locator(".answer-note").first()).hasText(TRICKY);
    review.submit();
    ResultPage result = ResultPage.open(page, portal, assessment);
    assertThat(page.locator(".answer-note").first()).hasText(TRICKY);
    assertThat(page.title()).startsWith("Resultaat");

    assertThat(result.downloadPdf().words())
        .contains(ResultPage.withoutBlanks("<script>document.title='kwaad'</script> & \"quote\""));
  }

  @Test
  void refusesABodyThatIsFarTooLong() {
    HttpResponse<String> response =
        visitor.answer(assessment, question, note("d".repeat(10 * 1024 * 1024)));

    assertThat(response.statusCode()).isIn(400, 413);
    assertNothingIsKept();
  }

  /** HTTP as it goes over the line, for no client reads an answer before it has sent all. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/gemeenten", "/landelijk"})
  void refusesAnAddressThatIsFarTooLong(String path, Portal portal) throws IOException {
    URI server = URI.create(portal.url("/"));
    String answer;
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout((int) WITHIN.toMillis());
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(
              () -> {
                try {
                  String request =
                      "GET "
                          + path
                          + "?x="
                          + "d".repeat(10 * 1024 * 1024)
                          + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                  socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                  // The portal no longer listens, as it should.
                }
              });
      answer = new String(socket.getInputStream().readNBytes(2000), StandardCharsets.UTF_8);
      sending.cancel(true);
    }

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(visitor.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/inloggen", "/wachtwoord-vergeten", "/mijn-account"})
  void refusesAFormWithAStateThatIsNotThePages(String path) {
    HttpResponse<String> response =
        send(path, "application/x-www-form-urlencoded", "jakarta.faces.ViewState=anders");

    assertThat(response.statusCode()).isEqualTo(400);
    assertTellsNothing(response);
  }

  @Test
  void refusesAFileThatBreaksOff() {
    String part =
        "--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a\"\r\n\r\na";

    HttpResponse<String> response =
        send("/verslag-controleren/bestand", "multipart/form-data; boundary=x", part);

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/verslag-controleren?fout=bestand"));
  }

  private HttpResponse<String> send(String path, String type, String body) {
    return visitor.send(
        visitor
            .request(path)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void refusesWhoIsNotSignedIn(Portal portal) {
    HttpVisitor stranger = new HttpVisitor(portal);

    assertThat(stranger.answer(assessment, question, answer("YES")).statusCode()).isEqualTo(401);
    assertThat(stranger.get("/api/intern/zelftesten/" + assessment + "/voortgang").statusCode())
        .isEqualTo(401);
    assertThat(stranger.get("/zelftest/" + assessment + "/resultaat").headers().map())
        .containsEntry(
            "location",
            List.of(portal.url("/inloggen?naar=%2Fzelftest%2F" + assessment + "%2Fresultaat")));
    assertNothingIsKept();
  }

  @Test
  void refusesChangesThatAnotherSiteAsksFor(Portal portal) {
    assertThat(
            visitor
                .answer(assessment, question, answer("YES"), "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            visitor
                .answer(assessment, question, answer("YES"), "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(visitor.answer(assessment, question, answer("YES"), "Origin", "null").statusCode())
        .isEqualTo(403);
    assertThat(
            new HttpVisitor(portal)
                .post(
                    "/inloggen",
                    Map.of("email", People.ZWOLLE, "wachtwoord", People.PASSWORD, "inlogknop", "x"),
                    "Sec-Fetch-Site",
                    "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            visitor
                .send(
                    visitor
                        .request("/uitloggen")
                        .header("Origin", "https://evil.example")
                        .POST(BodyPublishers.noBody())
                        .build())
                .statusCode())
        .isEqualTo(403);
    assertNothingIsKept();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fill-in.xhtml",
        "/result.xhtml",
        "/start.xhtml",
        "/error.xhtml",
        "/error",
        "/result.pdf",
        "/WEB-INF/web.xml",
        "/resources/%2e%2e/WEB-INF/web.xml",
        "/resources/",
        "/zelftest/%00/thema/beleidsplan",
        "/zelftest/1-1-1-1-1/thema/beleidsplan",
        "/thema/<script>",
        "/index.html",
        "/asadmin",
      })
  void showsNoFileAndNothingOfTheServer(String path) {
    HttpResponse<String> response = visitor.get(path.replace("<", "%3C").replace(">", "%3E"));

    assertThat(response.statusCode()).isIn(400, 404);
    assertTellsNothing(response);
  }

  @Test
  void isStrictInEveryAnswer(Portal portal) {
    HttpVisitor stranger = new HttpVisitor(portal);
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (String path :
        new String[] {
          "/",
          "/inloggen",
          "/mijn-overzicht",
          "/bestaat-niet",
          "/resources/zelftest/js/fill-in.js",
          "/resources/zelftest/css/portaal.css",
          "/resources/zelftest/img/favicon.svg",
          "/resources/bestaat-niet.js",
          "/api/intern/zelftesten/" + assessment + "/voortgang",
          "/zelftest/" + assessment + "/thema/beleidsplan",
          "/zelftest/" + assessment + "/resultaat.pdf",
        }) {
      answers.add(visitor.get(path));
      answers.add(stranger.get(path));
    }
    answers.add(visitor.answer(assessment, question, "geen JSON"));
    answers.add(visitor.answer(assessment, question, answer("YES"), "Origin", "https://a.example"));

    assertThat(answers).allSatisfy(BadInputIT::assertStrict);
    assertThat(visitor.get("/").headers().map()).doesNotContainKey("strict-transport-security");
  }

  static void assertStrict(HttpResponse<?> response) {
    Map<String, List<String>> headers = response.headers().map();
    assertThat(headers)
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("x-frame-options", List.of("DENY"))
        .containsEntry("referrer-policy", List.of("same-origin"))
        .doesNotContainKeys("server", "x-powered-by");
    assertThat(headers.get("content-security-policy"))
        .as(response.request().uri() + " " + response.statusCode())
        .singleElement()
        .asString()
        .contains("frame-ancestors 'none'")
        .containsPattern("(script-src 'self'|default-src 'none')")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*");
  }

  @Test
  void givesACookieThatScriptsAndOtherSitesDoNotGet(Portal portal) {
    HttpResponse<String> response =
        new HttpVisitor(portal)
            .post(
                "/inloggen",
                Map.of("email", People.NATIONAL, "wachtwoord", People.PASSWORD, "inlogknop", "x"));

    assertThat(response.headers().allValues("set-cookie"))
        .isNotEmpty()
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("zelftest=")
                    .contains("; HttpOnly")
                    .containsIgnoringCase("; SameSite=Lax"));
  }

  @Test
  void saysWhetherItLivesAndNotHowItFares(Portal portal) {
    HttpVisitor stranger = new HttpVisitor(portal);
    assertThat(stranger.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(stranger.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(stranger.get("/metrics").statusCode()).isBetween(400, 499);
  }

  private void assertNothingIsKept() {
    assertThat(data.count("select count(*) from answer where assessment_id = ?", assessment))
        .isZero();
  }

  private static void assertTellsNothing(HttpResponse<String> response) {
    assertThat(response.body())
        .doesNotContainIgnoringCase("exception", "payara", "glassfish", "jakarta.", "nl.zelftest")
        .doesNotContain("\tat ", "org.", "java.");
  }

  private static String answer(String value) {
    return "{\"version\": 0, \"value\": \"%s\"}".formatted(value);
  }

  private static String note(String text) {
    return noteOn(0, text);
  }

  private static String noteOn(int version, String text) {
    JsonObject json = new JsonObject();
    json.addProperty("version", version);
    json.addProperty("value", "YES");
    json.addProperty("note", text);
    return json.toString();
  }

  private static String link(String url) {
    return "{\"version\": 0, \"links\": [{\"url\": \"%s\", \"label\": \"x\"}]}".formatted(url);
  }
}
