package nl.zelftest.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Puts a second published version behind a portal: the first one's questions, of which one is
 * reworded, one is in another theme, one is replaced by another, and one has an item more.
 */
final class SecondVersion {
  static final String LABEL = "2027";

  private static final List<String> STATEMENTS =
      List.of(
          "set @old = (select id from question_set_version where label = '2015')",
          "set @new = uuid()",
          """
          insert into question_set_version (id, question_set_id, label, language, title, subtitle,
            source, state, valid_from, predecessor_id, published_at, version)
          select @new, question_set_id, '2027', language, title, subtitle, source, 'PUBLISHED',
            '2027-01-01', id, now(6), 1
          from question_set_version where id = @old
          """,
          """
          insert into theme (id, question_set_version_id, position, code, title, explanation)
          select uuid(), @new, position, code, title, explanation
          from theme where question_set_version_id = @old
          """,
          """
          insert into question (id, theme_id, question_set_version_id, position, code, kind,
            obligation, basis, text, plain, look_at, ask_for, not_applicable_allowed)
          select uuid(), n.id, @new, q.position, q.code, q.kind, q.obligation, q.basis, q.text,
            q.plain, q.look_at, q.ask_for, q.not_applicable_allowed
          from question q join theme o on o.id = q.theme_id
            join theme n on n.code = o.code and n.question_set_version_id = @new
          where q.question_set_version_id = @old
          """,
          """
          create temporary table twin as
          select q.id as old_id, n.id as new_id, q.parent_id, q.code
          from question q join question n on n.code = q.code and n.question_set_version_id = @new
          where q.question_set_version_id = @old
          """,
          "create temporary table twin_of_parent as select * from twin",
          """
          update question n join twin t on t.new_id = n.id
            join twin_of_parent p on p.old_id = t.parent_id
          set n.parent_id = p.new_id
          """,
          """
          insert into question_item (id, question_id, position, code, text)
          select uuid(), t.new_id, i.position, i.code, i.text
          from question_item i join twin t on t.old_id = i.question_id
          """,
          """
          insert into question_item (id, question_id, position, code, text)
          select uuid(), new_id, 9, 'LB1i', 'schulden' from twin where code = 'LB1'
          """,
          """
          insert into legal_reference (question_id, position, act, article, paragraph, point, paper,
            editorial)
          select t.new_id, r.position, r.act, r.article, r.paragraph, r.point, r.paper, r.editorial
          from legal_reference r join twin t on t.old_id = r.question_id
          """,
          """
          insert into question_condition (question_id, answer_value)
          select t.new_id, c.answer_value
          from question_condition c join twin t on t.old_id = c.question_id
          """,
          """
          update question n join twin t on t.new_id = n.id
          set n.plain = replace(n.plain, 'beleidsplan', 'omgevingsplan') where t.code = 'BP1'
          """,
          """
          update question n join twin t on t.new_id = n.id
            join theme on theme.question_set_version_id = @new and theme.code = 'kwaliteit'
          set n.theme_id = theme.id, n.position = 9 where t.code = 'BP2'
          """,
          """
          update question n join twin t on t.new_id = n.id
          set n.code = 'IS9', n.text = 'Horen cliënten wat er met hun inbreng gebeurt?'
          where t.code = 'IS2'
          """,
          """
          insert into mapping_edge (id, question_set_version_id, old_question_id, new_question_id,
            same_meaning)
          select uuid(), @new, old_id, new_id, code <> 'BP1' from twin where code <> 'IS2'
          """);

  private SecondVersion() {}

  static void publishIn(Portal portal) {
    try (Connection connection = portal.connection();
        Statement statement = connection.createStatement()) {
      for (String sql : STATEMENTS) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
