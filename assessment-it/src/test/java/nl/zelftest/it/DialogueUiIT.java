package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A municipality, two councils and a guest of one of them, each in a browser of their own: from
 * four who know nothing of each other to agreements that next year's test still shows.
 */
@ExtendWith({Browsers.class, DemoPortal.class})
class DialogueUiIT {
  private static final Pattern LINK = Pattern.compile("/gast/[A-Za-z0-9_-]{43}");
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private final List<BrowserContext> contexts = new ArrayList<>();
  private DemoData data;
  private String secondCouncil;
  private UUID round;
  private UUID municipalitys;
  private UUID firsts;
  private UUID seconds;

  @BeforeEach
  void startThreeTests(Portal portal) {
    data = new DemoData(portal);
    secondCouncil = data.councilBeside(People.ZWOLLE_COUNCIL, "Cliëntenraad Zwolle");
    round = data.openRound();
    data.revealWhenAllSubmitted(round);
    municipalitys = started(portal, People.ZWOLLE, "ON1", "NO", "Nog niet geregeld.");
    firsts = started(portal, People.ZWOLLE_COUNCIL, "ON1", "YES", "Staat in de verordening.");
    seconds = started(portal, secondCouncil, "TO1", "UNKNOWN", "Dat weten wij niet.");
  }

  @AfterEach
  void leave() {
    contexts.forEach(BrowserContext::close);
    data.closeOrganisationOf(secondCouncil);
  }

  private UUID started(Portal portal, String email, String code, String value, String note) {
    UUID assessment = data.start(round, email);
    HttpVisitor person = new HttpVisitor(portal).signIn(email);
    person.answerAll(assessment, data);
    String json =
        "{\"version\": 1, \"value\": \"" + value + "\", \"note\": \"" + note + "\"}";
    assertThat(person.answer(assessment, data.question(code), json).statusCode()).isEqualTo(200);
    return assessment;
  }

  @Test
  void fourPeopleComeFromBlindToAgreements(Browser browser, Portal portal) {
    Page municipality = signedIn(browser, portal, People.ZWOLLE);
    Page first = signedIn(browser, portal, People.ZWOLLE_COUNCIL);
    Page second = signedIn(browser, portal, secondCouncil);
    Page guest = guestOf(browser, portal, first);
    FillInPage.open(guest, portal, firsts, "kwaliteit").answer("KW1", "NO");

    blind(portal, municipality, first, second, guest);
    String dialogue = reveal(portal, municipality, first, second);
    differences(portal, dialogue, municipality, first, second);
    guest.navigate(portal.url("/gesprek/" + dialogue));
    assertThat(guest).hasURL(Pattern.compile(".*/inloggen.*"));

    talk(portal, dialogue, municipality, first, second);
    agendaIsEverybodys(portal, dialogue, municipality, second);
    record(portal, dialogue, municipality, first);
    nextYear(portal, municipality);
    reopened(portal, dialogue, municipality, second);
  }

  private void blind(Portal portal, Page... pages) {
    for (Page page : pages) {
      for (UUID assessment : List.of(municipalitys, firsts, seconds)) {
        boolean own =
            page.equals(pages[0])
                ? assessment.equals(municipalitys)
                : page.equals(pages[2]) ? assessment.equals(seconds) : assessment.equals(firsts);
        if (!own) {
          int status =
              page.navigate(portal.url("/zelftest/" + assessment + "/controleren")).status();
          assertThat(status).isEqualTo(404);
        }
      }
    }
    assertThat(data.count("select count(*) from reveal where round_id = ?", round)).isZero();
  }

  /** The last of the three who submits opens the conversation. */
  private String reveal(Portal portal, Page municipality, Page first, Page second) {
    ReviewPage.open(municipality, portal, municipalitys).submit();
    municipality.navigate(portal.url("/zelftest/" + municipalitys + "/resultaat"));
    assertThat(municipality.locator("main")).containsText("na de onthulling van deze ronde");
    ReviewPage.open(first, portal, firsts).submit();
    assertThat(data.count("select count(*) from reveal where round_id = ?", round)).isZero();
    ReviewPage.open(second, portal, seconds).submit();
    assertThat(second).hasURL(portal.url("/zelftest/" + seconds + "/ingediend"));
    return data.text("select id from reveal where round_id = ?", round);
  }

