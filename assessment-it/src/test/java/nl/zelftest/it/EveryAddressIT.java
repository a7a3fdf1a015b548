package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Asks every page and resource of {@code addresses.txt}, with ids of Zwolle's organisations, as
 * everybody: in each role of the own organisation, of the other side, of another municipality and
 * of the country, as a guest of its council and of another, with a token of it and of another, and
 * without anything. Who it is not for gets what an id that does not exist gets.
 */
@ExtendWith(DemoPortal.class)
class EveryAddressIT {
  static final List<String> EVERYBODY =
      List.of(
          Address.VISITOR,
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

  /** From what a token opens to any other address, for who compares addresses as they are sent. */
  private static final String DETOUR = "/api/v1/eigen/../../..";

  private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404);

  /**
   * Who asks.
   *
   * @param home the one test of a guest; null for all others
   */
  private record Caller(String who, HttpVisitor visitor, String home) {}

  @Test
  void givesEverybodyWhatIsForThemAndNothingElse(Portal portal) {
    Map<String, String> ids = Address.ids(portal);
    List<String> wrong = new ArrayList<>();
    List<Address> addresses = Address.all(ids);
    for (Caller caller : everybody(portal, ids.get("council-test"))) {
      for (Address address : addresses) {
        String problem = problem(caller, address) + detour(caller, address);
        if (!problem.isEmpty()) {
          wrong.add(caller.who() + " at " + address.who() + " " + address.path() + ": " + problem);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Caller> everybody(Portal portal, String councilTest) {
    List<Caller> callers = new ArrayList<>();
    for (String person : EVERYBODY) {
      HttpVisitor visitor = new HttpVisitor(portal);
      callers.add(
          new Caller(
              person, person.equals(Address.VISITOR) ? visitor : visitor.signIn(person), null));
    }
    DemoData data = new DemoData(portal);
    UUID other = data.start(data.openRound(), People.DIJK_EN_WAARD_COUNCIL);
    callers.add(guest(portal, Address.GUEST, UUID.fromString(councilTest), People.ZWOLLE_COUNCIL));
    callers.add(guest(portal, Address.OTHER_GUEST, other, People.DIJK_EN_WAARD_COUNCIL));
    callers.add(program(portal, Address.PROGRAM, People.ZWOLLE));
    callers.add(program(portal, Address.OTHER_PROGRAM, People.DIJK_EN_WAARD));
    return callers;
  }

  private static Caller guest(Portal portal, String who, UUID test, String coordinator) {
    InvitedGuest guest = InvitedGuest.of(portal, test);
    guest.invite(new HttpVisitor(portal).signIn(coordinator));
    return new Caller(who, guest.enter(), "/zelftest/" + test + "/thema/");
  }

  private static Caller program(Portal portal, String who, String coordinator) {
    String token = new Connections(portal, coordinator).token("Alles", "RESULTS", "EXPORTS");
    return new Caller(who, new HttpVisitor(portal).bearing(token), null);
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

  private static String problem(Caller caller, Address address) {
    String person = caller.who();
    HttpVisitor visitor = caller.visitor();
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
    if (Address.STRANGERS.contains(person) && (asksToSignIn(answer) || status == 401)) {
      return "";
    }
    if (caller.home() != null && leadsTo(answer, caller.home())) {
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

  /** A token opens no more by an address that only begins like one of those for programs. */
  private static String detour(Caller caller, Address address) {
    if (!caller.who().equals(Address.PROGRAM) || address.isFor(caller.who())) {
      return "";
    }
    HttpResponse<String> answer = caller.visitor().get(DETOUR + address.path());
    return asksToSignIn(answer) || REFUSED.contains(answer.statusCode())
        ? ""
        : "let in by a detour, " + answer.statusCode();
  }

  private static boolean asksToSignIn(HttpResponse<String> answer) {
    return leadsTo(answer, "/inloggen");
  }

  private static boolean leadsTo(HttpResponse<String> answer, String path) {
    return answer.statusCode() == 302
        && answer.headers().firstValue("location").orElse("").contains(path);
  }

  /** A page without what is new in each answer, or names the address itself. */
  private static String plain(HttpResponse<String> answer) {
    return answer
        .body()
        .replaceAll("nonce=\"[^\"]*\"", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
        .replaceAll("(PF|PrimeFaces)[^\n]*", "");
  }
}
