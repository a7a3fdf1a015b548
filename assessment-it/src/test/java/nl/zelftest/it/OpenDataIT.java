package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs of others read what is for everybody, as the description says. */
@ExtendWith({Browsers.class, DemoPortal.class})
class OpenDataIT {

  private static final String API = "/api/v1";

  private static final String LIMITS = "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";

  /** Those of two whole minutes, and some. */
  private static final int MOST_REQUESTS = 1300;

  @Test
  void everyAddressOfTheDescriptionAnswersAsDescribed(Portal portal) {
    HttpVisitor program = new HttpVisitor(portal);
    JsonObject document = json(program.get(API + "/openapi.json"));
    Map<String, String> values = examples(portal);
    Connections zwolle = new Connections(portal, People.ZWOLLE);
    String token = zwolle.token("Beschrijving", "RESULTS", "EXPORTS");

    assertThat(document.get("openapi").getAsString()).startsWith("3.0");
    for (String path : document.getAsJsonObject("paths").keySet()) {
      boolean isOwn = path.startsWith("/eigen/");
      String address = API + path;
      for (Map.Entry<String, String> example : values.entrySet()) {
        address = address.replace("{" + example.getKey() + "}", example.getValue());
      }
      if (isOwn) {
        problem(program.get(address), 401);
      }
      String name = isOwn ? "Authorization" : "Accept";
      String value = isOwn ? "Bearer " + token : "*/*";
      HttpResponse<String> response = get(program, address, name, value);

      assertThat(response.statusCode()).as(address).isEqualTo(200);
      assertThat(header(response, "API-Version")).isEqualTo(version(document));
      assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(isOwn ? "" : "*");
      assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
      assertThat(header(response, "RateLimit-Limit")).isEqualTo("600");
      String tag = header(response, "ETag");
      assertThat(tag).as(address).matches("\"[0-9a-f]{32}\"|W/\"[0-9a-f]{64}-xlsx\"");
      HttpResponse<String> again = get(program, address, name, value, "If-None-Match", tag);
      assertThat(again.statusCode()).as(address).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      JsonObject responses =
          document
              .getAsJsonObject("paths")
              .getAsJsonObject(path)
              .getAsJsonObject("get")
              .getAsJsonObject("responses");
      for (HttpResponse<String> one : List.of(response, again)) {
        JsonObject described = responses.getAsJsonObject(Integer.toString(one.statusCode()));
        for (String header : resolve(document, described).getAsJsonObject("headers").keySet()) {
          assertThat(header(one, header)).as(header + " of " + address).isNotEmpty();
        }
      }
      JsonObject content = responses.getAsJsonObject("200").getAsJsonObject("content");
      assertThat(content.keySet()).anyMatch(header(response, "Content-Type")::startsWith);
      if (content.keySet().stream().noneMatch(type -> type.endsWith("json"))) {
        continue;
      }
      JsonObject media = content.getAsJsonObject(content.keySet().iterator().next());
      List<String> unknown = new ArrayList<>();
      compare(document, json(response), media.getAsJsonObject("schema"), path, unknown);
      assertThat(unknown).as("not in the description").isEmpty();
    }
    zwolle.revoke(token);
  }

  private static String version(JsonObject document) {
    return document.getAsJsonObject("info").get("version").getAsString();
  }

  /** Of a round that Zwolle submitted in and published. */
  private static Map<String, String> examples(Portal portal) {
    DemoData data = new DemoData(portal);
    RevealedRound made = RevealedRound.make(portal, data);
    made.publish(portal, data);
    Map<String, String> values = new HashMap<>();
    values.put("ronde", made.round().toString());
    values.put("gemeente", RevealedRound.ZWOLLE_CODE);
    values.put("zelftest", data.assessment(made.round(), People.ZWOLLE).toString());
    values.put("formaat", "xlsx");
    values.put("code", "GM0193");
    values.put("set", "clientondersteuning");
    values.put("label", "2015");
    values.put("older", "2015");
    values.put("newer", "2015");
    return values;
  }

