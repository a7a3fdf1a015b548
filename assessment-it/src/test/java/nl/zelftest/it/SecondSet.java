package nl.zelftest.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.QuestionSetDocument;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;
import nl.zelftest.questionset.QuestionSetYaml;

/**
 * A second question set with every kind of question, put into the database of a portal that runs,
 * as its publication would have.
 */
final class SecondSet {
  private final Connection connection;
  private final UUID version = UUID.randomUUID();

  private SecondSet(Connection connection) {
    this.connection = connection;
  }

  static void publish(Portal portal) {
    try (Connection connection = portal.connection()) {
      SecondSet set = new SecondSet(connection);
      set.write(read());
      set.publish();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens a round on it, like this year's on the main set. */
  static UUID openRound(DemoData data) {
    UUID round = UUID.randomUUID();
    data.change(
        """
        insert into round (id, question_set_id, default_version_id, name, reporting_year,
          reference_date, opens_at, closes_at, reveal_rule, reveal_at, version)
        select ?, v.question_set_id, v.id, ?, r.reporting_year, r.reference_date, r.opens_at,
          r.closes_at, r.reveal_rule, r.reveal_at, 1
        from question_set_version v join question_set s on s.id = v.question_set_id, round r
        where s.code = 'toegankelijkheid' order by r.reporting_year desc, r.name limit 1
        """,
        round,
        "Proefronde " + round.toString().substring(0, 8));
    return round;
  }

  private static QuestionSetDocument read() {
    try (InputStream in =
        SecondSet.class.getResourceAsStream("/question-set-toegankelijkheid.yaml")) {
      return QuestionSetYaml.read(in).document().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(QuestionSetDocument document) throws SQLException {
    UUID set = UUID.randomUUID();
    insert("question_set", row("id", set, "code", document.code(), "title", document.title()));
    insert(
        "question_set_version",
        row(
            "id", version,
            "question_set_id", set,
            "label", document.version(),
            "language", document.language(),
            "title", document.title(),
            "subtitle", document.subtitle(),
            "state", "SCHEDULED",
            "valid_from", document.validFrom(),
            "version", 1));
    int position = 0;
    for (ThemeDocument theme : document.themes()) {
      UUID id = UUID.randomUUID();
      insert(
          "theme",
          row(
              "id",
              id,
              "question_set_version_id",
              version,
              "position",
              ++position,
              "code",
              theme.code(),
              "title",
              theme.title(),
              "explanation",
              theme.explanation()));
      int question = 0;
      for (QuestionDocument asked : theme.questions()) {
        UUID parent = question(id, ++question, null, asked);
        FollowUpDocument followUp = asked.followUp();
        if (followUp != null) {
          UUID child = question(id, ++question, parent, followUp.question());
          for (AnswerValue value : followUp.whenAnswered()) {
            insert("question_condition", row("question_id", child, "answer_value", value.name()));
          }
        }
      }
    }
  }

  /** Last, for a version that is published takes no rows. */
  private void publish() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update question_set_version set state = 'PUBLISHED', published_at = utc_timestamp(6)"
                + " where id = ?")) {
      statement.setString(1, version.toString());
      statement.executeUpdate();
    }
  }

  private UUID question(UUID theme, int position, UUID parent, QuestionDocument question)
      throws SQLException {
    UUID id = UUID.randomUUID();
    insert(
        "question",
        row(
            "id", id,
            "theme_id", theme,
            "question_set_version_id", version,
            "parent_id", parent,
            "position", position,
            "code", question.code(),
            "kind", question.kind().name(),
            "obligation", question.obligation().name(),
            "basis", question.basis(),
            "text", question.text(),
            "plain", question.plain(),
            "look_at", question.lookAt(),
            "ask_for", question.askFor(),
            "not_applicable_allowed", question.notApplicableAllowed()));
    int place = 0;
    for (ItemDocument item : question.items()) {
      insert(
          "question_item",
          row(
              "id", UUID.randomUUID(),
              "question_id", id,
              "position", ++place,
              "code", item.code(),
              "text", item.text()));
    }
    for (OptionDocument option : question.options()) {
      insert(
          "question_option",
          row(
              "id", UUID.randomUUID(),
              "question_id", id,
              "position", ++place,
              "code", option.code(),
              "text", option.text(),
              "score", option.score()));
    }
    return id;
  }

  private static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }

  private void insert(String table, Map<String, Object> row) throws SQLException {
    String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
    String sql =
        "insert into "
            + table
            + " ("
            + String.join(", ", row.keySet())
            + ") values ("
            + marks
            + ")";
    List<Object> values = new ArrayList<>(row.values());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        Object value = values.get(i);
        statement.setObject(i + 1, value instanceof UUID ? value.toString() : value);
      }
      statement.executeUpdate();
    }
  }
}
