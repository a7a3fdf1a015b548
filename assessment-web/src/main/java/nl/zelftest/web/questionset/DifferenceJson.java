package nl.zelftest.web.questionset;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import nl.zelftest.questionset.Change;
import nl.zelftest.questionset.FieldDifference;
import nl.zelftest.questionset.FieldDifference.Line;
import nl.zelftest.questionset.Segment;
import nl.zelftest.questionset.VersionDifference;
import nl.zelftest.questionset.VersionDifference.Comparison;
import nl.zelftest.questionset.VersionDifference.QuestionDifference;
import nl.zelftest.questionset.VersionDifference.ThemeDifference;
import nl.zelftest.web.api.Json;

/** A difference as programs get it; constants are spelled as in the files. */
final class DifferenceJson {

  private DifferenceJson() {}

  static JsonObject write(VersionDifference difference) {
    JsonObjectBuilder counts = Json.PROVIDER.createObjectBuilder();
    for (Change change : Change.values()) {
      counts.add(spelling(change), difference.count(change));
    }
    return Json.PROVIDER
        .createObjectBuilder()
        .add("questionSet", difference.setCode())
        .add("from", difference.older())
        .add("to", difference.newer())
        .add("counts", counts)
        .add("fields", list(difference.fields(), DifferenceJson::field))
        .add("themes", list(difference.themes(), DifferenceJson::theme))
        .add("droppedThemes", Json.PROVIDER.createArrayBuilder(difference.droppedThemes()))
        .add("droppedQuestions", list(difference.dropped(), DifferenceJson::question))
        .build();
  }

  private static JsonObjectBuilder theme(ThemeDifference theme) {
    return Json.PROVIDER
        .createObjectBuilder()
        .add("code", theme.code())
        .add("title", theme.title())
        .add("new", theme.isNew())
        .add("fields", list(theme.fields(), DifferenceJson::field))
        .add("questions", list(theme.questions(), DifferenceJson::question));
  }

  private static JsonObjectBuilder question(QuestionDifference question) {
    JsonObjectBuilder json =
        Json.PROVIDER
            .createObjectBuilder()
            .add("code", question.code())
            .add("number", question.number())
            .add("change", spelling(question.change()))
            .add("changed", question.isChanged())
            .add("text", question.text());
    add(json, "plain", question.plain());
    add(json, "movedFromTheme", question.movedFrom());
    if (question.reason() != null) {
      add(json, "reason", question.reason().reason());
      add(json, "source", question.reason().source());
    }
    return json.add("comparisons", list(question.comparisons(), DifferenceJson::comparison));
  }

  private static JsonObjectBuilder comparison(Comparison comparison) {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    add(json, "with", comparison.code());
    add(json, "withNumber", comparison.number());
    return json.add("fields", list(comparison.fields(), DifferenceJson::field));
  }

  private static JsonObjectBuilder field(FieldDifference field) {
    return Json.PROVIDER
        .createObjectBuilder()
        .add("field", spelling(field.field()))
        .add("lines", list(field.lines(), DifferenceJson::line));
  }

  private static JsonArrayBuilder line(Line line) {
    JsonArrayBuilder segments = Json.PROVIDER.createArrayBuilder();
    for (Segment segment : line.segments()) {
      segments.add(
          Json.PROVIDER
              .createObjectBuilder()
              .add("presence", spelling(segment.presence()))
              .add("text", segment.text()));
    }
    return segments;
  }

  private static <T> JsonArrayBuilder list(Collection<T> values, Function<T, Object> element) {
    JsonArrayBuilder list = Json.PROVIDER.createArrayBuilder();
    for (T value : values) {
      Object json = element.apply(value);
      if (json instanceof JsonObjectBuilder object) {
        list.add(object);
      } else {
        list.add((JsonArrayBuilder) json);
      }
    }
    return list;
  }

  private static void add(JsonObjectBuilder json, String key, String text) {
    if (text != null) {
      json.add(key, text);
    }
  }

  static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
