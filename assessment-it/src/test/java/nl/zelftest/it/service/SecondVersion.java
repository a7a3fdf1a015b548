package nl.zelftest.it.service;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A later version of the official questions, as rows of the database. TO2 is reworded, BP1 split
 * into BP1a and BP1b, IN1 and IN2 merged into IN4, KW1 dropped, NW1 new; the others stay the same.
 */
public final class SecondVersion {

  public static final String LABEL = "proef-2";

  private static final String FIRST =
      "(select id from question_set_version where predecessor_id is null limit 1)";

  private static final String QUESTION_COLUMNS =
      """
      id, theme_id, question_set_version_id, parent_id, position, code, kind, obligation, basis, text, plain, look_at,
      ask_for, not_applicable_allowed
      """;

  private SecondVersion() {}

  /** The statements that write it, in order; each is to be executed by itself. */
  public static List<String> statements(UUID id) {
    return Stream.of(
            """
            insert into question_set_version (id, question_set_id, label, language, title, subtitle, source, state,
              valid_from, predecessor_id, version)
            select ID, question_set_id, 'proef-2', language, title, subtitle, source, 'DRAFT', utc_date(), id, 1
            from question_set_version where predecessor_id is null limit 1
            """,
            """
            insert into theme (id, question_set_version_id, position, code, title, explanation)
            select uuid(), ID, position, code, title, explanation from theme where question_set_version_id = FIRST
            """,
            questions("q.code", "q.code not in ('BP1', 'IN1', 'IN2', 'KW1')"),
            questions("'BP1a'", "q.code = 'BP1'"),
            questions("'BP1b'", "q.code = 'BP1'"),
            questions("'IN4'", "q.code = 'IN1'"),
            questions("'NW1'", "q.code = 'KW1'"),
            """
            insert into question (COLUMNS)
            select uuid(), p.theme_id, ID, p.id, q.position, q.code, q.kind, q.obligation, q.basis, q.text, q.plain,
              q.look_at, q.ask_for, q.not_applicable_allowed
            from question q join question o on o.id = q.parent_id
              join question p on p.code = o.code and p.question_set_version_id = ID
            where q.question_set_version_id = FIRST
            """,
            """
            insert into question_condition (question_id, answer_value)
            select n.id, c.answer_value from question_condition c join question q on q.id = c.question_id
              join question n on n.code = q.code and n.question_set_version_id = ID
            """,
            """
            insert into question_item (id, question_id, position, code, text)
            select uuid(), n.id, i.position, i.code, i.text from question_item i join question q on q.id = i.question_id
              join question n on n.code = q.code and n.question_set_version_id = ID
            """,
            """
            insert into mapping_edge (id, question_set_version_id, old_question_id, new_question_id, same_meaning)
            select uuid(), ID, o.id, n.id, o.code <> 'TO2' from question o
              join question n on n.question_set_version_id = ID
                and (n.code = o.code or (o.code = 'BP1' and n.code in ('BP1a', 'BP1b'))
                  or (o.code in ('IN1', 'IN2') and n.code = 'IN4'))
            where o.question_set_version_id = FIRST
            """,
            """
            update question_set_version set state = 'PUBLISHED', published_at = utc_timestamp(6) where id = ID
            """)
        .map(
            sql ->
                // As a plain text MariaDB would mix it up with uuid(), now that the tables have triggers.
                sql.replace("ID", "cast('" + id + "' as uuid)")
                    .replace("FIRST", FIRST)
                    .replace("COLUMNS", QUESTION_COLUMNS))
        .toList();
  }

  private static String questions(String code, String which) {
    return """
        insert into question (COLUMNS)
        select uuid(), n.id, ID, null, q.position, %s, q.kind, q.obligation, q.basis,
          if(q.code = 'TO2', concat('Herzien: ', q.text), q.text), q.plain, q.look_at, q.ask_for,
          q.not_applicable_allowed
        from question q join theme t on t.id = q.theme_id
          join theme n on n.code = t.code and n.question_set_version_id = ID
        where q.parent_id is null and q.question_set_version_id = FIRST and %s
        """
        .formatted(code, which);
  }
}