  /** Every member of an answer stands in its schema, and has the type that is said there. */
  private static void compare(
      JsonObject document, JsonElement value, JsonObject schema, String at, List<String> unknown) {
    JsonObject resolved = resolve(document, schema);
    Map<String, JsonObject> members = members(document, schema);
    if (value.isJsonObject()) {
      for (Map.Entry<String, JsonElement> member : value.getAsJsonObject().entrySet()) {
        String place = at + "." + member.getKey();
        if (members.containsKey(member.getKey())) {
          compare(document, member.getValue(), members.get(member.getKey()), place, unknown);
        } else if (!members.isEmpty()) {
          unknown.add(place);
        }
      }
    } else if (value.isJsonArray()) {
      assertThat(type(resolved)).as(at).isEqualTo("array");
      for (JsonElement item : value.getAsJsonArray()) {
        compare(document, item, resolved.getAsJsonObject("items"), at + "[]", unknown);
      }
    } else if (value.isJsonNull()) {
      assertThat(resolved.has("nullable")).as(at).isTrue();
    } else if (value.getAsJsonPrimitive().isBoolean()) {
      assertThat(type(resolved)).as(at).isEqualTo("boolean");
    } else {
      assertThat(type(resolved))
          .as(at)
          .isEqualTo(value.getAsJsonPrimitive().isNumber() ? "integer" : "string");
    }
  }

  private static String type(JsonObject schema) {
    return schema.get("type").getAsString();
  }

  private static Map<String, JsonObject> members(JsonObject document, JsonObject schema) {
    JsonObject resolved = resolve(document, schema);
    Map<String, JsonObject> members = new HashMap<>();
    if (resolved.has("allOf")) {
      for (JsonElement part : resolved.getAsJsonArray("allOf")) {
        members.putAll(members(document, part.getAsJsonObject()));
      }
    }
    if (resolved.has("properties")) {
      for (Map.Entry<String, JsonElement> member :
          resolved.getAsJsonObject("properties").entrySet()) {
        members.put(member.getKey(), member.getValue().getAsJsonObject());
      }
    }
    return members;
  }

  private static JsonObject resolve(JsonObject document, JsonObject schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    JsonObject found = document;
    for (String name : schema.get("$ref").getAsString().substring(2).split("/", -1)) {
      found = found.getAsJsonObject(name);
    }
    return found;
  }

  @Test
  void readsAllMunicipalitiesPageByPage(Portal portal) {
    HttpVisitor program = new HttpVisitor(portal);
    List<String> codes = new ArrayList<>();
    int total = 0;
    String next = "?pagina=1";
    while (next != null) {
      HttpResponse<String> response = program.get(API + "/gemeenten" + next);
      JsonObject page = json(response);
      total = page.get("totaal").getAsInt();
      page.getAsJsonArray("gemeenten")
          .forEach(one -> codes.add(one.getAsJsonObject().get("code").getAsString()));
      String links = header(response, "Link");
      next = links.contains("rel=\"next\"") ? next(links) : null;
    }

    assertThat(codes).hasSize(total).doesNotHaveDuplicates().contains("GM0193", "GM0398");
  }

  private static String next(String links) {
    return links.replaceAll(".*<([^>]*)>; rel=\"next\".*", "$1");
  }

  @Test
  void aMergedMunicipalityNamesItsSuccessor(Portal portal) {
    JsonObject one = json(new HttpVisitor(portal).get(API + "/gemeenten/GM0398"));

    assertThat(one.get("naam").getAsString()).isEqualTo("Heerhugowaard");
    assertThat(one.get("geldigTot").getAsString()).isEqualTo("2022-01-01");
    assertThat(one.getAsJsonArray("opvolgers").get(0).getAsString()).isEqualTo("GM1980");
  }

