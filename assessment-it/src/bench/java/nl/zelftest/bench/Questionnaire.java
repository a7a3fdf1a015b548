package nl.zelftest.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.assessment.SubmissionSnapshot.ItemPart;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.assessment.SubmissionSnapshot.VersionPart;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;

/** A version's questions, which it answers in a made-up way. */
final class Questionnaire {
  private static final String SQL =
      """
      select v.id version, s.code set_code, v.label, v.title version_title, t.position theme_number,
        t.code theme_code, t.title theme_title, q.id, q.parent_id, q.code, q.kind, q.obligation, q.text, q.plain
      from question_set_version v join question_set s on s.id = v.question_set_id
        join theme t on t.question_set_version_id = v.id join question q on q.theme_id = t.id
      where v.id = '%s' order by t.position, q.position, q.code
      """;

  private record Asked(
      UUID id,
      String code,
      String number,
      QuestionKind kind,
      Obligation obligation,
      String text,
      String plain) {}

  private record Part(int number, String code, String title, List<Asked> questions) {}

  private final Map<String, Part> themes = new LinkedHashMap<>();
  private final Map<UUID, Asked> followUps = new HashMap<>();
  private final Map<UUID, Set<AnswerValue>> conditions = new HashMap<>();
  private final Map<UUID, List<ItemPart>> items = new HashMap<>();
  private VersionPart version;

  Questionnaire(Connection connection, String id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(SQL.formatted(id))) {
        while (row.next()) {
          add(row);
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "select question_id, code, text from question_item order by question_id, position")) {
        while (row.next()) {
          items
              .computeIfAbsent(UUID.fromString(row.getString(1)), question -> new ArrayList<>())
              .add(new ItemPart(row.getString(2), row.getString(3), null));
        }
      }
      try (ResultSet row =
          statement.executeQuery("select question_id, answer_value from question_condition")) {
        while (row.next()) {
          conditions
              .computeIfAbsent(UUID.fromString(row.getString(1)), question -> new HashSet<>())
              .add(AnswerValue.valueOf(row.getString(2)));
        }
      }
    }
  }

  private void add(ResultSet row) throws SQLException {
    version =
        new VersionPart(
            UUID.fromString(row.getString("version")),
            row.getString("set_code"),
            row.getString("label"),
            row.getString("version_title"));
    Part theme = themes.get(row.getString("theme_code"));
    if (theme == null) {
      theme =
          new Part(
              row.getInt("theme_number"),
              row.getString("theme_code"),
              row.getString("theme_title"),
              new ArrayList<>());
      themes.put(theme.code(), theme);
    }
    String parent = row.getString("parent_id");
    Asked asked =
        new Asked(
            UUID.fromString(row.getString("id")),
            row.getString("code"),
            theme.number() + "." + (theme.questions().size() + 1),
            QuestionKind.valueOf(row.getString("kind")),
            Obligation.valueOf(row.getString("obligation")),
            row.getString("text"),
            row.getString("plain"));
    if (parent == null) {
      theme.questions().add(asked);
    } else {
      followUps.put(UUID.fromString(parent), asked);
    }
  }

  VersionPart version() {
    return version;
  }

  /** The codes of its questions, without follow-ups. */
  List<String> codes() {
    return themes.values().stream()
        .flatMap(theme -> theme.questions().stream())
        .map(Asked::code)
        .toList();
  }

  /** The codes of its themes, in order. */
  List<String> themes() {
    return List.copyOf(themes.keySet());
  }

  List<ThemePart> answer(Random random) {
    return themes.values().stream()
        .map(
            theme ->
                new ThemePart(
                    theme.number(),
                    theme.code(),
                    theme.title(),
                    theme.questions().stream().map(question -> answer(question, random)).toList()))
        .toList();
  }

  private QuestionPart answer(Asked question, Random random) {
    boolean isList = question.kind() == QuestionKind.CHECKLIST;
    AnswerValue value = isList ? null : value(random.nextInt(10));
    List<ItemPart> lines =
        items.getOrDefault(question.id(), List.of()).stream()
            .map(
                item ->
                    new ItemPart(
                        item.code(),
                        item.text(),
                        random.nextInt(3) == 0 ? AnswerValue.NO : AnswerValue.YES))
            .toList();
    Asked next = followUps.get(question.id());
    boolean goesOn = next != null && conditions.getOrDefault(next.id(), Set.of()).contains(value);
    return new QuestionPart(
        question.id(),
        question.code(),
        question.number(),
        question.kind(),
        question.obligation(),
        question.text(),
        question.plain(),
        value,
        null,
        lines,
        List.of(),
        null,
        random.nextInt(3) == 0 ? "Zo is het afgesproken, zie het beleidsplan. ".repeat(3) : null,
        List.of(),
        null,
        goesOn ? answer(next, random) : null);
  }

  private static AnswerValue value(int drawn) {
    if (drawn < 5) {
      return AnswerValue.YES;
    }
    if (drawn < 7) {
      return AnswerValue.PARTLY;
    }
    return drawn < 9 ? AnswerValue.NO : AnswerValue.UNKNOWN;
  }
}
