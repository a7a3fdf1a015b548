package nl.zelftest.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes conversations: of as many municipalities, a test of its own and one of a council beside it.
 * Organisations, people and answers are written into the database; the tests are submitted at the
 * portal, and it is the portal that reveals them.
 */
final class Conversations {
  private static final Duration REVEALED_WITHIN = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Connection connection;
  private final String hash;
  private final UUID round = UUID.randomUUID();

  Conversations(Connection connection) throws GeneralSecurityException {
    this.connection = connection;
    this.hash = People.hash();
  }

  private record Pair(String municipality, Person writer, Person reader) {}

  /** Makes so many, all revealed when this returns. */
  List<Conversation> create(Server portal, int count)
      throws SQLException, IOException, InterruptedException {
    connection.setAutoCommit(false);
    createRound();
    List<Pair> pairs = new ArrayList<>();
    for (String code : municipalities(count)) {
      pairs.add(
          new Pair(
              code,
              createPerson(code, "gemeente" + code + "@gemeente.example", null),
              createPerson(code, "raad" + code + "@raad.example", "ADVISORY_COUNCIL")));
    }
    answer();
    connection.commit();
    connection.setAutoCommit(true);
    for (Pair pair : pairs) {
      Visitor.signIn(portal.url(), pair.writer()).submit(pair.writer().assessment());
      Visitor.signIn(portal.url(), pair.reader()).submit(pair.reader().assessment());
    }
    await("all is revealed")
        .atMost(REVEALED_WITHIN)
        .pollInterval(LOOK)
        .until(() -> revealed() == count);
    List<Conversation> conversations = new ArrayList<>();
    for (Pair pair : pairs) {
      UUID id =
          UUID.fromString(
              text(
                  """
                  select d.id from dialogue d join reveal r on r.id = d.id
                  where r.round_id = ? and r.municipality_code = ?
                  """,
                  round,
                  pair.municipality()));
      conversations.add(new Conversation(id, pair.writer(), pair.reader()));
    }
    return conversations;
  }

  private void createRound() throws SQLException {
    execute(
        """
        insert into round (id, question_set_id, default_version_id, name, reporting_year, reference_date, opens_at,
          closes_at, reveal_rule, version)
        select ?, v.question_set_id, v.id, 'Bench conversations', year(utc_date()), utc_date(),
          utc_timestamp(6) - interval 1 day, utc_timestamp(6) + interval 1 day, 'ALL_SUBMITTED', 1
        from question_set_version v join question_set s on s.id = v.question_set_id
        where v.state = 'PUBLISHED' and s.code <> 'bench'
        """,
        round);
  }

  /** Not the one for which the people of the other measurements answer. */
  private List<String> municipalities(int count) throws SQLException {
    List<String> codes = new ArrayList<>();
    try (PreparedStatement statement =
        prepare(
            """
            select code from municipality m
            where (valid_from is null or valid_from <= utc_date()) and valid_to is null
              and not exists (
                select 1 from organisation_municipality o where o.municipality_code = m.code)
            order by code limit %d
            """
                .formatted(count))) {
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          codes.add(rows.getString(1));
        }
      }
    }
    return codes;
  }

  private Person createPerson(String municipality, String email, String councilKind)
      throws SQLException {
    UUID account = UUID.randomUUID();
    UUID organisation = UUID.randomUUID();
    UUID assessment = UUID.randomUUID();
    String kind = councilKind == null ? "MUNICIPALITY" : "COUNCIL";
    execute(
        "insert into account (id, email, name, password_hash, language, created_at, version)"
            + " values (?, ?, ?, ?, 'nl', utc_timestamp(6), 1)",
        account,
        email,
        email,
        hash);
    execute(
        "insert into organisation (id, kind, council_kind, name, opened_on, version)"
            + " values (?, ?, ?, ?, '2020-01-01', 1)",
        organisation,
        kind,
        councilKind,
        "Organisatie van " + email);
    execute(
        "insert into organisation_municipality (organisation_id, municipality_code, valid_from)"
            + " values (?, ?, '2020-01-01')",
        organisation,
        municipality);
    execute(
        "insert into membership (id, account_id, organisation_id, role, began_at, version)"
            + " values (?, ?, ?, 'COORDINATOR', utc_timestamp(6), 1)",
        UUID.randomUUID(),
        account,
        organisation);
    execute(
        """
        insert into assessment (id, round_id, organisation_id, municipality_code, side,
          question_set_version_id, state, started_at, started_by, version, municipality_side)
        select ?, r.id, ?, ?, ?, r.default_version_id, 'OPEN', utc_timestamp(6), ?, 1, ?
        from round r where r.id = ?
        """,
        assessment,
        organisation,
        municipality,
        kind,
        account,
        councilKind == null ? municipality : null,
        round);
    return new Person(email, assessment);
  }

  /** Every question of every test is answered with yes, and a note. */
  private void answer() throws SQLException {
    change(
        """
        insert into answer (id, assessment_id, question_id, value, note, needs_confirmation, answered_by,
          answered_at, version)
        select uuid(), t.id, q.id, if(q.kind = 'JUDGEMENT', 'YES', null), repeat('toelichting ', 10), false,
          t.started_by, utc_timestamp(6), 1
        from assessment t join question q on q.question_set_version_id = t.question_set_version_id
        where t.round_id = ? and q.parent_id is null
        """,
        round);
    change(
        """
        insert into answer_item (answer_id, item_code, value)
        select a.id, i.code, 'YES'
        from answer a join assessment t on t.id = a.assessment_id
          join question_item i on i.question_id = a.question_id
        where t.round_id = ?
        """,
        round);
  }

  private int revealed() throws SQLException {
    return Integer.parseInt(
        text(
            "select count(*) from dialogue d join reveal r on r.id = d.id where r.round_id = ?",
            round));
  }

  private void execute(String sql, Object... values) throws SQLException {
    if (change(sql, values) != 1) {
      throw new IllegalStateException("Not one row: " + sql);
    }
  }

  private int change(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  private String text(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
