package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A test that somebody may not know of: nothing tells it from one that does not exist. */
final class Hidden {
  private static final List<String> PAGES =
      List.of(
          "/thema/beleidsplan",
          "/nieuwe-versie",
          "/controleren",
          "/ingediend",
          "/resultaat",
          "/resultaat.pdf",
          "/resultaat.odt",
          "/resultaat.xlsx",
          "/resultaat.ods",
          "/resultaat.csv",
          "/vergelijken",
          "/vergelijken.pdf",
          "/vergelijken.csv",
          "/gasten",
          "/papier.pdf",
          "/papier-groot.pdf");

  private Hidden() {}

  /** Ensures that no path of a test answers this person otherwise than a made-up one does. */
  static void check(HttpVisitor person, UUID assessment, UUID question) {
    UUID none = UUID.randomUUID();
    for (String path : PAGES) {
      assertThat(said(person.get("/zelftest/" + assessment + path)))
          .as(path)
          .containsEntry("status", "404")
          .isEqualTo(said(person.get("/zelftest/" + none + path)));
    }
    assertThat(said(submit(person, assessment)))
        .as("submitting")
        .containsEntry("status", "404")
        .isEqualTo(said(submit(person, none)));
    assertThat(said(person.get("/api/intern/zelftesten/" + assessment + "/voortgang")))
        .as("progress")
        .containsEntry("status", "404")
        .isEqualTo(said(person.get("/api/intern/zelftesten/" + none + "/voortgang")));
    String answer = "{\"version\": 0, \"value\": \"YES\"}";
    assertThat(said(person.answer(assessment, question, answer)))
        .as("answering")
        .containsEntry("status", "404")
        .isEqualTo(said(person.answer(none, question, answer)));
  }

  private static HttpResponse<String> submit(HttpVisitor person, UUID assessment) {
    String form =
        "indienformulier=indienformulier&akkoord=on&indienknop=Zelftest+indienen"
            + "&jakarta.faces.ViewState=stateless";
    HttpRequest request =
        person
            .request("/zelftest/" + assessment + "/controleren")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return person.send(request);
  }

  /** Everything that an answer says, without what is new in each. */
  private static Map<String, String> said(HttpResponse<String> response) {
    Map<String, String> said = new HashMap<>();
    response.headers().map().forEach((name, values) -> said.put(name, values.toString()));
    said.keySet().removeAll(List.of("date", "set-cookie"));
    said.put("status", Integer.toString(response.statusCode()));
    said.put("body", response.body());
    said.replaceAll(
        (name, text) ->
            text.replaceAll("nonce-[\\w=]+", "nonce")
                .replaceAll("nonce=\"[^\"]*\"", "nonce")
                .replaceAll("csp\\.init\\('[^']*'\\)", "csp.init()"));
    return said;
  }
}
