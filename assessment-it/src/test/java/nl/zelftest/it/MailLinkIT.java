package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links in mails lead to this portal and nowhere else, and are worth nothing after their time. */
@ExtendWith(DemoPortal.class)
class MailLinkIT {
  private Portal portal;
  private DemoData data;
  private String person;

  @BeforeEach
  void somebody(Portal demo) {
    portal = demo;
    data = new DemoData(portal);
    person = data.colleague(People.DIJK_EN_WAARD);
  }

  @Test
  void comesFromTheSettingWhateverTheHostThatIsAskedFor() {
    HttpResponse<String> answer =
        new HttpVisitor(portal)
            .post(
                "/wachtwoord-vergeten",
                Map.of("email", person, "vergeetknop", "Stuur de mail"),
                "Host",
                "kwaad.example",
                "X-Forwarded-Host",
                "kwaad.example",
                "Forwarded",
                "host=kwaad.example");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(mailed(person, "PASSWORD_FORGOTTEN")).startsWith("/wachtwoord/");
    assertThat(
            data.count(
                "select count(*) from outgoing_mail where concat(text, html, link) like ?",
                "%kwaad.example%"))
        .isZero();
  }

  @Test
  void isAsDeadAfterItsTimeAsOneThatNeverWas() {
    HttpVisitor stranger = new HttpVisitor(portal);
    stranger.post("/wachtwoord-vergeten", Map.of("email", person, "vergeetknop", "Stuur de mail"));
    String password = mailed(person, "PASSWORD_FORGOTTEN");
    String invited = "genodigde-" + UUID.randomUUID() + "@nieuw.example";
    HttpVisitor coordinator = new HttpVisitor(portal).signIn(People.DIJK_EN_WAARD);
    coordinator.post(
        "/mijn-organisatie",
        Map.of("email", invited, "rol", "CONTRIBUTOR", "uitnodigknop", "Uitnodigen"));
    String invitation = mailed(invited, "INVITED");
    String other = "ander-" + UUID.randomUUID() + "@nieuw.example";
    new HttpVisitor(portal)
        .signIn(person)
        .post("/mijn-account/adres", Map.of("email", other, "adresknop", "Wijzig"));
    String address =
        data.text("select link from outgoing_mail where recipient_email = ?", other)
            .substring(portal.url("").length());
    for (String link : new String[] {password, invitation, address}) {
      assertThat(stranger.get(link).statusCode()).as(link).isEqualTo(200);
    }

    data.change(
        "update password_reset set expires_at = utc_timestamp(6) where account_id ="
            + " (select id from account where email = ?)",
        person);
    data.change("update invitation set expires_at = utc_timestamp(6) where email = ?", invited);
    data.change("update email_change set expires_at = utc_timestamp(6) where new_email = ?", other);

    String never = main(stranger.get("/uitnodiging/" + "x".repeat(43)));
    assertThat(never).contains("Deze link werkt niet");
    for (String link : new String[] {password, invitation, address}) {
      HttpResponse<String> late = stranger.get(link);
      assertThat(late.statusCode()).as(link).isEqualTo(404);
      assertThat(main(late)).as(link).isEqualTo(never);
    }
  }

  private String mailed(String email, String kind) {
    String link =
        data.text(
            "select link from outgoing_mail where recipient_email = ? and kind = ?", email, kind);
    assertThat(link).startsWith(portal.url("/"));
    return link.substring(portal.url("").length());
  }

  private static String main(HttpResponse<String> page) {
    String body = page.body();
    return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
  }
}