  @Test
  void saysNothingAnewToWhoHasItAlready(Portal portal) {
    HttpVisitor program = new HttpVisitor(portal);
    String path = API + "/gemeenten/GM0193";
    String tag = header(program.get(path), "ETag");

    assertThat(get(program, path, "If-None-Match", "\"oud\", " + tag).statusCode()).isEqualTo(304);
    assertThat(get(program, path, "If-None-Match", "\"oud\"").body()).contains("Zwolle");
    assertThat(get(program, API + "/gemeenten", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/gemeenten | code,naam,provincieCode,provincieNaam,geldigVan,geldigTot,inwoners,"
            + "inwonersJaar | GM0193,Zwolle,PV23,Overijssel,",
        "/rondes | id,naam,jaar,peildatum,opentOp,sluitOp,vragenlijst,versie"
            + " | ,clientondersteuning,2015",
        "/vragenlijsten | code,titel | clientondersteuning,",
        "/vragenlijsten/clientondersteuning/versies | label,titel,geldigVan,geldigTot,voorganger"
            + " | 2015,",
        "/vragenlijsten/clientondersteuning/verschillen/2015/2015"
            + " | theme,code,number,change,with,text,movedFromTheme,reason,source"
            + " | beleidsplan,BP1,1.1,same,BP1,",
      })
  void handsOutTablesAsCsv(String path, String columns, String part, Portal portal) {
    HttpResponse<String> csv = get(new HttpVisitor(portal), API + path, "Accept", "text/csv");

    assertThat(header(csv, "Content-Type")).startsWith("text/csv");
    assertThat(csv.body().lines()).first().isEqualTo(columns);
    String all = csv.body();
    for (String link = header(csv, "Link"); link.contains("next"); link = header(csv, "Link")) {
      csv = get(new HttpVisitor(portal), API + path + next(link), "Accept", "text/csv");
      all += csv.body();
    }
    assertThat(all).contains(part);
  }

  @Test
  void handsOutPublishedResultsAsCsv(Portal portal) {
    DemoData data = new DemoData(portal);
    RevealedRound made = RevealedRound.make(portal, data);
    made.publish(portal, data);

    String path = API + "/gepubliceerde-resultaten";
    HttpResponse<String> csv = get(new HttpVisitor(portal), path, "Accept", "text/csv");

    assertThat(csv.body().lines())
        .first()
        .isEqualTo("gemeente,naam,ronde,rondeNaam,jaar,gepubliceerdOp");
    assertThat(csv.body()).contains("GM0193,Zwolle," + made.round() + ",");
  }

  /** A browser asks first whether a page of another site may send more than the simplest. */
  @Test
  void lendsItselfToPagesOfOtherSites(Page page, Portal portal) {
    HttpVisitor program = new HttpVisitor(portal);
    String tag = header(program.get(API + "/rondes"), "ETag");
    try (Receiver elsewhere = new Receiver()) {
      elsewhere.answer("/", 200);
      page.navigate(elsewhere.url("/"));

      assertThat(fetched(page, portal.url(API + "/rondes"), "If-None-Match", tag))
          .isEqualTo("304 " + tag + " 600");
      assertThat(fetched(page, portal.url(API + "/bestaat-niet"), "If-None-Match", tag))
          .startsWith("404 ");
      assertThat(fetched(page, portal.url(API + "/eigen/zelftesten"), "Authorization", "Bearer x"))
          .as("for programs: a token does not belong in a browser")
          .isEqualTo("refused");
    }

    HttpResponse<String> asked = asked(program, "/gemeenten");
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(header(asked, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(header(asked, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(header(asked, "Access-Control-Allow-Headers"))
        .isEqualTo("Accept, Content-Type, If-None-Match");
    assertThat(header(asked, "Access-Control-Max-Age")).isEqualTo("86400");
    assertThat(header(asked, "Access-Control-Expose-Headers"))
        .contains("API-Version", "ETag", "Link", LIMITS, "Retry-After");
    HttpResponse<String> own = asked(program, "/eigen/zelftesten");
    problem(own, 401);
    assertThat(own.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
  }

  /** What a page of another site reads of an answer, in its visitor's browser. */
  private static String fetched(Page page, String url, String header, String value) {
    return page.evaluate(
            """
            ([url, header, value]) => fetch(url, {headers: {[header]: value}}).then(
              answer => [answer.status, answer.headers.get('ETag'),
                answer.headers.get('RateLimit-Limit')].join(' '),
              () => 'refused')
            """,
            List.of(url, header, value))
        .toString();
  }

  private static HttpResponse<String> asked(HttpVisitor program, String path) {
    return program.send(
        program
            .request(API + path)
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", "https://elders.example")
            .header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "if-none-match")
            .build());
  }

  @Test
  void refusesWhoAsksTooMuchAndSaysHowLong(Portal portal) {
    HttpVisitor program = new HttpVisitor(portal);
    String path = API + "/vragenlijsten";
    HttpResponse<String> response = get(program, path, "X-Forwarded-For", "203.0.113.77");
    int left = Integer.parseInt(header(response, "RateLimit-Remaining"));
    assertThat(left).isBetween(0, 599);
    String tag = header(response, "ETag");
    // The count begins anew in the midst of it at most once, if the portal is not very slow.
    for (int sent = 0; response.statusCode() != 429 && sent < MOST_REQUESTS; sent++) {
      response = get(program, path, "X-Forwarded-For", "203.0.113.77", "If-None-Match", tag);
    }

    problem(response, 429);
    String wait = header(response, "Retry-After");
    assertThat(Integer.parseInt(wait)).isBetween(1, 60);
    assertThat(header(response, "RateLimit-Reset")).isEqualTo(wait);
    assertThat(header(response, "RateLimit-Remaining")).isEqualTo("0");
    assertThat(json(response).get("detail").getAsString()).contains(wait + " seconden");
    assertThat(get(program, path, "X-Forwarded-For", "203.0.113.78").statusCode())
        .as("others go on")
        .isEqualTo(200);
  }

  private static HttpResponse<String> get(HttpVisitor program, String path, String... headers) {
    return program.send(program.request(path).headers(headers).build());
  }

  @ParameterizedTest
  @CsvSource({
    "/gemeenten/GM9999, 404",
    "/gemeenten/zwolle, 404",
    "/gemeenten?pagina=0, 400",
    "/gemeenten?pagina=een, 400",
    "/gemeenten?pagina=999, 404",
    "/gemeenten?provincie=PV23, 400",
    "/landelijke-cijfers/0b6cf73e-31bd-46bc-b316-057358a5b254, 404",
    "/landelijke-cijfers/1, 404",
    "/gepubliceerde-resultaten/GM0193/0b6cf73e-31bd-46bc-b316-057358a5b254, 404",
    "/vragenlijsten/niets/versies, 404",
    "/bestaat-niet, 404",
  })
  void saysWhatIsWrong(String path, int status, Portal portal) {
    problem(new HttpVisitor(portal).get(API + path), status);
  }

  @Test
  void saysThatNothingCanBeWrittenAndWhichFormsThereAre(Portal portal) {
    HttpVisitor program = new HttpVisitor(portal);

    problem(
        program.send(program.request(API + "/gemeenten").POST(BodyPublishers.noBody()).build()),
        405);
    problem(
        program.send(program.request(API + "/rondes").header("Accept", "image/png").build()), 406);
  }

  private static void problem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
    JsonObject problem = json(response);
    assertThat(problem.get("status").getAsInt()).isEqualTo(status);
    assertThat(problem.get("title").getAsString()).isNotBlank();
    assertThat(problem.get("detail").getAsString()).isNotBlank();
    assertThat(response.body()).doesNotContain("Exception", "nl.zelftest");
  }

  @Test
  void isExplainedOnAPageWhoseExamplesWork(Page page, Portal portal) {
    page.navigate(portal.url("/"));
    page.locator(".site-footer a[href$='/open-data']").click();

    Accessibility.check(page);
    ReflowUiIT.look(page, "open-data");
    HttpVisitor program = new HttpVisitor(portal);
    List<String> examples = new ArrayList<>();
    page.locator("main a[href*='/api/v1']")
        .all()
        .forEach(link -> examples.add(link.getAttribute("href")));
    assertThat(examples).hasSize(7);
    for (String example : examples) {
      assertThat(program.get(example).statusCode()).as(example).isEqualTo(200);
    }
  }

  private static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