  private void differences(Portal portal, String dialogue, Page... pages) {
    for (Page page : pages) {
      OverviewPage.open(page, portal);
      page.locator("a[href$='/gesprek/" + dialogue + "']").click();
      assertThat(page.locator("article.voice")).hasCount(3);
      Locator rows = page.locator("article.question");
      assertThat(rows.first()).containsText("Ja tegenover nee");
      assertThat(page.locator("#ON1")).containsText("Nog niet geregeld.");
      assertThat(page.locator("#ON1")).containsText("Staat in de verordening.");
      assertThat(page.locator("#TO1")).containsText("Niet iedereen weet het");
      assertThat(page.locator("#KW1")).containsText("Ja tegenover nee");
      assertThat(page.locator("#BP1")).containsText("Eens");
      Accessibility.check(page);
    }
    Page page = pages[0];
    ReflowUiIT.look(page, "gesprek");
    page.locator("#verschil").selectOption("UNKNOWN");
    page.locator(".filters button").click();
    assertThat(page).hasURL(Pattern.compile(".*verschil=UNKNOWN.*"));
    assertThat(page.locator("article.question")).hasCount(1);
    Accessibility.check(page);
    page.navigate(portal.url("/gesprek/" + dialogue + "?verschil=ONZIN&thema=niets&volgorde=x"));
    assertThat(page.locator("main")).containsText("Er zijn geen vragen met dit verschil");
    page.navigate(portal.url("/gesprek/" + dialogue));
    page.locator("article.voice a").last().click();
    assertThat(page.locator("h1")).containsText("Zelftest van");
    Accessibility.check(page);
    ReflowUiIT.look(page, "indiening");
  }

  private void talk(Portal portal, String dialogue, Page municipality, Page first, Page second) {
    TopicPage theirs = TopicPage.open(first, portal, dialogue, "ON1");
    theirs.comment("x".repeat(4001));
    assertThat(theirs.errors()).containsText("te lang");
    Accessibility.check(first);
    theirs.comment("Zie artikel 3. @Coördinator gemeente Zwolle");
    assertThat(theirs.remarks()).containsText("Zie artikel 3.");
    theirs.note("Alleen voor onze raad.");
    assertThat(theirs.notes()).containsText("Alleen voor onze raad.");
    theirs.conclude("De verordening wordt aangepast.");
    assertThat(theirs.conclusion()).containsText("Wacht op instemming");
    ReflowUiIT.look(first, "vraag");
    Accessibility.check(first);
    assertThat(
            data.count(
                "select count(*) from outgoing_mail where kind = 'MENTIONED' and recipient_email = ?",
                People.ZWOLLE))
        .isPositive();

    TopicPage ours = TopicPage.open(municipality, portal, dialogue, "ON1");
    assertThat(ours.remarks()).containsText("Zie artikel 3.");
    assertThat(municipality.locator("main")).not().containsText("Alleen voor onze raad.");
    ours.agree();
    assertThat(ours.conclusion()).containsText("Gemeente Zwolle stemt ermee in");
    ours.press("Leg afspraak vast");
    assertThat(ours.errors()).containsText("Kies wie het doet.");
    Accessibility.check(municipality);
    ours.promise("Verordening aanpassen", "Gemeente Zwolle", "1-3-2027");
    assertThat(ours.agreements()).containsText("Verordening aanpassen");
    assertThat(ours.agreements()).containsText("1 maart 2027");
    ours.press("Markeer als besproken");
    assertThat(ours.remarks()).containsText("Besproken.");
    Accessibility.check(municipality);
    ReflowUiIT.look(municipality, "vraag-besproken");

    TopicPage others = TopicPage.open(second, portal, dialogue, "ON1");
    assertThat(others.agreements()).containsText("Verordening aanpassen");
    assertThat(second.locator("main")).not().containsText("Alleen voor onze raad.");
    second.navigate(portal.url("/gesprek/" + dialogue + "/afspraken"));
    assertThat(second.locator("main")).containsText("Verordening aanpassen");
    Accessibility.check(second);
    OverviewPage.open(municipality, portal);
    assertThat(municipality.locator("main")).containsText("Wat u of uw organisatie nog doet");
    Accessibility.check(municipality);
  }

  private void agendaIsEverybodys(Portal portal, String dialogue, Page one, Page other) {
    one.navigate(portal.url("/gesprek/" + dialogue + "/agenda"));
    assertThat(one.locator("ol.agenda > li")).hasCount(3);
    Accessibility.check(one);
    ReflowUiIT.look(one, "agenda");
    String last = one.locator("ol.agenda > li").last().getAttribute("id");
    Locator up = one.locator("#" + last + " button[value='omhoog']");
    Keyboard.tabTo(one, up);
    one.keyboard().press("Enter");
    assertThat(one.locator("ol.agenda > li").nth(1)).hasAttribute("id", last);
    other.navigate(portal.url("/gesprek/" + dialogue + "/agenda"));
    assertThat(other.locator("ol.agenda > li").nth(1)).hasAttribute("id", last);
    other.locator("#" + last + " button[value='weg']").click();
    assertThat(other.locator("ol.agenda > li")).hasCount(2);
  }

