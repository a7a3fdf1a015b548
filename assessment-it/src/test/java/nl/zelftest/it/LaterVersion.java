package nl.zelftest.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;

/**
 * Puts a second published version behind a portal: the first one's questions, of which one is
 * reworded, one is in another theme, one is replaced by one of another kind, and one has an item
 * more.
 */
final class LaterVersion {
  static final String LABEL = "2027";

  private LaterVersion() {}

  /**
   * In the order that the database allows: rows of a version are written once, then it is fixed.
   */
  static void publishIn(Portal portal) {
    try (Connection connection = portal.connection()) {
      run(connection, "set @old = (select id from question_set_version where label = '2015')");
      run(connection, "set @new = uuid()");
      run(
          connection,
          """
          insert into question_set_version (id, question_set_id, label, language, title, subtitle,
            source, state, valid_from, predecessor_id, version)
          select @new, question_set_id, '2027', language, title, subtitle, source, 'SCHEDULED',
            '2027-01-01', id, 1
          from question_set_version where id = @old
          """);
      copy(
          connection,
          "theme (id, question_set_version_id, position, code, title, explanation)",
          """
          select uuid(), @new, position, code, title, explanation
          from theme where question_set_version_id = @old
          """);
      run(
          connection,
          """
          create temporary table twin as
          select q.id as old_id, uuid() as new_id, q.parent_id, q.code, n.id as theme_id
          from question q join theme o on o.id = q.theme_id
            join theme n on n.question_set_version_id = @new
              and n.code = if(q.code = 'BP2', 'kwaliteit', o.code)
          where q.question_set_version_id = @old
          """);
      run(connection, "create temporary table twin_of_parent as select * from twin");
      copy(
          connection,
          "question (id, theme_id, question_set_version_id, position, code, kind, "
              + "obligation, basis, text, plain, look_at, ask_for, not_applicable_allowed)",
          """
          select t.new_id, t.theme_id, @new, if(q.code = 'BP2', 9, q.position),
            if(q.code = 'IS2', 'IS9', q.code), if(q.code = 'IS2', 'SINGLE_CHOICE', q.kind),
            q.obligation, q.basis,
            if(q.code = 'IS2', 'Horen cliënten wat er met hun inbreng gebeurt?', q.text),
            if(q.code = 'BP1', replace(q.plain, 'beleidsplan', 'omgevingsplan'), q.plain),
            q.look_at, q.ask_for, q.not_applicable_allowed
          from question q join twin t on t.old_id = q.id where q.parent_id is null
          """);
      copy(
          connection,
          "question (id, theme_id, question_set_version_id, parent_id, position, code, "
              + "kind, obligation, basis, text, plain, look_at, ask_for, "
              + "not_applicable_allowed)",
          """
          select t.new_id, t.theme_id, @new, p.new_id, q.position, q.code, q.kind, q.obligation,
            q.basis, q.text, q.plain, q.look_at, q.ask_for, q.not_applicable_allowed
          from question q join twin t on t.old_id = q.id
            join twin_of_parent p on p.old_id = q.parent_id
          """);
      copy(
          connection,
          "question_item (id, question_id, position, code, text)",
          """
          select uuid(), t.new_id, i.position, i.code, i.text
          from question_item i join twin t on t.old_id = i.question_id
          """);
      copy(
          connection,
          "question_item (id, question_id, position, code, text)",
          """
          select uuid(), new_id, 9, 'LB1i', 'schulden' from twin where code = 'LB1'
          """);
      copy(
          connection,
          "question_option (id, question_id, position, code, text, score)",
          """
          select uuid(), new_id, o.position, o.code, o.text, o.score
          from twin join (select 1 position, 'a' code, 'Altijd' text, 1 score
            union select 2, 'b', 'Soms', 0.5 union select 3, 'c', 'Nooit', null) o
          where twin.code = 'IS2'
          """);
      copy(
          connection,
          "legal_reference (question_id, position, act, article, paragraph, point, "
              + "paper, editorial)",
          """
          select t.new_id, r.position, r.act, r.article, r.paragraph, r.point, r.paper, r.editorial
          from legal_reference r join twin t on t.old_id = r.question_id
          """);
      copy(
          connection,
          "question_condition (question_id, answer_value)",
          """
          select t.new_id, c.answer_value
          from question_condition c join twin t on t.old_id = c.question_id
          """);
      copy(
          connection,
          "mapping_edge (id, question_set_version_id, old_question_id, new_question_id, "
              + "same_meaning)",
          """
          select uuid(), @new, old_id, new_id, code <> 'BP1' from twin where code <> 'IS2'
          """);
      run(
          connection,
          """
          insert into change_reason (id, question_set_version_id, question_code, reason, source)
          values (uuid(), @new, 'BP1', 'Het plan heet anders.', 'Stb. 2026, 1')
          """);
      run(
          connection,
          """
          update question_set_version set state = 'PUBLISHED', published_at = now(6)
          where id = @new
          """);
      run(
          connection,
          """
          update question_set_version set state = 'RETIRED', valid_to = '2027-01-01'
          where id = @old
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Inserts row by row: of a whole selection MariaDB finds the ids null where a trigger is. */
  private static void copy(Connection connection, String into, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      String values = String.join(", ", Collections.nCopies(columns, "?"));
      try (PreparedStatement insert =
          connection.prepareStatement("insert into " + into + " values (" + values + ")")) {
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            insert.setObject(column, rows.getObject(column));
          }
          insert.executeUpdate();
        }
      }
    }
  }
}
