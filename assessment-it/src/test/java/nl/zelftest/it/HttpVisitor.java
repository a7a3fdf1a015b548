package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor without a browser, who can say what no browser would. Redirects are not followed. */
public final class HttpVisitor {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

  private final Portal portal;
  private String token = "";
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          // As browsers do without TLS.
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  public HttpVisitor(Portal portal) {
    this.portal = portal;
  }

  public HttpVisitor signIn(String email) {
    HttpResponse<String> answer =
        post(
            "/inloggen",
            Map.of("email", email, "wachtwoord", People.PASSWORD, "inlogknop", "Inloggen"));
    assertThat(answer.headers().firstValue("location"))
        .hasValueSatisfying(l -> assertThat(l).endsWith("/mijn-overzicht"));
    return this;
  }

  /** From now on a program, that sends a token with each request. */
  HttpVisitor bearing(String itsToken) {
    token = itsToken;
    return this;
  }

  /** What tells the portal who this is: the header of a request. */
  public String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).build());
  }

  /** A file that is there, of this type. */
  byte[] file(String path, String type) {
    HttpResponse<byte[]> answer = send(request(path).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    return answer.body();
  }

  /** Sends a page's form: its hidden fields as the page gives them, and these. */
  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    return send(form(path, fields, headers));
  }

  /** The request that sends a page's form. */
  HttpRequest form(String path, Map<String, String> fields, String... headers) {
    Matcher hidden = HIDDEN.matcher(get(path).body());
    String body =
        hidden
            .results()
            .map(field -> pair(field.group(1), value(field.group())))
            .collect(Collectors.joining("&"));
    String given =
        fields.entrySet().stream()
            .map(field -> pair(field.getKey(), field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body + "&" + given));
    return with(request, headers).build();
  }

  /** Gives an answer as the page does. */
  HttpResponse<String> answer(UUID assessment, UUID question, String json, String... headers) {
    return send(
        with(
                request("/api/intern/zelftesten/" + assessment + "/antwoorden/" + question)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(json)),
                headers)
            .build());
  }

  /** Answers each question of a test that nobody has answered yet with yes. */
  void answerAll(UUID assessment, DemoData data) {
    String questions =
        data.text(
            """
            select group_concat(q.id) from question q
              join assessment a on a.question_set_version_id = q.question_set_version_id
            where a.id = ? and q.kind = 'JUDGEMENT' and q.parent_id is null
            """,
            assessment);
    for (String question : questions.split(",", -1)) {
      accepted(
          answer(assessment, UUID.fromString(question), "{\"version\": 0, \"value\": \"YES\"}"));
    }
    String items =
        "abcdefgh"
            .chars()
            .mapToObj(letter -> "\"LB1" + (char) letter + "\": \"YES\"")
            .collect(Collectors.joining(",", "{\"version\": 0, \"items\": {", "}}"));
    accepted(answer(assessment, data.question("LB1"), items));
  }

  private static void accepted(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.url(path)));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static String value(String input) {
    Matcher value = VALUE.matcher(input);
    return value.find() ? value.group(1) : "";
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