  private void record(Portal portal, String dialogue, Page municipality, Page first) {
    municipality.navigate(portal.url("/gesprek/" + dialogue + "/verslag"));
    municipality.locator("button[value='opstellen']").click();
    municipality.locator("button[value='goedkeuren']").click();
    assertThat(municipality.locator("main")).containsText("Gemeente Zwolle");
    first.navigate(portal.url("/gesprek/" + dialogue + "/verslag"));
    first.locator("button[value='goedkeuren']").click();
    assertThat(first.locator("h2 .badge.law")).isVisible();
    Accessibility.check(first);
  }

  private void nextYear(Portal portal, Page municipality) {
    UUID next = data.openRound();
    data.reportOn(next, 1);
    UUID assessment = data.start(next, People.ZWOLLE);
    FillInPage.open(municipality, portal, assessment, "onafhankelijkheid");
    assertThat(municipality.locator("#ON1")).containsText("Eerder afgesproken");
    assertThat(municipality.locator("#ON1")).containsText("Verordening aanpassen");
    assertThat(municipality.locator("#ON2")).not().containsText("Eerder afgesproken");
    Accessibility.check(municipality);
  }

  /** What was submitted stays beside it, everybody sees why, and the next one is not blind. */
  private void reopened(Portal portal, String dialogue, Page municipality, Page second) {
    municipality.navigate(portal.url("/zelftest/" + municipalitys + "/heropenen"));
    Accessibility.check(municipality);
    ReflowUiIT.look(municipality, "heropenen");
    municipality.locator("button[value='heropenen']").click();
    assertThat(municipality.locator(".error-summary")).containsText("Vul hier een tekst in");
    Accessibility.check(municipality);
    municipality.locator("#reden").fill("De verordening bleek er al te zijn.");
    municipality.locator("button[value='heropenen']").click();
    assertThat(municipality).hasURL(portal.url("/zelftest/" + municipalitys + "/controleren"));
    FillInPage.open(municipality, portal, municipalitys, "onafhankelijkheid").answer("ON1", "YES");
    second.navigate(portal.url("/gesprek/" + dialogue));
    assertThat(second.locator("article.voice.MUNICIPALITY")).containsText("Wordt nu aangepast");
    assertThat(second.locator("article.voice.MUNICIPALITY"))
        .containsText("De verordening bleek er al te zijn.");
    assertThat(second.locator("#ON1")).containsText("Ja tegenover nee");
    ReviewPage.open(municipality, portal, municipalitys).submit();
    second.navigate(portal.url("/gesprek/" + dialogue));
    assertThat(second.locator("article.voice.MUNICIPALITY li")).hasCount(2);
    assertThat(second.locator("#ON1")).not().containsText("Ja tegenover nee");
    assertThat(
            data.text(
                "select blind from submission where assessment_id = ? and sequence = 2",
                municipalitys))
        .isEqualTo("0");
    Accessibility.check(second);
  }

  private Page signedIn(Browser browser, Portal portal, String email) {
    Page page = open(browser);
    SignInPage.open(page, portal).signIn(email);
    return page;
  }

  private Page guestOf(Browser browser, Portal portal, Page coordinator) {
    String email = UUID.randomUUID() + "@vrijwilliger.example";
    GuestsPage.open(coordinator, portal, firsts).invite("Gast van de raad", email);
    Page guest = open(browser);
    GuestPage entry = GuestPage.open(guest, portal, mailed(email, "GUEST_INVITED", LINK));
    entry.request().click();
    entry.code().waitFor();
    entry.enter(mailed(email, "GUEST_CODE", CODE));
    guest.locator("form[data-sign-out]").waitFor();
    return guest;
  }

  private Page open(Browser browser) {
    BrowserContext context = browser.newContext(Browsers.dutch());
    contexts.add(context);
    return context.newPage();
  }

  private String mailed(String email, String kind, Pattern what) {
    String text =
        data.text(
            """
            select text from outgoing_mail where recipient_email = ? and kind = ?
            order by created_at desc limit 1
            """,
            email,
            kind);
    Matcher found = what.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group();
  }
}
