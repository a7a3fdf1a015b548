package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A volunteer without an account contributes to one test of a council, and to nothing else. */
@ExtendWith({Browsers.class, DemoPortal.class})
class GuestUiIT {
  private DemoData data;
  private UUID assessment;
  private InvitedGuest invited;

  @BeforeEach
  void startTest(Portal portal) {
    data = new DemoData(portal);
    assessment = data.start(data.openRound(), People.DIJK_EN_WAARD_COUNCIL);
    invited = InvitedGuest.of(portal, assessment);
  }

  @Test
  void isInvitedEntersAnswersAndIsOutWhenThePassEnds(Page page, Browser browser, Portal portal) {
    SignInPage.open(page, portal).signIn(People.DIJK_EN_WAARD_COUNCIL);
    GuestsPage guests = GuestsPage.open(page, portal, assessment);
    Accessibility.check(page);
    guests.invite("", "geen adres");
    assertThat(guests.errors()).containsText("Vul de naam van de gast in");
    assertThat(guests.errors()).containsText("Dit is geen e-mailadres");
    Accessibility.check(page);
    guests.invite("Gast met een lange naam ".repeat(4).strip(), invited.email());
    assertThat(guests.done()).hasText("De uitnodiging gaat per mail naar de gast.");
    assertThat(guests.row(invited.email())).containsText("Uitgenodigd");
    Accessibility.check(page);
    ReflowUiIT.look(page, "gasten");

    try (BrowserContext visitor = browser.newContext(Browsers.dutch())) {
      Page guest = visitor.newPage();
      enter(guest, portal);
      assertThat(guest).hasURL(portal.url("/zelftest/" + assessment + "/thema/beleidsplan"));
      FillInPage theme = new FillInPage(guest);
      assertThat(guest.locator(".site-header")).containsText("Gemeenteraad Dijk en Waard");
      assertThat(guest.locator(".site-header")).containsText("gast tot en met");
      theme.answer("BP1", "NO");
      Accessibility.check(guest);
      ReflowUiIT.look(guest, "gast-thema");
      guest.navigate(portal.url("/mijn-overzicht"));
      assertThat(guest).hasURL(Pattern.compile(".*/zelftest/" + assessment + "/thema/.*"));
      ReviewPage review = ReviewPage.open(guest, portal, assessment);
      assertThat(guest.locator("main")).containsText("Alleen een coördinator kan indienen");
      assertThat(review.submitButton()).hasCount(0);
      Accessibility.check(guest);

      GuestsPage.open(page, portal, assessment);
      assertThat(guests.row(invited.email())).containsText("Doet mee");
      guests.end("Gast met een lange naam");
      assertThat(guests.done()).hasText("De gast doet niet meer mee.");
      assertThat(page.locator("tbody")).containsText("Niet meer bewaard");
      Accessibility.check(page);

      guest.navigate(portal.url("/zelftest/" + assessment + "/thema/beleidsplan"));
      assertThat(guest).hasURL(Pattern.compile(".*/inloggen.*"));
      assertThat(guest.locator("main")).containsText("Bent u gast van een raad?");
    }
    assertThat(data.value(assessment, "BP1")).isEqualTo("NO");
    assertThat(data.count("select count(*) from assessment where id = ?", assessment)).isOne();
    assertThat(
            data.count(
                "select count(*) from audit_event where details like '%vrijwilliger%' or object_id like '%vrijwilliger%'"))
        .isZero();
  }

  /** From the link in the mail to the test, with each state of the page on the way. */
  private void enter(Page guest, Portal portal) {
    GuestPage entry =
        GuestPage.open(guest, portal, invited.mailed("GUEST_INVITED", InvitedGuest.LINK));
    assertThat(guest.locator("main")).not().containsText("Dijk en Waard");
    Accessibility.check(guest);
    ReflowUiIT.look(guest, "gast-link");
    Keyboard.tabTo(guest, entry.request());
    guest.keyboard().press("Enter");
    entry.code().waitFor();
    Accessibility.check(guest);
    ReflowUiIT.look(guest, "gast-code");
    entry.enter("");
    assertThat(entry.errors()).containsText("Vul de code uit de mail in");
    Accessibility.check(guest);
    String code = invited.mailed("GUEST_CODE", InvitedGuest.CODE);
    entry.enter(code.equals("123456") ? "654321" : "123456");
    assertThat(entry.errors()).containsText("Deze code klopt niet");
    Accessibility.check(guest);
    ReflowUiIT.look(guest, "gast-code-fout");
    String before = session(guest);
    Keyboard.tabTo(guest, entry.code());
    guest.keyboard().type(code);
    Keyboard.tabTo(guest, entry.enter());
    guest.keyboard().press("Enter");
    guest.locator("form[data-sign-out]").waitFor();
    assertThat(session(guest)).isNotEqualTo(before);
  }

