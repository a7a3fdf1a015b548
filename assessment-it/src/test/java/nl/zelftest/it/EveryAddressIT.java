package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Asks every page and resource of {@code addresses.txt}, with ids of Zwolle's organisations, as
 * everybody: in each role of the own organisation, of the other side, of another municipality and
 * of the country, and without an account. Who it is not for gets what an id that does not exist
 * gets.
 */
@ExtendWith(DemoPortal.class)
class EveryAddressIT {
  /** Of the timer that makes the country's figures, many times over. */
  private static final Duration MADE_WITHIN = Duration.ofMinutes(2);

  private static final String VISITOR = "";

  private static final Set<String> OWNERS = Set.of(People.ZWOLLE, People.ZWOLLE_CONTRIBUTOR);
  private static final Set<String> COUNCIL =
      Set.of(People.ZWOLLE_COUNCIL, People.ZWOLLE_COUNCIL_CONTRIBUTOR);
  private static final Set<String> NATIONAL = Set.of(People.NATIONAL, People.NATIONAL_2);

  private static final List<String> EVERYBODY =
      List.of(
          VISITOR,
          People.ZWOLLE,
          People.ZWOLLE_CONTRIBUTOR,
          People.ZWOLLE_COUNCIL,
          People.ZWOLLE_COUNCIL_CONTRIBUTOR,
          People.DIJK_EN_WAARD,
          People.DIJK_EN_WAARD_CONTRIBUTOR,
          People.DIJK_EN_WAARD_COUNCIL,
          People.DIJK_EN_WAARD_COUNCIL_CONTRIBUTOR,
          People.NATIONAL,
          People.NATIONAL_2);

  /** An address, for whom it is, and the same with an id that nothing has. */
  private record Address(String who, String path, String unknown) {
    boolean isFor(String person) {
      return switch (who) {
        case "ANYONE" -> true;
        case "MEMBER" -> !person.equals(VISITOR);
        case "OWNER" -> OWNERS.contains(person);
        case "COUNCIL" -> person.equals(People.ZWOLLE_COUNCIL);
        case "TALK" -> OWNERS.contains(person) || COUNCIL.contains(person);
        case "MANAGER" -> person.equals(People.ZWOLLE) || NATIONAL.contains(person);
        case "EVENTS" -> person.equals(People.ZWOLLE);
        case "MANAGING" -> person.startsWith("coordinator") || NATIONAL.contains(person);
        case "NATIONAL" -> NATIONAL.contains(person);
        case "NOBODY" -> false;
        default -> throw new IllegalArgumentException(who);
      };
    }

    /** Whether a person may know that it is there, but not do it. */
    boolean isKnownTo(String person) {
      return who.equals("COUNCIL") && COUNCIL.contains(person);
    }
  }

  @Test
  void givesEverybodyWhatIsForThemAndNothingElse(Portal portal) throws IOException {
    List<Address> addresses = addresses(new DemoData(portal), portal);
    List<String> wrong = new ArrayList<>();
    for (String person : EVERYBODY) {
      HttpVisitor visitor = new HttpVisitor(portal);
      if (!person.equals(VISITOR)) {
        visitor.signIn(person);
      }
      for (Address address : addresses) {
        String problem = problem(visitor, person, address);
        if (!problem.isEmpty()) {
          wrong.add(person + " at " + address.who() + " " + address.path() + ": " + problem);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anIdThatIsNoneIsNotFound(Portal portal) {
    HttpVisitor national = new HttpVisitor(portal).signIn(People.NATIONAL);
    for (String address :
        List.of(
            "/inloggen/organisatie?organisatie=x",
            "/mijn-organisatie?organisatie=x",
            "/beheer/organisaties/nieuw?organisatie=x",
            "/beheer/organisaties/importeren?import=x")) {
      assertThat(national.get(address).statusCode()).as(address).isEqualTo(404);
    }
  }

  private static String problem(HttpVisitor visitor, String person, Address address) {
    HttpResponse<String> answer = visitor.get(address.path());
    int status = answer.statusCode();
    if (address.who().equals("STEP")) {
      return status == 302 ? "" : "not sent away, " + status;
    }
    if (address.isFor(person)) {
      return status == 200 || (status == 302 && !asksToSignIn(answer)) ? "" : "refused, " + status;
    }
    if (address.isKnownTo(person)) {
      return status == 403 || status == 404 ? "" : "let in, " + status;
    }
    if (person.equals(VISITOR) && (asksToSignIn(answer) || status == 401)) {
      return "";
    }
    if (status != 404) {
      return "not unknown, " + status;
    }
    HttpResponse<String> other = visitor.get(address.unknown());
    return other.statusCode() == 404 && plain(other).equals(plain(answer))
        ? ""
        : "looks unlike what does not exist";
  }

  private static boolean asksToSignIn(HttpResponse<String> answer) {
    return answer.statusCode() == 302
        && answer.headers().firstValue("location").orElse("").contains("/inloggen");
  }

  /** A page without what is new in each answer, or names the address itself. */
  private static String plain(HttpResponse<String> answer) {
    return answer
        .body()
        .replaceAll("nonce=\"[^\"]*\"", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
        .replaceAll("(PF|PrimeFaces)[^\n]*", "");
  }

  private static List<Address> addresses(DemoData data, Portal portal) throws IOException {
    Map<String, String> ids = ids(data, portal);
    List<Address> addresses = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(System.getProperty("zelftest.addresses")))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split(" +", -1);
        String path = words[1];
        String unknown = path.replaceAll("\\{(?!year)[a-z-]+}", UUID.randomUUID().toString());
        for (Map.Entry<String, String> id : ids.entrySet()) {
          path = path.replace("{" + id.getKey() + "}", id.getValue());
          unknown = unknown.replace("{" + id.getKey() + "}", id.getValue());
        }
        assertThat(path).doesNotContain("{");
        addresses.add(new Address(words[0], path, unknown));
      }
    }
    return addresses;
  }

  /**
   * Zwolle's own test, submitted and not revealed, that of its council, and a conversation of
   * another round.
   */
  private static Map<String, String> ids(DemoData data, Portal portal) {
    RevealedRound revealed = RevealedRound.make(portal, data);
    UUID round = data.openRound();
    UUID test = data.start(round, People.ZWOLLE);
    HttpVisitor municipality = new HttpVisitor(portal).signIn(People.ZWOLLE);
    municipality.answerAll(test, data);
    municipality.post(
        "/zelftest/" + test + "/controleren",
        Map.of("akkoord", "on", "indienknop", "Zelftest indienen"));
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("test", test.toString());
    ids.put("council-test", data.start(round, People.ZWOLLE_COUNCIL).toString());
    ids.put("round", round.toString());
    ids.put("dialogue", revealed.dialogue());
    ids.put("revealed-test", data.assessment(revealed.round(), People.ZWOLLE).toString());
    ids.put("unknown", UUID.randomUUID().toString());
    ids.put("year", yearWithFigures(data));
    ids.put("organisation", organisation(data, People.ZWOLLE));
    ids.put(
        "version", data.text("select id from question_set_version where label = '2015' limit 1"));
    return ids;
  }

  private static String yearWithFigures(DemoData data) {
    String year =
        """
        select max(r.reporting_year) from figure_edition e join round r on r.id = e.round_id
        where e.sequence > ?
        """;
    await("figures are made").atMost(MADE_WITHIN).until(() -> data.text(year, 0) != null);
    return data.text(year, 0);
  }

  private static String organisation(DemoData data, String email) {
    return data.text(
        """
        select m.organisation_id from membership m join account a on a.id = m.account_id
        where a.email = ?
        """,
        email);
  }
}
