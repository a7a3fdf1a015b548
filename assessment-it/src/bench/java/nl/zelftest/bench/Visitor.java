package nl.zelftest.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser, as far as the portal sees it. */
final class Visitor {
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
  private static final int OK = 200;

  private final String portal;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private Visitor(String portal) {
    this.portal = portal;
  }

  /** Signs in by the page's form. */
  static Visitor signIn(String portal, Person person) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(portal);
    HttpResponse<String> answer =
        visitor.post(
            "/inloggen",
            Map.of(
                "inloggen",
                "inloggen",
                "email",
                person.email(),
                "wachtwoord",
                People.PASSWORD,
                "inlogknop",
                "Inloggen"));
    if (!answer.uri().getPath().equals("/mijn-overzicht")) {
      throw new IllegalStateException("Not signed in, but at " + answer.uri());
    }
    return visitor;
  }

  /** The page at this address. */
  String open(String path) throws IOException, InterruptedException {
    return send(request(path).GET()).body();
  }

  /** Submits a test, of which every question is answered, by the page's form. */
  void submit(UUID assessment) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(
            "/zelftest/" + assessment + "/controleren",
            Map.of(
                "indienformulier", "indienformulier",
                "akkoord", "on",
                "indienknop", "Zelftest indienen"));
    if (!answer.uri().getPath().endsWith("/ingediend")) {
      throw new IllegalStateException("Not submitted: " + assessment);
    }
  }

  /** Opens a page and sends its form; answers the page that this leads to. */
  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Matcher state = VIEW_STATE.matcher(open(path));
    if (!state.find()) {
      throw new IllegalStateException("There is no form at " + path);
    }
    String form = form(fields) + "&" + form(Map.of("jakarta.faces.ViewState", state.group(1)));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** The session's cookie, as a header says it. */
  String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(portal + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
    }
    return answer;
  }

  /** The fields as a form sends them. */
  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
