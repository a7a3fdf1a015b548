package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Walks every address that the portal shows to one side, and all that can be guessed of the
 * other's: before the reveal none of it holds what the other side wrote, nor that it submitted;
 * after the reveal the conversation does, and nothing that was private. The walk meets what the
 * demonstration holds and no more.
 */
@ExtendWith(FreshDemo.class)
class BlindWalkIT {
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
  private static final int MOST_PAGES = 400;

  /**
   * Pages that are alike for each year and group of the country, and, for who looks after all, for
   * each organisation: of these so many.
   */
  private static final Map<String, Integer> ENOUGH =
      Map.of("/landelijk/", 20, "/beheer/organisaties/", 20, "/mijn-organisatie/", 40);

  /** What is only known with a test's id, under each address that holds one. */
  private static final List<String> OF_A_TEST =
      List.of(
          "/thema/onafhankelijkheid",
          "/controleren",
          "/ingediend",
          "/resultaat",
          "/resultaat.pdf",
          "/resultaat.odt",
          "/resultaat.xlsx",
          "/resultaat.ods",
          "/resultaat.csv",
          "/vergelijken",
          "/nieuwe-versie",
          "/vergelijkbaar",
          "/vergelijkbaar/onafhankelijkheid",
          "/heropenen",
          "/gasten",
          "/papier.pdf",
          "/papier-groot.pdf");

  private static final List<String> OF_A_CONVERSATION =
      List.of(
          "",
          "?verschil=OPPOSED",
          "?thema=onafhankelijkheid&volgorde=vragenlijst",
          "/agenda",
          "/afspraken",
          "/verslag",
          "/openbaar",
          "/vraag/ON1",
          "/overleg",
          "/overleg/ON1");

  private DemoData data;

  @Test
  void findsNothingOfTheOtherSideBeforeTheReveal(Portal portal) {
    data = new DemoData(portal);
    UUID round = data.openRound();
    data.revealWhenAllSubmitted(round);
    String marker = "merkteken" + UUID.randomUUID().toString().substring(0, 8);
    HttpVisitor municipality = new HttpVisitor(portal).signIn(People.ZWOLLE);
    UUID theirs = written(municipality, round, People.ZWOLLE, marker);
    submit(municipality, theirs);
    UUID ours = data.start(round, People.ZWOLLE_COUNCIL);

    for (String person :
        List.of(People.ZWOLLE_COUNCIL, People.DIJK_EN_WAARD, People.NATIONAL, "")) {
      HttpVisitor visitor = new HttpVisitor(portal);
      if (!person.isEmpty()) {
        visitor.signIn(person);
      }
      Map<String, String> seen = walk(visitor, guesses(theirs, round));
      assertThat(seen.size()).as("pages seen by " + person).isGreaterThan(5);
      seen.forEach(
          (path, text) ->
              assertThat(text)
                  .as(person + " at " + path)
                  .doesNotContain(marker)
                  .doesNotContain(theirs.toString()));
    }

    HttpVisitor council = new HttpVisitor(portal).signIn(People.ZWOLLE_COUNCIL);
    council.answerAll(ours, data);
    submit(council, ours);
    String dialogue = data.text("select id from reveal where round_id = ?", round);
    assertThat(dialogue).isNotNull();
    council.post(
        "/gesprek/" + dialogue + "/vraag/ON1",
        Map.of("actie", "noteren", "notitie", "geheim" + marker));
    assertThat(data.count("select count(*) from private_note where text = ?", "geheim" + marker))
        .isOne();
    afterTheReveal(portal, council, dialogue, theirs, marker);
  }

  private void afterTheReveal(
      Portal portal, HttpVisitor council, String dialogue, UUID theirs, String marker) {
    Map<String, String> seen = walk(council, conversation(dialogue));
    assertThat(seen.get("/gesprek/" + dialogue)).contains(marker);
    assertThat(seen.get("/gesprek/" + dialogue + "/vraag/ON1")).contains("geheim" + marker);
    assertThat(seen.get("/gesprek/" + dialogue + "/indiening/" + theirs + "/1")).contains(marker);
    assertThat(
            council
                .get("/gemeenten/GM0193/jaren/clientondersteuning/thema/onafhankelijkheid")
                .body())
        .contains(marker);

    Map<String, String> other =
        walk(new HttpVisitor(portal).signIn(People.ZWOLLE), conversation(dialogue));
    assertThat(other.get("/gesprek/" + dialogue)).contains(marker);
    other.forEach((path, text) -> assertThat(text).as(path).doesNotContain("geheim" + marker));

    for (String person : List.of(People.DIJK_EN_WAARD_COUNCIL, People.NATIONAL, "")) {
      HttpVisitor visitor = new HttpVisitor(portal);
      if (!person.isEmpty()) {
        visitor.signIn(person);
      }
      walk(visitor, conversation(dialogue))
          .forEach((path, text) -> assertThat(text).as(person + path).doesNotContain(marker));
    }
    assertThat(data.count("select count(*) from audit_event where details like ?", marker + "%"))
        .isZero();
    assertThat(
            data.count("select count(*) from outgoing_mail where text like ?", "%" + marker + "%"))
        .isZero();
  }

