package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.zelftest.questionset.ImportResult;
import nl.zelftest.questionset.QuestionSetDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody can read and take along of published versions, and of what changed. */
@ExtendWith({Browsers.class, FreshDemo.class})
class VersionsUiIT {
  private static final String SET = "/vragenlijsten/clientondersteuning";
  private static final String DIFFERENCE = SET + "/verschil/2015/" + LaterVersion.LABEL;
  private static final String API = "/api/v1" + SET;

  private static Portal portal;

  @BeforeAll
  static void start(Portal demo) {
    portal = demo;
    LaterVersion.publishIn(portal);
  }

  @Test
  void everyVersionIsListedWithItsFiles(Page page) {
    page.navigate(portal.url("/alle-vragen"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Alle versies")).click();

    assertThat(page).hasURL(portal.url(SET));
    assertThat(page).hasTitle("Versies van de vragenlijst – Zelftest cliëntondersteuning");
    assertThat(page.locator("main h2")).hasText(new String[] {"Versie 2027", "Versie 2015"});
    ReflowUiIT.check(page, "versies");

    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Wat veranderde er van 2015 naar 2027?"))
        .click();
    assertThat(page).hasURL(portal.url(DIFFERENCE));
  }

  @Test
  void theDifferenceIsShownByThemeAndQuestion(Page page) {
    page.navigate(portal.url(DIFFERENCE));

    assertThat(page).hasTitle("Verschil tussen versie 2015 en 2027 – Zelftest cliëntondersteuning");
    assertThat(page.locator(".counts tbody tr"))
        .hasText(
            new String[] {
              "Zelfde vraag14",
              "Anders gevraagd1",
              "Gesplitst0",
              "Samengevoegd0",
              "Nieuw1",
              "Vervallen1"
            });
    assertThat(page.locator("section.question")).hasCount(17);
    Locator reworded = question(page, "BP1");
    assertThat(reworded).containsText("Anders gevraagd");
    assertThat(reworded.locator(".notice")).containsText("Het plan heet anders.");
    assertThat(reworded.locator(".difference-line"))
        .hasText(
            "Staat in het vervallen: beleidsplantoegevoegd: omgevingsplan hoe de gemeente de"
                + " cliëntondersteuning regelt?");
    assertThat(question(page, "BP2")).containsText("Deze vraag stond eerst bij het thema");
    assertThat(question(page, "BP2")).containsText("Zelfde vraag");
    assertThat(question(page, "LB1").locator("ins")).hasText("toegevoegd: schulden");
    assertThat(question(page, "IS9")).containsText("Nieuw");
    assertThat(page.locator("section.question:has(#oud-IS2-vraag)")).containsText("Vervallen");
    ReflowUiIT.check(page, "verschil");
  }

  @Test
  void onlyWhatChangedCanBeAskedForByItsAddress(Page page) {
    page.navigate(portal.url(DIFFERENCE));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Alleen wat veranderde"))
        .click();

    assertThat(page).hasURL(portal.url(DIFFERENCE + "?alleen=veranderd"));
    assertThat(page.locator(".filter a[aria-current=true]")).hasText("Alleen wat veranderde");
    assertThat(page.locator("section.question .question-number"))
        .hasText(
            new String[] {
              "Vraag 1.1 · BP1",
              "Vraag 3.1 · LB1",
              "Vraag 6.2 · BP2",
              "Vraag 7.2 · IS9",
              "Vraag 7.2 · IS2"
            });
    ReflowUiIT.check(page, "verschil-alleen-veranderd");
  }

  @Test
  void nothingChangedBesideItself(Page page) {
    page.navigate(portal.url(SET + "/verschil/2015/2015?alleen=veranderd"));

    assertThat(page.locator("main")).containsText("Er is niets veranderd.");
    Accessibility.check(page);
  }

  @Test
  void theDifferenceCanBeTakenAlongAsPdf() {
    HttpResponse<byte[]> pdf = bytes(DIFFERENCE + ".pdf");

    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.headers().firstValue("content-type")).hasValue("application/pdf");
    assertThat(pdf.headers().firstValue("content-disposition"))
        .hasValue("attachment; filename=\"clientondersteuning-2015-2027.pdf\"");
    assertThat(pdf.body()).startsWith('%', 'P', 'D', 'F');
  }

  @ParameterizedTest
  @EnumSource
  void whatWasImportedComesOutAgain(QuestionSetFile file) throws IOException {
    HttpResponse<byte[]> answer = bytes(API + "/versies/2015." + file.extension());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue(file.mediaType());
    assertThat(answer.headers().firstValue("content-disposition"))
        .hasValue(
            "attachment; filename=\"clientondersteuning-2015.%s\"".formatted(file.extension()));
    QuestionSetDocument official = official();
    assertThat(file.read(new ByteArrayInputStream(answer.body())).document()).hasValue(official);
    assertThat(answer.body()).isEqualTo(file.write(official));
  }

  @Test
  void aVersionOfOtherKindsComesOutAsItWasPublished() throws IOException {
    for (QuestionSetFile file : QuestionSetFile.values()) {
      byte[] written = bytes(API + "/versies/2027." + file.extension()).body();
      ImportResult<QuestionSetDocument> read = file.read(new ByteArrayInputStream(written));

      assertThat(read.problems()).isEmpty();
      assertThat(read.document().orElseThrow().themes().get(6).questions().get(1).options())
          .containsExactly(
              new OptionDocument("a", "Altijd", BigDecimal.ONE),
              new OptionDocument("b", "Soms", new BigDecimal("0.5")),
              new OptionDocument("c", "Nooit", null));
      assertThat(file.write(read.document().orElseThrow())).isEqualTo(written);
    }
  }

  @Test
  void programsGetAVersionItsSchemaAndADifference() {
    HttpResponse<String> version = portal.get(API + "/versies/2027");
    assertThat(version.statusCode()).isEqualTo(200);
    assertThat(version.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(version.body()).contains("\"version\": \"2027\"", "omgevingsplan");

    HttpResponse<String> schema = portal.get("/api/v1/vragenlijst.schema.json");
    assertThat(schema.statusCode()).isEqualTo(200);
    assertThat(schema.headers().firstValue("content-type")).hasValue("application/schema+json");
    assertThat(schema.body()).contains("https://json-schema.org/draft/2020-12/schema");

    HttpResponse<String> difference = portal.get(API + "/verschillen/2015/2027");
    assertThat(difference.statusCode()).isEqualTo(200);
    assertThat(difference.body())
        .contains("\"from\":\"2015\"", "\"to\":\"2027\"", "\"reworded\":1")
        .contains("{\"presence\":\"added\",\"text\":\"omgevingsplan\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/vragenlijsten/bestaat-niet/versies/2015",
        "/api/v1/vragenlijsten/clientondersteuning/versies/1999.xlsx",
        "/api/v1/vragenlijsten/clientondersteuning/verschillen/2027/2015",
        "/api/v1/vragenlijsten/clientondersteuning/verschillen/2015/1999",
        "/api/v1/zelftesten/0b6cf73e-31bd-46bc-b316-057358a5b254/voortgang",
        "/api/v1/sessie"
      })
  void whatIsNotPublicIsAProblemThatSaysNoMore(String path) {
    HttpResponse<String> answer = portal.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vragenlijsten/bestaat-niet",
        SET + "/verschil/2027/2015",
        SET + "/verschil/2015/1999",
        SET + "/verschil/2015/1999.pdf",
        "/versions.xhtml",
        "/difference.pdf"
      })
  void otherAddressesAreNoPage(String path) {
    assertThat(portal.get(path).statusCode()).isEqualTo(404);
  }

  private static Locator question(Page page, String code) {
    return page.locator("section.question:has(#" + code + "-vraag)");
  }

  private static HttpResponse<byte[]> bytes(String path) {
    HttpVisitor visitor = new HttpVisitor(portal);
    return visitor.send(visitor.request(path).build(), BodyHandlers.ofByteArray());
  }

  private static QuestionSetDocument official() throws IOException {
    try (InputStream in =
        QuestionSetFile.class.getResourceAsStream(
            "/reference/question-set-clientondersteuning-2015.yaml")) {
      return QuestionSetFile.YAML.read(in).document().orElseThrow();
    }
  }
}
