package nl.zelftest.it.service;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A later version of the official questions, as rows of the database. TO2 is reworded, BP1 split
 * into BP1a and BP1b, IN1 and IN2 merged into IN4, KW1 dropped, NW1 new; the others stay the same.
 *
 * <p>Row by row: from the second row of one insert on, MariaDB 11.4 finds no id where a table of
 * uuids has a trigger.
 */
public final class SecondVersion {

  public static final String LABEL = "proef-2";

  /** Of a version after it, in which TO1 alone goes on. */
  public static final String THIRD_LABEL = "proef-3";

  private static final String FIRST =
      "(select id from question_set_version where predecessor_id is null order by published_at limit 1)";

  private static final List<String> THEMES =
      List.of(
          "beleidsplan",
          "onafhankelijkheid",
          "levensbreed",
          "toegankelijkheid",
          "informatieplicht",
          "kwaliteit",
          "inspraak");

  private static final List<String> KEPT =
      List.of("BP2", "ON1", "ON2", "ON3", "LB1", "LB2", "TO1", "TO2", "IN3", "IS1", "IS2");

  private final String id;
  private final String base;
  private final String label;
  private final List<String> statements = new ArrayList<>();

  private SecondVersion(UUID id, String base, String label) {
    this.id = "'" + id + "'";
    this.base = base;
    this.label = label;
  }

  /** The statements that write it, in order; each is to be executed by itself. */
  public static List<String> statements(UUID id) {
    SecondVersion version = new SecondVersion(id, FIRST, LABEL);
    version.write();
    return version.statements;
  }

  /** The statements that write the version after it. */
  public static List<String> third(UUID id, UUID second) {
    SecondVersion version = new SecondVersion(id, "'" + second + "'", THIRD_LABEL);
    version.begin("valid_from + interval 1 day");
    version.theme("toegankelijkheid");
    version.question("TO1", "TO1");
    version.edge("TO1", "TO1", true);
    version.publish();
    return version.statements;
  }

  private void begin(String validFrom) {
    add(
        """
        insert into question_set_version (id, question_set_id, label, language, title, subtitle, source, state,
          valid_from, predecessor_id, version)
        select %s, question_set_id, '%s', language, title, subtitle, source, 'DRAFT', %s, id, 1
        from question_set_version where id = %s
        """
            .formatted(id, label, validFrom, base));
  }

  private void write() {
    begin("utc_date()");
    THEMES.forEach(this::theme);
    KEPT.forEach(code -> question(code, code));
    question("BP1a", "BP1");
    question("BP1b", "BP1");
    question("IN4", "IN1");
    question("NW1", "KW1");
    followUp();
    for (char letter = 'a'; letter <= 'h'; letter++) {
      add(
          """
          insert into question_item (id, question_id, position, code, text)
          select uuid(), %s, i.position, i.code, i.text
          from question_item i where i.question_id = %s and i.code = 'LB1%s'
          """
              .formatted(newer("LB1"), older("LB1"), letter));
    }
    KEPT.forEach(code -> edge(code, code, !code.equals("TO2")));
    edge("ON2b", "ON2b", true);
    edge("BP1", "BP1a", true);
    edge("BP1", "BP1b", true);
    edge("IN1", "IN4", true);
    edge("IN2", "IN4", true);
    publish();
  }

  private void publish() {
    add(
        ("update question_set_version set state = 'PUBLISHED', published_at = utc_timestamp(6)"
                + " where id = %s")
            .formatted(id));
  }

  private void theme(String code) {
    add(
        """
        insert into theme (id, question_set_version_id, position, code, title, explanation)
        select uuid(), %s, position, code, title, explanation
        from theme where question_set_version_id = %s and code = '%s'
        """
            .formatted(id, base, code));
  }

  private void question(String code, String from) {
    add(
        """
        insert into question (id, theme_id, question_set_version_id, position, code, kind, obligation, basis, text,
          plain, look_at, ask_for, not_applicable_allowed)
        select uuid(), n.id, %1$s, q.position, '%2$s', q.kind, q.obligation, q.basis,
          concat(if('%2$s' = 'TO2', 'Herzien: ', ''), q.text), q.plain, q.look_at, q.ask_for,
          q.not_applicable_allowed
        from question q join theme t on t.id = q.theme_id
          join theme n on n.code = t.code and n.question_set_version_id = %1$s
        where q.id = %3$s
        """
            .formatted(id, code, older(from)));
  }

  private void followUp() {
    add(
        """
        insert into question (id, theme_id, question_set_version_id, parent_id, position, code, kind, obligation,
          basis, text, plain, look_at, ask_for, not_applicable_allowed)
        select uuid(), p.theme_id, %s, p.id, q.position, q.code, q.kind, q.obligation, q.basis, q.text, q.plain,
          q.look_at, q.ask_for, q.not_applicable_allowed
        from question q join question p on p.id = %s where q.id = %s
        """
            .formatted(id, newer("ON2"), older("ON2b")));
    for (String value : List.of("PARTLY", "NO", "UNKNOWN")) {
      add(
          "insert into question_condition (question_id, answer_value) values (%s, '%s')"
              .formatted(newer("ON2b"), value));
    }
  }

  private void edge(String from, String to, boolean sameMeaning) {
    add(
        """
        insert into mapping_edge (id, question_set_version_id, old_question_id, new_question_id, same_meaning)
        values (uuid(), %s, %s, %s, %s)
        """
            .formatted(id, older(from), newer(to), sameMeaning));
  }

  private String older(String code) {
    return "(select id from question where code = '%s' and question_set_version_id = %s)"
        .formatted(code, base);
  }

  private String newer(String code) {
    return "(select id from question where code = '%s' and question_set_version_id = %s)"
        .formatted(code, id);
  }

  private void add(String sql) {
    statements.add(sql);
  }
}
