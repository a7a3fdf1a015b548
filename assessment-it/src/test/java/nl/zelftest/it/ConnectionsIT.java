package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.it.Receiver.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organisation's own systems read what it submitted, and hear what happens. */
@ExtendWith(DemoPortal.class)
class ConnectionsIT {

  private static final String OWN = "/api/v1/eigen/zelftesten";
  private static final Duration SWEPT = Duration.ofSeconds(60);

  private Portal portal;
  private DemoData data;

  @BeforeEach
  void use(Portal portal) {
    this.portal = portal;
    data = new DemoData(portal);
  }

  @Test
  void aTokenReadsWhatItsOrganisationSubmittedAndNothingElse() {
    UUID round = data.openRound();
    UUID own = Submitting.submit(portal, data, round, People.ZWOLLE);
    UUID others = Submitting.submit(portal, data, round, People.ZWOLLE_COUNCIL);
    UUID draft = data.start(data.openRound(), People.ZWOLLE);
    Connections zwolle = new Connections(portal, People.ZWOLLE);
    String token = zwolle.token("Zaaksysteem", "RESULTS");

    assertThat(listed(token))
        .contains(own.toString())
        .doesNotContain(others.toString(), draft.toString());
    HttpResponse<String> one = read(OWN + "/" + own, token);
    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(json(one).get("ronde").getAsString()).isEqualTo(round.toString());
    assertThat(json(one).get("sha256").getAsString())
        .isEqualTo(data.text("select sha256 from submission where assessment_id = ?", own));
    assertThat(one.headers().map())
        .doesNotContainKeys("set-cookie", "access-control-allow-origin")
        .containsKeys("api-version", "etag", "ratelimit-remaining");
    String tag = one.headers().firstValue("etag").orElseThrow();
    assertThat(read(OWN + "/" + own, token, "If-None-Match", tag).statusCode()).isEqualTo(304);

    Map<String, String> nobodys = said(read(OWN + "/" + UUID.randomUUID(), token));
    assertThat(nobodys).containsEntry("status", "404");
    for (UUID hidden : List.of(others, draft, round)) {
      assertThat(said(read(OWN + "/" + hidden, token))).isEqualTo(nobodys);
    }
    assertThat(
            data.count("select count(*) from api_token where token_sha256 = sha2(?, 256)", token))
        .isOne();
    assertThat(
            data.count(
                """
                select count(*) from audit_event e join api_token t on t.id = e.object_id
                where t.token_sha256 = sha2(?, 256) and e.action in ('TOKEN_MADE', 'TOKEN_USED')
                """,
                token))
        .as("made, and used today")
        .isEqualTo(2);
    zwolle.revoke(token);
  }

  @Test
  void aTokenDoesWhatItsScopesSayAndNoMore() {
    UUID own = Submitting.submit(portal, data, data.openRound(), People.ZWOLLE_COUNCIL);
    Connections council = new Connections(portal, People.ZWOLLE_COUNCIL);
    String results = council.token("Alleen resultaten", "RESULTS");
    String exports = council.token("Alleen bestanden", "EXPORTS");
    Map<String, String> types =
        Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "csv", "text/csv",
            "pdf", "application/pdf",
            "odt", "application/vnd.oasis.opendocument.text");
    types.forEach(
        (format, type) -> {
          String path = OWN + "/" + own + "/exports/" + format;
          HttpResponse<String> file = read(path, exports);
          assertThat(file.statusCode()).as(format).isEqualTo(200);
          assertThat(file.headers().firstValue("content-type").orElse("")).startsWith(type);
          assertThat(file.headers().firstValue("content-disposition").orElse(""))
              .contains("GM0193." + format);
          problem(read(path, results), 403);
        });
    problem(read(OWN, exports), 403);
    problem(read(OWN + "/" + own, exports), 403);
    problem(read(OWN + "/" + UUID.randomUUID(), exports), 403);
    problem(read(OWN + "/" + own + "/exports/exe", exports), 404);
    problem(read(OWN + "?pagina=999", results), 404);
    problem(read(OWN + "?zoek=x", results), 400);

