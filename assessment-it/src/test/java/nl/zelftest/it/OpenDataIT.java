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

  @Test
  void everyAddressOfTheDescriptionAnswersAsDescribed(Portal portal) {
    HttpVisitor program = new HttpVisitor(portal);
    JsonObject document = json(program.get(API + "/openapi.json"));
    Map<String, String> values = examples(portal, program);

    assertThat(document.get("openapi").getAsString()).startsWith("3.0");
    for (String path : document.getAsJsonObject("paths").keySet()) {
      if (path.contains("{gemeente}")) {
        // The demonstration publishes nothing.
        continue;
      }
      if (path.startsWith("/eigen/")) {
        // With a token only.
        problem(program.get(API + path.replaceAll("\\{\\w+}", "x")), 401);
        continue;
      }
      String address = path;
      for (Map.Entry<String, String> value : values.entrySet()) {
        address = address.replace("{" + value.getKey() + "}", value.getValue());
      }
      HttpResponse<String> response = program.get(API + address);

      assertThat(response.statusCode()).as(address).isEqualTo(200);
      assertThat(header(response, "API-Version")).isEqualTo("1.1.0");
      assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
      assertThat(header(response, "RateLimit-Limit")).isEqualTo("600");
      JsonObject content =
          document
              .getAsJsonObject("paths")
              .getAsJsonObject(path)
              .getAsJsonObject("get")
              .getAsJsonObject("responses")
              .getAsJsonObject("200")
              .getAsJsonObject("content");
      assertThat(content.keySet()).anyMatch(header(response, "Content-Type")::startsWith);
      if (content.keySet().stream().noneMatch(type -> type.endsWith("json"))) {
        continue;
      }
      JsonObject media = content.getAsJsonObject(content.keySet().iterator().next());
      List<String> unknown = new ArrayList<>();
      compare(document, json(response), media.getAsJsonObject("schema"), path, unknown);
      assertThat(unknown).as("not in the description").isEmpty();
    }
  }

  private static Map<String, String> examples(Portal portal, HttpVisitor program) {
    String round =
        json(program.get(API + "/rondes"))
            .getAsJsonArray("rondes")
            .get(0)
            .getAsJsonObject()
            .get("id")
            .getAsString();
    assertThat(new DemoData(portal).text("select name from round where id = ?", round)).isNotNull();
    Map<String, String> values = new HashMap<>();
    values.put("ronde", round);
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
      next =
          links.contains("rel=\"next\"")
              ? links.replaceAll(".*<([^>]*)>; rel=\"next\".*", "$1")
              : null;
    }

    assertThat(codes).hasSize(total).doesNotHaveDuplicates().contains("GM0193", "GM0398");
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
    String tag = header(program.get(API + "/gemeenten/GM0193"), "ETag");

    HttpResponse<String> again =
        program.send(
            program.request(API + "/gemeenten/GM0193").header("If-None-Match", tag).build());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "API-Version")).isEqualTo("1.1.0");
  }

  @Test
  void handsOutTablesAsCsv(Portal portal) {
    HttpVisitor program = new HttpVisitor(portal);
    HttpResponse<String> csv =
        program.send(program.request(API + "/gemeenten").header("Accept", "text/csv").build());

    assertThat(header(csv, "Content-Type")).startsWith("text/csv");
    assertThat(csv.body().lines().findFirst().orElse(""))
        .endsWith(
            "code,naam,provincieCode,provincieNaam,geldigVan,geldigTot,inwoners,inwonersJaar");
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
