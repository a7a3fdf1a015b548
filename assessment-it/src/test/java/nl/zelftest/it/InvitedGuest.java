package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A guest of a council's test, from the invitation to the test itself, without a browser. */
record InvitedGuest(Portal portal, UUID assessment, String email) {
  static final Pattern LINK = Pattern.compile("/gast/[A-Za-z0-9_-]{43}");
  static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  static InvitedGuest of(Portal portal, UUID assessment) {
    return new InvitedGuest(portal, assessment, UUID.randomUUID() + "+gast@vrijwilliger.example");
  }

  void invite(HttpVisitor coordinator) {
    HttpResponse<String> invited =
        coordinator.post(
            "/zelftest/" + assessment + "/gasten",
            Map.of("naam", "Gast", "email", email, "uitnodigknop", "Uitnodigen"));
    assertThat(invited.statusCode()).as(invited.body()).isEqualTo(302);
  }

  HttpVisitor enter() {
    HttpVisitor guest = new HttpVisitor(portal);
    String link = mailed("GUEST_INVITED", LINK);
    guest.post(link, Map.of("codeknop", "Vraag een code aan"));
    HttpResponse<String> in =
        guest.post(
            link, Map.of("cijfers", mailed("GUEST_CODE", CODE), "binnenknop", "Naar de zelftest"));
    assertThat(in.statusCode()).as(in.body()).isEqualTo(302);
    return guest;
  }

  /** What the newest mail of a kind to this guest says. */
  String mailed(String kind, Pattern what) {
    String text =
        new DemoData(portal)
            .text(
                """
                select text from outgoing_mail where kind = ? and recipient_email = ?
                order by created_at desc limit 1
                """,
                kind,
                email);
    Matcher matcher = what.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }
}
