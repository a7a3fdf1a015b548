package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Asks every method of the two APIs that {@code resources.txt} holds, with ids of Zwolle's test and
 * of a draft, as everybody: visitor, each role of the own organisation, of the other side, of
 * another municipality and of the country, two guests, and tokens of two organisations. Who it is
 * not for gets what an id that does not exist gets, and changes nothing.
 */
@ExtendWith(FreshDemo.class)
class EveryResourceIT {
  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
  private static final Set<String> TOKENS = Set.of("RESULTS", "EXPORTS");
  private static final int FAULT = 500;

  private static Portal portal;
  private static DemoData data;
  private static Map<String, String> ids;
  private static UUID council;

  /** A line of the list. */
  private record Asked(Address address, String method, String body) {}

  @BeforeAll
  static void make(Portal demo) {
    portal = demo;
    data = new DemoData(portal);
    UUID test = Submitting.submit(portal, data, data.openRound(), People.ZWOLLE);
    UUID round = data.openRound();
    UUID open = data.start(round, People.ZWOLLE);
    council = data.start(round, People.ZWOLLE_COUNCIL);
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    ids =
        Map.of(
            "test", test.toString(),
            "open-test", open.toString(),
            "council-test", council.toString(),
            "question", data.question("BP1").toString(),
            "draft", DraftBadInputIT.begin(national, data).toString());
  }

  @Test
  void givesPeopleWhatIsForThemAndNothingElse() throws IOException {
    Map<String, HttpVisitor> visitors = new LinkedHashMap<>();
    for (String person : EveryAddressIT.EVERYBODY) {
      HttpVisitor visitor = new HttpVisitor(portal);
      visitors.put(person, person.equals(Address.VISITOR) ? visitor : visitor.signIn(person));
    }
    visitors.put(Address.GUEST, guest(council, visitors.get(People.ZWOLLE_COUNCIL)));
    UUID other = data.start(data.openRound(), People.DIJK_EN_WAARD_COUNCIL);
    visitors.put(Address.OTHER_GUEST, guest(other, visitors.get(People.DIJK_EN_WAARD_COUNCIL)));
    List<String> wrong = new ArrayList<>();
    for (Asked asked : list()) {
      // First those whom it is not for: what the others do must not hide what these did.
      visitors.forEach((who, visitor) -> note(wrong, who, asked, refused(visitor, who, asked)));
      visitors.forEach((who, visitor) -> note(wrong, who, asked, accepted(visitor, who, asked)));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void givesTokensWhatIsOfTheirOrganisationAndInTheirScope() throws IOException {
    Map<String, String> own = tokens(People.ZWOLLE);
    Map<String, String> others = tokens(People.DIJK_EN_WAARD);
    HttpVisitor program = new HttpVisitor(portal);
    List<String> wrong = new ArrayList<>();
    for (Asked asked : list()) {
      String who = asked.address().who();
      own.forEach(
          (scope, token) -> {
            int status = send(program, asked, asked.address().path(), token).statusCode();
            boolean isRight =
                who.equals(scope)
                    ? status == 200
                    : who.equals("ANYONE") ? status < FAULT : REFUSED.contains(status);
            note(wrong, "Zwolle's " + scope, asked, isRight ? "" : "answers " + status);
          });
      others.forEach(
          (scope, token) -> {
            if (TOKENS.contains(who) && asked.address().path().contains(ids.get("test"))) {
              note(wrong, "another's " + scope, asked, likeUnknown(program, asked, token));
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  private static HttpVisitor guest(UUID test, HttpVisitor coordinator) {
    InvitedGuest guest = InvitedGuest.of(portal, test);
    guest.invite(coordinator);
    return guest.enter();
  }

  private static Map<String, String> tokens(String email) {
    Connections connections = new Connections(portal, email);
    Map<String, String> tokens = new LinkedHashMap<>();
    TOKENS.forEach(scope -> tokens.put(scope, connections.token("Alleen " + scope, scope)));
    return tokens;
  }

  private String refused(HttpVisitor visitor, String who, Asked asked) {
    if (isFor(who, asked)) {
      return "";
    }
    String before = state();
    String problem = likeUnknown(visitor, asked, null);
    return state().equals(before) ? problem : "something changed";
  }

  private String accepted(HttpVisitor visitor, String who, Asked asked) {
    if (!isFor(who, asked)) {
      return "";
    }
    int status = send(visitor, asked, asked.address().path(), null).statusCode();
    boolean isOpen = asked.address().who().equals("ANYONE");
    return status < FAULT && (isOpen || !REFUSED.contains(status)) ? "" : "answers " + status;
  }

  private static boolean isFor(String who, Asked asked) {
    return !TOKENS.contains(asked.address().who()) && asked.address().isFor(who);
  }

  private String likeUnknown(HttpVisitor visitor, Asked asked, String token) {
    HttpResponse<String> answer = send(visitor, asked, asked.address().path(), token);
    if (!REFUSED.contains(answer.statusCode())) {
      return "let in, " + answer.statusCode();
    }
    HttpResponse<String> unknown = send(visitor, asked, asked.address().unknown(), token);
    return answer.statusCode() == unknown.statusCode() && said(answer).equals(said(unknown))
        ? ""
        : "looks unlike what does not exist";
  }

  /** A problem's text without the address that it is about. */
  private static String said(HttpResponse<String> answer) {
    return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
  }

  /** What the methods of the list could change. */
  private static String state() {
    return data.text(
        """
        select concat_ws(' ', (select count(*) from answer where assessment_id in (?, ?)),
          (select sha2(content, 256) from draft where version_id = ?),
          (select count(*) from organisation_import), (select count(*) from passkey),
          (select count(*) from draft))
        """,
        ids.get("open-test"),
        ids.get("council-test"),
        ids.get("draft"));
  }

  private HttpResponse<String> send(HttpVisitor visitor, Asked asked, String path, String token) {
    HttpRequest.Builder request =
        visitor
            .request(path)
            .header(
                "Content-Type",
                path.contains("/bestand") ? "application/octet-stream" : "application/json")
            .method(asked.method(), BodyPublishers.ofString(asked.body()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return visitor.send(request.build());
  }

  private static void note(List<String> wrong, String who, Asked asked, String problem) {
    if (!problem.isEmpty()) {
      String where = asked.method() + " " + asked.address().path();
      wrong.add("%s at %s %s: %s".formatted(who, asked.address().who(), where, problem));
    }
  }

  private static List<Asked> list() throws IOException {
    List<Asked> list = new ArrayList<>();
    for (String line :
        Files.readAllLines(
            Path.of(System.getProperty("zelftest.addresses")).resolveSibling("resources.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split(" +", 4);
        list.add(
            new Asked(
                Address.of(words[0], words[2], ids), words[1], words.length > 3 ? words[3] : ""));
      }
    }
    return list;
  }
}