    HttpVisitor program = new HttpVisitor(portal);
    for (String page :
        List.of("/mijn-overzicht", "/zelftest/" + own + "/resultaat", council.tokensPage())) {
      assertThat(read(page, results).statusCode()).as(page).isEqualTo(302);
    }
    assertThat(read("/api/intern/zelftesten/" + own + "/voortgang", results).statusCode())
        .isEqualTo(401);
    problem(
        program.send(with(program.request(OWN), results).POST(BodyPublishers.noBody()).build()),
        405);
    council.revoke(results);
    council.revoke(exports);
  }

  @Test
  void withoutATokenThatWorksThereIsNothing() {
    UUID own = Submitting.submit(portal, data, data.openRound(), People.DIJK_EN_WAARD);
    HttpVisitor signedIn = new HttpVisitor(portal).signIn(People.DIJK_EN_WAARD);
    Connections organisation = new Connections(portal, People.DIJK_EN_WAARD);
    String revoked = organisation.token("Ingetrokken", "RESULTS");
    String expired = organisation.token("Verlopen", "RESULTS");
    assertThat(read(OWN, revoked).statusCode()).isEqualTo(200);
    organisation.revoke(revoked);
    data.change(
        """
        update api_token set made_at = utc_timestamp(6) - interval 2 day,
          expires_at = utc_timestamp(6) - interval 1 second
        where token_sha256 = sha2(?, 256)
        """,
        expired);
    String coordinator = data.councilBeside(People.DIJK_EN_WAARD, "Koppelingenraad");
    String closed = new Connections(portal, coordinator).token("Gesloten", "RESULTS");
    assertThat(read(OWN, closed).statusCode()).isEqualTo(200);
    data.closeOrganisationOf(coordinator);

    for (String token :
        List.of(revoked, expired, closed, "zelftest_" + "x".repeat(43), "x", "a.b.c")) {
      HttpResponse<String> refused = read(OWN + "/" + own, token);
      problem(refused, 401);
      assertThat(refused.headers().firstValue("www-authenticate")).hasValue("Bearer");
      assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
    }
    problem(new HttpVisitor(portal).get(OWN), 401);
    problem(new HttpVisitor(portal).get(OWN + "?access_token=" + expired), 401);
    problem(signedIn.get(OWN), 401);
    problem(signedIn.get("/api/v1/%65igen/zelftesten"), 401);
  }

  @Test
  void onlyACoordinatorOfTheOrganisationMakesConnections() {
    Connections zwolle = new Connections(portal, People.ZWOLLE);
    Connections council = new Connections(portal, People.ZWOLLE_COUNCIL);
    String theirs = council.token("Van de raad", "RESULTS");
    String ours = zwolle.token("Van de gemeente", "RESULTS");
    for (String person :
        List.of(People.ZWOLLE_COUNCIL, People.ZWOLLE_CONTRIBUTOR, People.NATIONAL)) {
      HttpVisitor visitor = new HttpVisitor(portal).signIn(person);
      assertThat(visitor.get(zwolle.tokensPage()).statusCode()).as(person).isEqualTo(404);
      assertThat(visitor.get(zwolle.webhooksPage()).statusCode()).as(person).isEqualTo(404);
    }
    assertThat(new HttpVisitor(portal).get(zwolle.tokensPage()).statusCode()).isEqualTo(302);

    String id = data.text("select id from api_token where token_sha256 = sha2(?, 256)", theirs);
    assertThat(zwolle.press(zwolle.tokensPage(), "intrekken", "token", id).statusCode())
        .isEqualTo(404);
    assertThat(zwolle.press(zwolle.tokensPage(), "intrekken", "token", "x").statusCode())
        .isEqualTo(404);
    assertThat(data.text("select revoked_at from api_token where id = ?", id)).isNull();
    zwolle.revoke(ours);
    council.revoke(theirs);
  }

  @Test
  void webhooksHearOfTheOwnSubmissionAtOnceAndOfTheOtherSideAfterTheReveal() throws Exception {
    try (Receiver receiver = new Receiver()) {
      Connections zwolle = new Connections(portal, People.ZWOLLE);
      Connections council = new Connections(portal, People.ZWOLLE_COUNCIL);
      String secret = zwolle.webhook(receiver.url("/gemeente"));
      String other = council.webhook(receiver.url("/raad"));
      receiver.answer("/gemeente", 500);
      UUID round = data.openRound();
      data.revealWhenAllSubmitted(round);
      UUID own = Submitting.submit(portal, data, round, People.ZWOLLE);

      Message first = received(receiver, "/gemeente", round, 1).get(0);
      assertThat(first.type()).isEqualTo("zelftest.ingediend");
      assertThat(first.data().get("zelftest").getAsString()).isEqualTo(own.toString());
      assertThat(first.data().keySet())
          .containsExactlyInAnyOrder("gemeente", "ronde", "zelftest", "indiening", "resultaat");
      assertThat(first.signature()).isEqualTo(first.expected(secret));
      assertThat(first.signature()).isNotEqualTo(first.expected(other));

      retriedAndSentAgain(receiver, zwolle, first, secret, round);
      assertThat(receiver.messages("/raad", round)).as("blind until revealed").isEmpty();

      Submitting.submit(portal, data, round, People.ZWOLLE_COUNCIL);
      assertThat(received(receiver, "/raad", round, 2).stream().map(Message::type))
          .containsExactlyInAnyOrder("zelftest.ingediend", "zelftest.onthuld");
      Message revealed = received(receiver, "/gemeente", round, 4).get(3);
      assertThat(revealed.type()).isEqualTo("zelftest.onthuld");

      new RevealedRound(
              round, data.text("select id from reveal where round_id = ?", round.toString()))
          .publish(portal, data);
      Message published = received(receiver, "/raad", round, 3).get(2);
      assertThat(published.type()).isEqualTo("resultaat.gepubliceerd");
      assertThat(published.signature()).isEqualTo(published.expected(other));
      String link = published.data().get("resultaat").getAsString();
      assertThat(portal.get(link.substring(link.indexOf("/api/v1/"))).statusCode()).isEqualTo(200);

      zwolle.endWebhook(receiver.url("/gemeente"));
      council.endWebhook(receiver.url("/raad"));
    }
  }

  /** A refused message comes again by itself, and once more when that is asked, as the same. */
  private void retriedAndSentAgain(
      Receiver receiver, Connections zwolle, Message first, String secret, UUID round)
      throws Exception {
    await("the refusal is kept")
        .atMost(SWEPT)
        .until(() -> "WAITING 500".equals(kept(first.id(), "concat(state, ' ', last_status)")));
    receiver.answer("/gemeente", 204);
    // The minute that it would wait.
    data.change(
        "update webhook_delivery set next_attempt_at = created_at where id = ?", first.id());
    Message second = received(receiver, "/gemeente", round, 2).get(1);
    await("it was delivered")
        .atMost(SWEPT)
        .until(() -> "DELIVERED".equals(kept(first.id(), "state")));
    zwolle.replay(first.id());
    Message third = received(receiver, "/gemeente", round, 3).get(2);
    for (Message again : List.of(second, third)) {
      assertThat(again.id()).isEqualTo(first.id());
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.signature()).isEqualTo(again.expected(secret));
    }
    assertThat(
            data.count(
                """
                select count(*) from audit_event where object_id = ?
                  and action in ('WEBHOOK_DELIVERED', 'WEBHOOK_REPLAYED')
                """,
                first.id()))
        .isGreaterThanOrEqualTo(2);
  }

  private String kept(String delivery, String what) {
    return data.text("select " + what + " from webhook_delivery where id = ?", delivery);
  }

  private static List<Message> received(Receiver receiver, String path, UUID round, int count) {
    await(count + " messages at " + path)
        .atMost(SWEPT)
        .until(() -> receiver.messages(path, round).size() >= count);
    assertThat(receiver.messages(path, round)).hasSize(count);
    return receiver.messages(path, round);
  }

  private HttpResponse<String> read(String path, String token, String... headers) {
    HttpVisitor program = new HttpVisitor(portal);
    HttpRequest.Builder request = with(program.request(path), token);
    return program.send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }

  /** The ids on all pages. */
  private List<String> listed(String token) {
    List<String> ids = new ArrayList<>();
    int total;
    int number = 1;
    do {
      JsonObject page = json(read(OWN + "?pagina=" + number, token));
      page.getAsJsonArray("zelftesten")
          .forEach(row -> ids.add(row.getAsJsonObject().get("id").getAsString()));
      total = page.get("totaal").getAsInt();
      number++;
    } while (ids.size() < total);
    return ids;
  }

  private static Map<String, String> said(HttpResponse<String> answer) {
    Map<String, String> said = new HashMap<>();
    answer.headers().map().forEach((name, values) -> said.put(name, values.toString()));
    said.keySet().removeAll(List.of("date", "ratelimit-remaining", "ratelimit-reset"));
    said.put("status", Integer.toString(answer.statusCode()));
    said.put("body", answer.body());
    return said;
  }

  private static void problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(answer).get("status").getAsInt()).isEqualTo(status);
    assertThat(json(answer).get("detail").getAsString()).isNotBlank();
    assertThat(answer.body()).doesNotContain("Exception", "nl.zelftest");
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }
}
