package nl.zelftest.it;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import nl.zelftest.it.service.SecondVersion;

/**
 * The database behind a demonstration portal: what tests read to see what was kept, and where each
 * makes a round of its own, so that tests that share a portal do not meet.
 */
final class DemoData {
  /** Of the timer that makes the country's figures, many times over. */
  private static final Duration MADE_WITHIN = Duration.ofMinutes(2);

  private final Portal portal;

  DemoData(Portal portal) {
    this.portal = portal;
  }

  /** Opens a round like this year's, in which every organisation can make its test anew. */
  UUID openRound() {
    UUID round = UUID.randomUUID();
    change(
        """
        insert into round (id, question_set_id, default_version_id, name, reporting_year,
          reference_date, opens_at, closes_at, reveal_rule, reveal_at, version)
        select ?, question_set_id, default_version_id, ?, reporting_year,
          reference_date, opens_at, closes_at, reveal_rule, reveal_at, 1
        from round where name like 'Zelftest %' order by reporting_year desc limit 1
        """,
        round, "Proefronde " + round.toString().substring(0, 8));
    return round;
  }

  /** Lets a round be revealed once all who answer for a municipality have submitted. */
  void revealWhenAllSubmitted(UUID round) {
    change("update round set reveal_rule = 'ALL_SUBMITTED', reveal_at = null where id = ?", round);
  }

  /** Lets a round report on a number of years later. */
  void reportOn(UUID round, int yearsLater) {
    change("update round set reporting_year = reporting_year + ? where id = ?", yearsLater, round);
  }

  /**
   * Founds a council for the municipalities that this person's organisation answers for, and gives
   * the address of its coordinator.
   */
  String councilBeside(String email, String name) {
    UUID organisation = UUID.randomUUID();
    UUID account = UUID.randomUUID();
    String address = account + "@clientenraad.example";
    change(
        """
        insert into organisation (id, kind, council_kind, name, opened_on, version)
        values (?, 'COUNCIL', 'CLIENT_REPRESENTATION', ?, '2020-01-01', 1)
        """,
        organisation,
        name);
    change(
        """
        insert into organisation_municipality (organisation_id, municipality_code, valid_from)
        select ?, om.municipality_code, om.valid_from
        from organisation_municipality om join membership m on m.organisation_id = om.organisation_id
          join account a on a.id = m.account_id
        where a.email = ?
        """,
        organisation,
        email);
    change(
        """
        insert into account (id, email, name, password_hash, language, created_at, version)
        select ?, ?, concat('Coördinator ', ?), password_hash, language, created_at, 1
        from account where email = ?
        """,
        account,
        address,
        name,
        email);
    change(
        """
        insert into membership (id, account_id, organisation_id, role, began_at, version)
        values (?, ?, ?, 'COORDINATOR', now(6), 1)
        """,
        UUID.randomUUID(),
        account,
        organisation);
    return address;
  }

  /** The organisation that this person belongs to. */
  UUID organisationOf(String email) {
    return UUID.fromString(
        text(
            """
            select m.organisation_id from membership m join account a on a.id = m.account_id
            where a.email = ?
            """,
            email));
  }

  /** Ends an organisation that a test founded, so that others do not meet it. */
  void closeOrganisationOf(String email) {
    change(
        """
        update organisation o join membership m on m.organisation_id = o.id
          join account a on a.id = m.account_id
        set o.closed_on = '2020-01-02' where a.email = ?
        """,
        email);
  }

  /** The organisation that this person belongs to. */
  UUID organisation(String email) {
    return UUID.fromString(
        text(
            """
            select m.organisation_id from membership m join account a on a.id = m.account_id
            where a.email = ?
            """,
            email));
  }

  String roundName(UUID round) {
    return text("select name from round where id = ?", round);
  }

  /** The test of this person's organisation in a round. */
  UUID assessment(UUID round, String email) {
    return UUID.fromString(
        text(
            """
            select t.id from assessment t join membership m on m.organisation_id = t.organisation_id
              join account a on a.id = m.account_id
            where t.round_id = ? and a.email = ?
            """,
            round,
            email));
  }

  /** Starts the test of this person's organisation in a round. */
  UUID start(UUID round, String email) {
    UUID assessment = UUID.randomUUID();
    change(
        """
        insert into assessment (id, round_id, organisation_id, municipality_code, side,
          question_set_version_id, state, started_at, started_by, version, municipality_side)
        select ?, r.id, o.id, om.municipality_code, o.kind, r.default_version_id, 'OPEN', now(6),
          a.id, 1, if(o.kind = 'MUNICIPALITY', om.municipality_code, null)
        from round r, account a join membership m on m.account_id = a.id
          join organisation o on o.id = m.organisation_id
          join organisation_municipality om on om.organisation_id = o.id
        where r.id = ? and a.email = ?
        """,
        assessment,
        round,
        email);
    return assessment;
  }

  /** Gives this person a colleague with the same role and password, for one test alone. */
  String colleague(String email) {
    UUID account = UUID.randomUUID();
    String address = account + "@collega.example";
    change(
        """
        insert into account (id, email, name, password_hash, language, created_at, version)
        select ?, ?, 'Collega', password_hash, language, created_at, 1 from account where email = ?
        """,
        account,
        address,
        email);
    change(
        """
        insert into membership (id, account_id, organisation_id, role, began_at, version)
        select ?, ?, m.organisation_id, m.role, m.began_at, 1
        from membership m join account a on a.id = m.account_id where a.email = ?
        """,
        UUID.randomUUID(),
        account,
        email);
    return address;
  }

  UUID question(String code) {
    return UUID.fromString(text("select id from question where code = ? limit 1", code));
  }

  /** The note that is kept as answer to a question; null when there is none. */
  String note(UUID assessment, String code) {
    return text(
        """
        select a.note from answer a join question q on q.id = a.question_id
        where a.assessment_id = ? and q.code = ?
        """,
        assessment,
        code);
  }

  /** The value that is kept as answer to a question; null when there is none. */
  String value(UUID assessment, String code) {
    return text(
        """
        select a.value from answer a join question q on q.id = a.question_id
        where a.assessment_id = ? and q.code = ?
        """,
        assessment,
        code);
  }

  /** The newest year that has figures, as soon as the one before has them too. */
  String yearWithFigures() {
    String made =
        """
        select max(r.reporting_year) from figure_edition e join round r on r.id = e.round_id
          join question_set s on s.id = r.question_set_id
        where s.code = 'clientondersteuning' having count(distinct r.id) > ?
        """;
    await("figures are made").atMost(MADE_WITHIN).until(() -> text(made, 1) != null);
    return text(made, 1);
  }

  /** The first column of the first row; null when there is no row. */
  String text(String query, Object... arguments) {
    try (Connection connection = portal.connection();
        PreparedStatement statement = prepare(connection, query, arguments);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  int count(String query, Object... arguments) {
    return Integer.parseInt(text(query, arguments));
  }

  /**
   * Writes a later version of the questions; for a portal of a test's own, that others do not
   * share.
   */
  UUID secondVersion() {
    UUID version = UUID.randomUUID();
    SecondVersion.statements(version).forEach(this::execute);
    return version;
  }

  /** Makes a change, which must touch one row. */
  void change(String sql, Object... arguments) {
    int changed = execute(sql, arguments);
    if (changed != 1) {
      throw new IllegalStateException(changed + " rows were changed by " + sql);
    }
  }

  /** Makes a change, and tells how many rows it touched. */
  int execute(String sql, Object... arguments) {
    try (Connection connection = portal.connection();
        PreparedStatement statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setString(i + 1, arguments[i].toString());
    }
    return statement;
  }
}