  private UUID written(HttpVisitor person, UUID round, String email, String marker) {
    UUID assessment = data.start(round, email);
    person.answerAll(assessment, data);
    String json = "{\"version\": 1, \"value\": \"NO\", \"note\": \"" + marker + "\"}";
    assertThat(person.answer(assessment, data.question("ON1"), json).statusCode()).isEqualTo(200);
    return assessment;
  }

  private void submit(HttpVisitor person, UUID assessment) {
    person.post(
        "/zelftest/" + assessment + "/controleren",
        Map.of("akkoord", "on", "indienknop", "Zelftest indienen"));
    assertThat(data.text("select state from assessment where id = ?", assessment))
        .isEqualTo("SUBMITTED");
  }

  private List<String> guesses(UUID assessment, UUID round) {
    return Stream.of(
            OF_A_TEST.stream().map(path -> "/zelftest/" + assessment + path),
            conversation(assessment.toString()).stream(),
            conversation(round.toString()).stream(),
            Stream.of(
                "/api/intern/zelftesten/" + assessment + "/voortgang",
                "/api/v1/openapi.json",
                "/api/v1/gepubliceerde-resultaten",
                "/api/v1/gepubliceerde-resultaten/GM0193/" + round,
                "/api/v1/landelijke-cijfers/" + round,
                "/api/v1/rondes",
                "/api/v1/eigen/zelftesten",
                "/api/v1/eigen/zelftesten/" + assessment,
                "/api/v1/eigen/zelftesten/" + assessment + "/exports/csv",
                "/openbaar",
                "/beheer/gebeurtenissen",
                "/mijn-organisatie/" + data.organisationOf(People.ZWOLLE) + "/gebeurtenissen",
                "/mijn-organisatie/" + data.organisationOf(People.ZWOLLE) + "/gebeurtenissen.csv",
                "/landelijk",
                "/gemeenten/GM0193/jaren",
                "/gemeenten/GM0193/jaren/clientondersteuning.csv",
                "/gemeenten/GM0193/jaren/clientondersteuning/thema/onafhankelijkheid",
                "/gemeenten/GM0193/zelftest/" + round,
                "/verslag-controleren",
                "/metrics",
                "/mijn-overzicht?zoek=" + assessment))
        .flatMap(paths -> paths)
        .toList();
  }

  private static List<String> conversation(String id) {
    return OF_A_CONVERSATION.stream().map(path -> "/gesprek/" + id + path).toList();
  }

  /** Everything that can be fetched from the start page, the overview and these, as text. */
  private Map<String, String> walk(HttpVisitor visitor, List<String> begin) {
    Map<String, String> seen = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(begin);
    open.add("/");
    open.add("/mijn-overzicht");
    while (!open.isEmpty() && seen.size() < MOST_PAGES) {
      String path = open.remove();
      if (seen.containsKey(path) || isNoContent(path) || isOfEnough(path, seen)) {
        continue;
      }
      HttpResponse<byte[]> answer =
          visitor.send(visitor.request(path).build(), BodyHandlers.ofByteArray());
      String text = text(answer);
      // What was asked for comes back in the address of a sign-in or a form; that tells nothing.
      seen.put(path, answer.statusCode() == 200 ? text : "");
      ADDRESS
          .matcher(text)
          .results()
          .map(found -> found.group(1).replace("&amp;", "&"))
          .forEach(open::add);
    }
    assertThat(seen.size()).as("the walk ended by itself").isLessThan(MOST_PAGES);
    return seen;
  }

  /** Styles and scripts, the demonstration's mails (which show everybody's), and leaving. */
  private static boolean isNoContent(String path) {
    return path.contains("/resources/")
        || path.contains("jakarta.faces.resource")
        || path.startsWith("/demo/")
        || path.startsWith("/uitloggen")
        || path.endsWith("/wijzigingen");
  }

  private static boolean isOfEnough(String path, Map<String, String> seen) {
    return ENOUGH.entrySet().stream()
        .filter(alike -> path.startsWith(alike.getKey()))
        .anyMatch(
            alike ->
                seen.keySet().stream().filter(page -> page.startsWith(alike.getKey())).count()
                    >= alike.getValue());
  }

  private static String text(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("content-type").orElse("");
    if (Unzipped.isZip(answer.body())) {
      return Unzipped.text(answer.body());
    }
    if (!type.startsWith("application/pdf")) {
      return new String(answer.body(), StandardCharsets.UTF_8);
    }
    try (var document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
