package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
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

  @Test
  void givesEverybodyWhatIsForThemAndNothingElse(Portal portal) {
    List<Address> addresses = Address.all(portal);
    List<String> wrong = new ArrayList<>();
    for (String person : EVERYBODY) {
      HttpVisitor visitor = new HttpVisitor(portal);
      if (!person.equals(Address.VISITOR)) {
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
    if (person.equals(Address.VISITOR) && (asksToSignIn(answer) || status == 401)) {
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
}
