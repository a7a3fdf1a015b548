package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Question sets are for national administrators, and what is wrong is refused with its reason.
 * Begins with the demonstration as it starts: a set has one draft at a time.
 */
@ExtendWith(FreshDemo.class)
class DraftBadInputIT {

  private static final String IMPORT = "/api/intern/vragenlijsten/bestand/";

  private static Portal portal;

  @BeforeAll
  static void start(Portal demo) {
    portal = demo;
  }

  @Test
  void whoIsNotNationalLearnsNothingOfDraftsOrFiles() {
    UUID unknown = UUID.randomUUID();
    for (String email : new String[] {People.ZWOLLE, People.ZWOLLE_COUNCIL}) {
      HttpVisitor visitor = new HttpVisitor(portal).signIn(email);
      for (String page :
          new String[] {
            "/beheer/vragenlijsten",
            "/beheer/vragenlijsten/importeren",
            "/beheer/concept/" + unknown,
            "/beheer/concept/" + unknown + "/koppeling",
            "/beheer/concept/" + unknown + "/voorbeeld/raad/beleidsplan",
            "/beheer/versie/" + firstVersion() + "/spelling"
          }) {
        assertThat(visitor.get(page).statusCode()).as(email + " " + page).isEqualTo(404);
      }
      assertThat(keep(visitor, unknown, "version::TITLE", "x", "").statusCode()).isEqualTo(404);
      assertThat(send(visitor, "yaml", "code: x".getBytes(StandardCharsets.UTF_8)).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void aDraftRefusesWhatDoesNotFitAndKeepsNothingOfIt() {
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    DemoData data = new DemoData(portal);
    UUID draft = begin(national, data);
    String before = data.text("select content from draft where version_id = ?", draft);

    assertThat(keep(national, draft, "no place", "x", "").statusCode()).isEqualTo(400);
    assertThat(keep(national, draft, "question:XX9:TEXT", "x", "").statusCode()).isEqualTo(409);
    assertThat(keep(national, draft, "question:BP1:KIND", "ESSAY", "JUDGEMENT"))
        .returns(422, HttpResponse::statusCode);
    assertThat(keep(national, draft, "question:BP1:TEXT", "x", "never seen").statusCode())
        .isEqualTo(409);
    assertThat(keep(national, draft, "version::TITLE", "x".repeat(201), title(data)).statusCode())
        .isEqualTo(422);
    assertThat(data.text("select content from draft where version_id = ?", draft))
        .isEqualTo(before);

    national.post("/beheer/concept/" + draft, Map.of("actie", "opgeven"));
    assertThat(national.get("/beheer/concept/" + draft).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileWithErrorsIsRefusedWithItsLinesAndNothingIsWritten() {
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    DemoData data = new DemoData(portal);
    String sets = data.text("select count(*) from question_set");
    String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";

    HttpResponse<String> anchors = send(national, "yaml", bomb.getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> huge = send(national, "yaml", new byte[50 << 20]);
    HttpResponse<String> noZip = send(national, "xlsx", "no zip".getBytes(StandardCharsets.UTF_8));

    assertThat(anchors.statusCode()).isEqualTo(422);
    assertThat(anchors.body()).contains("Regel 1: ", "Regel 2: ");
    assertThat(huge.statusCode()).isEqualTo(422);
    assertThat(noZip.statusCode()).isEqualTo(422);
    assertThat(send(national, "exe", new byte[1]).statusCode()).isEqualTo(404);
    assertThat(data.text("select count(*) from question_set")).isEqualTo(sets);
  }

  static UUID begin(HttpVisitor national, DemoData data) {
    Matcher button =
        Pattern.compile("name=\"([^\"]*begin:knop)\"")
            .matcher(national.get("/beheer/vragenlijsten").body());
    assertThat(button.find()).isTrue();
    national.post(
        "/beheer/vragenlijsten",
        Map.of(
            button.group(1),
            "x",
            button.group(1).replace(":knop", ""),
            "x",
            "lijst",
            "clientondersteuning"));
    return UUID.fromString(data.text("select version_id from draft limit 1"));
  }

  private static String firstVersion() {
    return new DemoData(portal)
        .text("select id from question_set_version where predecessor_id is null limit 1");
  }

  private static String title(DemoData data) {
    return data.text("select title from question_set_version where predecessor_id is null limit 1");
  }

  private static HttpResponse<String> keep(
      HttpVisitor visitor, UUID draft, String place, String text, String seen) {
    String json =
        "{\"place\": \"%s\", \"text\": \"%s\", \"seen\": \"%s\"}".formatted(place, text, seen);
    return visitor.send(
        visitor
            .request("/api/intern/concepten/" + draft + "/tekst")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build());
  }

  private static HttpResponse<String> send(HttpVisitor visitor, String kind, byte[] file) {
    return visitor.send(
        visitor
            .request(IMPORT + kind)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(file))
            .build());
  }
}
