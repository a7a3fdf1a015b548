package nl.zelftest.web.assessment;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.BadRequestException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.GivenAnswer;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.web.api.Json;

/**
 * An answer as the page sends it.
 *
 * @param seenVersion of the answer that the person saw
 */
record AnswerJson(AnswerInput input, int seenVersion) {

  static final JsonProvider JSON = Json.PROVIDER;

  /** More than any answer that is within its bounds needs. */
  private static final int LONGEST_BODY = 96 * 1024;

  /**
   * Reads an answer.
   *
   * @throws BadRequestException when it is too long, no JSON, or of another shape
   */
  static AnswerJson read(InputStream body) {
    try {
      return of(Json.read(body, LONGEST_BODY));
    } catch (ClassCastException | IllegalArgumentException e) {
      throw new BadRequestException(e);
    }
  }

  private static AnswerJson of(JsonObject json) {
    Map<String, AnswerValue> items = new HashMap<>();
    objectOf(json, "items")
        .forEach((code, value) -> items.put(code, value(((JsonString) value).getString())));
    List<AnswerInput.Link> links = new ArrayList<>();
    for (JsonValue link :
        json.containsKey("links") ? json.getJsonArray("links") : JsonValue.EMPTY_JSON_ARRAY) {
      JsonObject object = link.asJsonObject();
      links.add(new AnswerInput.Link(object.getString("url", ""), object.getString("label", "")));
    }
    String value = text(json, "value");
    AnswerInput input =
        new AnswerInput(
            value == null ? null : value(value),
            items,
            text(json, "entry"),
            text(json, "reason"),
            text(json, "note"),
            links,
            json.getBoolean("fromPaper", false));
    return new AnswerJson(input, json.containsKey("version") ? json.getInt("version") : 0);
  }

  private static JsonObject objectOf(JsonObject json, String key) {
    return json.containsKey(key) ? json.getJsonObject(key) : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static AnswerValue value(String name) {
    return AnswerValue.valueOf(name);
  }

  /** A text with lines ended as everywhere; null when there is nothing in it. */
  private static String text(JsonObject json, String key) {
    if (!json.containsKey(key) || json.isNull(key)) {
      return null;
    }
    String text = json.getString(key).replace("\r\n", "\n").strip();
    return text.isEmpty() ? null : text;
  }

  /** The answer as it is kept, for the person to choose from. */
  static JsonObject write(GivenAnswer answer) {
    JsonObjectBuilder items = JSON.createObjectBuilder();
    answer.items().forEach((code, value) -> items.add(code, value.name()));
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("version", answer.version())
            .add("needsConfirmation", answer.needsConfirmation())
            .add("fromPaper", answer.fromPaper())
            .add("items", items);
    add(json, "value", answer.value() == null ? null : answer.value().name());
    add(json, "entry", answer.entry());
    add(json, "reason", answer.notApplicableReason());
    add(json, "note", answer.note());
    add(json, "savedAt", answer.savedAt() == null ? null : answer.savedAt().toString());
    return json.add("links", links(answer)).build();
  }

  private static JsonArray links(GivenAnswer answer) {
    var links = JSON.createArrayBuilder();
    answer
        .links()
        .forEach(
            link ->
                links.add(
                    JSON.createObjectBuilder().add("url", link.url()).add("label", link.label())));
    return links.build();
  }

  private static void add(JsonObjectBuilder json, String key, String text) {
    if (text != null) {
      json.add(key, text);
    }
  }
}
