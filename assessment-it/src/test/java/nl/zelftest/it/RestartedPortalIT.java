package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What depends on how the portal is started: its clock and its address; on a portal of its own. */
@ExtendWith(Browsers.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartedPortalIT {
  private static Portal portal;

  @BeforeAll
  static void startPortal() {
    portal = Portal.fresh("restarted").demo().start();
  }

  @AfterAll
  static void closePortal() {
    portal.close();
  }

  @Test
  void letsNobodyGuessAPasswordAndLetsItsOwnerInAgainLater(Page page) {
    String email = new DemoData(portal).colleague(People.ZWOLLE);
    SignInPage signIn = SignInPage.open(page, portal);
    for (int attempt = 1; attempt <= 5; attempt++) {
      signIn.signIn(email, "verkeerd-wachtwoord-" + attempt);
      assertThat(signIn.errors()).containsText("horen niet bij elkaar");
    }

    signIn.signIn(email, People.PASSWORD);
    assertThat(signIn.errors()).containsText("horen niet bij elkaar");
    String refused = signIn.errors().innerText();
    signIn.signIn("niemand@gemeente.example", People.PASSWORD);
    assertThat(signIn.errors()).containsText("horen niet bij elkaar");
    assertThat(signIn.errors().innerText()).isEqualTo(refused);
    portal.with("ZELFTEST_CLOCK", Instant.now().plus(Duration.ofMinutes(15)).toString()).restart();

    SignInPage.open(page, portal).signIn(email);
    assertThat(page).hasURL(portal.url("/mijn-overzicht"));
  }

  /** Last, for from here on a browser's cookies are for TLS only. */
  @Test
  @Order(Integer.MAX_VALUE)
  void isStricterOverTls() {
    portal.with("ZELFTEST_URL", "https://zelftest.example").restart();

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
    assertThat(stranger.post("/inloggen", fields, "Origin", "http://zelftest.example").statusCode())
        .isEqualTo(403);
    HttpResponse<String> signedIn =
        stranger.post("/inloggen", fields, "Origin", "https://zelftest.example");
    assertThat(signedIn.statusCode()).isEqualTo(302);
    assertThat(signedIn.headers().allValues("set-cookie"))
        .isNotEmpty()
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("; Secure", "; HttpOnly")
                    .containsIgnoringCase("; SameSite=Lax"));
  }
}
