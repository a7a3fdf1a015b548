package nl.zelftest.bench;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Fills a migrated database with people who each have their own test in an open round, so that no
 * save meets another's.
 */
final class People {
  /** Of everybody. */
  static final String PASSWORD = "een-lang-wachtwoord";

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ROUNDS = 210_000;
  private static final int HASH_BITS = 256;
  private static final byte[] SALT = new byte[32];

  private final Connection connection;
  private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);

  People(Connection connection) {
    this.connection = connection;
  }

  /** The ids of the questions that a single value answers. */
  List<String> questions() throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select id from question where kind = 'JUDGEMENT' and parent_id is null"
                    + " order by code")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  /** Makes so many people. */
  List<Person> create(int count) throws SQLException, GeneralSecurityException {
    connection.setAutoCommit(false);
    UUID round = createRound();
    String hash = hash();
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(createPerson("persoon" + i + "@raad.example", hash, round));
    }
    connection.commit();
    connection.setAutoCommit(true);
    return people;
  }

  private UUID createRound() throws SQLException {
    UUID round = UUID.randomUUID();
    execute(
        "insert into round (id, question_set_id, default_version_id, name, reporting_year,"
            + " reference_date, opens_at, closes_at, reveal_rule, reveal_at, version)"
            + " select ?, question_set_id, id, 'Bench', ?, ?, ?, ?, 'ON_DATE', ?, 1"
            + " from question_set_version where state = 'PUBLISHED'",
        round,
        now.getYear(),
        now.toLocalDate().withDayOfYear(1),
        now.minusDays(1),
        now.plusDays(1),
        now.plusDays(1));
    return round;
  }

  private Person createPerson(String email, String hash, UUID round) throws SQLException {
    UUID account = UUID.randomUUID();
    UUID organisation = UUID.randomUUID();
    UUID assessment = UUID.randomUUID();
    execute(
        "insert into account (id, email, name, password_hash, language, created_at, version)"
            + " values (?, ?, ?, ?, 'nl', ?, 1)",
        account,
        email,
        email,
        hash,
        now);
    execute(
        "insert into organisation (id, kind, council_kind, name, opened_on, version)"
            + " values (?, 'COUNCIL', 'ADVISORY_COUNCIL', ?, ?, 1)",
        organisation,
        "Adviesraad van " + email,
        now.minusYears(1).toLocalDate());
    execute(
        "insert into organisation_municipality (organisation_id, municipality_code, valid_from)"
            + " values (?, 'GM0193', ?)",
        organisation,
        now.minusYears(1).toLocalDate());
    execute(
        "insert into membership (id, account_id, organisation_id, role, began_at, version)"
            + " values (?, ?, ?, 'COORDINATOR', ?, 1)",
        UUID.randomUUID(),
        account,
        organisation,
        now);
    execute(
        "insert into assessment (id, round_id, organisation_id, municipality_code, side,"
            + " question_set_version_id, state, started_at, started_by, version)"
            + " select ?, id, ?, 'GM0193', 'COUNCIL', default_version_id, 'OPEN', ?, ?, 1"
            + " from round where id = ?",
        assessment,
        organisation,
        now,
        account,
        round);
    return new Person(email, assessment);
  }

  /** One hash for all, in the form and with the cost that the portal's own have. */
  static String hash() throws GeneralSecurityException {
    PBEKeySpec key = new PBEKeySpec(PASSWORD.toCharArray(), SALT, ROUNDS, HASH_BITS);
    byte[] hash = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
    Base64.Encoder base64 = Base64.getEncoder();
    return "%s:%d:%s:%s"
        .formatted(ALGORITHM, ROUNDS, base64.encodeToString(SALT), base64.encodeToString(hash));
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("Not one row: " + sql);
      }
    }
  }
}
