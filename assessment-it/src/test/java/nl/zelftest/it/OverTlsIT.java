package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the portal owes visitors who come by way of TLS; on a portal that has such an address. */
class OverTlsIT {

  @Test
  void isStricterOverTls() {
    try (Portal portal =
        Portal.fresh("tls").demo().with("ZELFTEST_URL", "https://zelftest.example").start()) {
      HttpVisitor stranger = new HttpVisitor(portal);
      for (String path : new String[] {"/inloggen", "/mijn-overzicht", "/bestaat-niet"}) {
        HttpResponse<String> answer = stranger.get(path);
        BadInputIT.assertStrict(answer);
        assertThat(answer.headers().firstValue("strict-transport-security").orElse(""))
            .as(path)
            .startsWith("max-age=31536000");
      }
      Map<String, String> fields =
          Map.of("email", People.NATIONAL, "wachtwoord", People.PASSWORD, "inlogknop", "x");
      assertThat(
              stranger.post("/inloggen", fields, "Origin", "http://zelftest.example").statusCode())
          .isEqualTo(403);
      HttpResponse<String> signedIn =
          stranger.post("/inloggen", fields, "Origin", "https://zelftest.example");
      assertThat(signedIn.statusCode()).isEqualTo(302);
      assertThat(signedIn.headers().allValues("set-cookie"))
          .isNotEmpty()
          .allSatisfy(
              cookie ->
                  assertThat(cookie)
                      .startsWith("__Host-zelftest=")
                      .contains("; Secure", "; HttpOnly")
                      .containsPattern("; Path=/(;|$)")
                      .doesNotContainIgnoringCase("; Domain")
                      .containsIgnoringCase("; SameSite=Lax"));
    }
  }
}
