package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a coordinator does on the pages with tokens and webhooks. */
final class Connections {
  private static final Pattern TOKEN = Pattern.compile("zelftest_[A-Za-z0-9_-]{43}");
  private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=");

  private final DemoData data;
  private final HttpVisitor coordinator;
  private final UUID organisation;

  Connections(Portal portal, String email) {
    this.data = new DemoData(portal);
    this.coordinator = new HttpVisitor(portal).signIn(email);
    this.organisation = data.organisation(email);
  }

  String tokensPage() {
    return "/mijn-organisatie/" + organisation + "/koppelingen";
  }

  String webhooksPage() {
    return "/mijn-organisatie/" + organisation + "/webhooks";
  }

  /** Makes a token that works for a month, and reads it from the page. */
  String token(String name, String... scopes) {
    Map<String, String> fields = new HashMap<>();
    fields.put("naam", name);
    fields.put(
        "laatste-dag",
        LocalDate.now(ZoneId.of("Europe/Amsterdam"))
            .plusMonths(1)
            .format(DateTimeFormatter.ofPattern("dd-MM-yyyy")));
    fields.put("tokenknop", "");
    for (String scope : scopes) {
      fields.put("mag-" + scope, "ja");
    }
    String token = found(TOKEN, coordinator.post(tokensPage(), fields));
    assertThat(coordinator.get(tokensPage()).body()).as("shown once").doesNotContain(token);
    return token;
  }

  /** Revokes a token as its button does. */
  void revoke(String token) {
    press(
        tokensPage(),
        "intrekken",
        "token",
        data.text("select id from api_token where token_sha256 = sha2(?, 256)", token));
    assertThat(
            data.text("select revoked_at from api_token where token_sha256 = sha2(?, 256)", token))
        .isNotNull();
  }

  /** Makes a webhook, and reads its secret from the page. */
  String webhook(String address) {
    return found(
        SECRET, coordinator.post(webhooksPage(), Map.of("adres", address, "webhookknop", "")));
  }

  void endWebhook(String address) {
    press(
        webhooksPage(),
        "beeindigen",
        "webhook",
        data.text("select id from webhook where address = ? and ended_at is null", address));
  }

  void replay(String delivery) {
    press(webhooksPage(), "opnieuw", "bericht", delivery);
  }

  /** Presses the first button of a kind, for another row than its own: as a forged form could. */
  HttpResponse<String> press(String page, String button, String field, String id) {
    Matcher name =
        Pattern.compile("name=\"([\\w:-]+:" + button + ")\"").matcher(coordinator.get(page).body());
    assertThat(name.find()).as(button + " on " + page).isTrue();
    String form = name.group(1).substring(0, name.group(1).lastIndexOf(':'));
    String body =
        Stream.of(
                pair(form, form),
                pair(field, id),
                pair(name.group(1), ""),
                pair("jakarta.faces.ViewState", "stateless"))
            .collect(Collectors.joining("&"));
    return coordinator.send(
        coordinator
            .request(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String found(Pattern pattern, HttpResponse<String> answer) {
    Matcher found = pattern.matcher(answer.body());
    assertThat(found.find()).as(answer.statusCode() + answer.body()).isTrue();
    return found.group();
  }
}