  private static String session(Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("zelftest"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  @Test
  void sees404EverywhereElseAndTheCouncilSubmits(Portal portal) {
    UUID other = data.start(data.openRound(), People.DIJK_EN_WAARD_COUNCIL);
    HttpVisitor coordinator = new HttpVisitor(portal).signIn(People.DIJK_EN_WAARD_COUNCIL);
    invited.invite(coordinator);
    HttpVisitor guest = invited.enter();

    Hidden.check(guest, other, data.question("BP1"));
    for (String path :
        new String[] {
          "/zelftest/" + assessment + "/gasten",
          "/zelftest/" + assessment + "/resultaat",
          "/zelftest/" + assessment + "/resultaat.pdf",
          "/zelftest/" + assessment + "/vergelijken",
          "/beheer/rondes",
          "/beheer/vragenlijsten"
        }) {
      assertThat(guest.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(guest.get("/zelftest/" + assessment + "/papier.pdf").statusCode()).isEqualTo(200);
    guest.answerAll(assessment, data);
    coordinator.post(
        "/zelftest/" + assessment + "/controleren",
        Map.of("akkoord", "on", "indienknop", "Zelftest indienen"));

    assertThat(data.text("select state from assessment where id = ?", assessment))
        .isEqualTo("SUBMITTED");
    HttpResponse<String> out = guest.get("/zelftest/" + assessment + "/resultaat");
    assertThat(out.statusCode()).isEqualTo(302);
    assertThat(out.headers().firstValue("location").orElse("")).contains("/inloggen");
    assertThat(data.count("select count(*) from submission where assessment_id = ?", assessment))
        .as("one voice")
        .isOne();
  }

  @Test
  void aStrangersLinkIsAnsweredLikeAGuests(Portal portal) {
    HttpVisitor coordinator = new HttpVisitor(portal).signIn(People.DIJK_EN_WAARD_COUNCIL);
    invited.invite(coordinator);
    String link = invited.mailed("GUEST_INVITED", InvitedGuest.LINK);
    String unknown = "/gast/" + "x".repeat(43);
    HttpVisitor stranger = new HttpVisitor(portal);

    assertThat(said(stranger.get(link), link)).isEqualTo(said(stranger.get(unknown), unknown));
    Map<String, String> request = Map.of("codeknop", "Vraag een code aan");
    HttpResponse<String> asked = stranger.post(unknown, request);
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(stranger.post(link, request).statusCode()).isEqualTo(302);
    Map<String, String> guess = Map.of("cijfers", "000000", "binnenknop", "Naar de zelftest");
    assertThat(said(stranger.post(unknown, guess), unknown))
        .isEqualTo(said(stranger.post(link, guess), link))
        .contains("Deze code klopt niet");
    assertThat(stranger.get("/gast/kort").statusCode()).isEqualTo(404);
  }

  @Test
  void aSixthCodeInAnHourIsNotMailed(Portal portal) {
    invited.invite(new HttpVisitor(portal).signIn(People.DIJK_EN_WAARD_COUNCIL));
    String link = invited.mailed("GUEST_INVITED", InvitedGuest.LINK);
    HttpVisitor guest = new HttpVisitor(portal);
    for (int i = 0; i < 6; i++) {
      guest.post(link, Map.of("codeknop", "Vraag een code aan"));
    }

    assertThat(
            data.count(
                "select count(*) from outgoing_mail where kind = 'GUEST_CODE' and recipient_email = ?",
                invited.email()))
        .isEqualTo(5);
  }

  private static String said(HttpResponse<String> answer, String link) {
    return answer.statusCode()
        + answer
            .body()
            .replace(link, "LINK")
            .replaceAll("nonce-[\\w=]+", "nonce")
            .replaceAll("nonce=\"[^\"]*\"", "nonce")
            .replaceAll("csp\\.init\\('[^']*'\\)", "csp.init()");
  }
}
