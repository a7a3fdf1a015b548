package nl.zelftest.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Invites a coordinator of the national team, so that a new portal has a first person and no
 * default password. A second time gives another link, and the one before no longer works.
 */
final class CreateAdmin {
  /** As long as the portal's own invitations. */
  static final Duration LASTS = Duration.ofDays(14);

  private static final int TOKEN_BYTES = 32;

  private final Settings settings;
  private final String email;
  private final LocalDateTime now;

  CreateAdmin(Settings settings, String email) {
    this.settings = settings;
    this.email = email;
    Instant moment = settings.clock().orElseGet(Instant::now);
    this.now = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  /**
   * Invites, and gives the lines for the screen.
   *
   * @throws Refusal when the portal never ran on this database, or the person is one already
   */
  String run(Connection connection) throws SQLException {
    requireTables(connection);
    String organisation = nationalTeam(connection);
    requireNewcomer(connection, organisation);
    withdraw(connection, organisation);
    String token = token();
    UUID id = UUID.randomUUID();
    execute(
        connection,
        """
        insert into invitation (id, organisation_id, role, email, token_sha256, invited_at,
          expires_at, version)
        values (?, ?, 'COORDINATOR', ?, ?, ?, ?, 1)
        """,
        id.toString(),
        organisation,
        email,
        sha256(token),
        now,
        now.plus(LASTS));
    audit(connection, "MEMBER_INVITED", "Invitation", id.toString(), "COORDINATOR");
    return Text.line(
        "admin.link", email, settings.address() + "/uitnodiging/" + token, LASTS.toDays());
  }

  private static void requireTables(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(connection.getCatalog(), null, "invitation", null)) {
      if (!tables.next()) {
        throw new Refusal(Text.line("command.tables"));
      }
    }
  }

  /** The national organisation; made when there is none yet. */
  private String nationalTeam(Connection connection) throws SQLException {
    LocalDate today = now.toLocalDate();
    Optional<String> known =
        first(
            connection,
            """
            select id from organisation
            where kind = 'NATIONAL' and (closed_on is null or closed_on > ?)
            order by opened_on, id limit 1 for update
            """,
            today);
    if (known.isPresent()) {
      return known.get();
    }
    String id = UUID.randomUUID().toString();
    execute(
        connection,
        "insert into organisation (id, kind, name, opened_on, version) values (?, 'NATIONAL', ?, ?,"
            + " 1)",
        id,
        Text.line("admin.team"),
        today);
    audit(connection, "ORGANISATION_ADDED", "Organisation", id, "NATIONAL");
    return id;
  }

  private void requireNewcomer(Connection connection, String organisation) throws SQLException {
    boolean known =
        first(
                connection,
                """
                select m.id from membership m join account a on a.id = m.account_id
                where m.organisation_id = ? and a.email = ? and m.role = 'COORDINATOR'
                  and m.ended_at is null and a.closed_at is null
                """,
                organisation,
                email)
            .isPresent();
    if (known) {
      throw new Refusal(
          Text.line("admin.known", email, settings.address() + "/wachtwoord-vergeten"));
    }
  }

  private void withdraw(Connection connection, String organisation) throws SQLException {
    Optional<String> open =
        first(
            connection,
            """
            select id from invitation
            where organisation_id = ? and email = ? and ended_at is null for update
            """,
            organisation,
            email);
    if (open.isPresent()) {
      execute(
          connection,
          "update invitation set ended_at = ?, email = null, version = version + 1 where id = ?",
          now,
          open.get());
      audit(connection, "INVITATION_WITHDRAWN", "Invitation", open.get(), null);
    }
  }

  private void audit(
      Connection connection, String action, String type, String object, String details)
      throws SQLException {
    execute(
        connection,
        """
        insert into audit_event (id, occurred_at, action, object_type, object_id, result, origin,
          details)
        values (?, ?, ?, ?, ?, 'DONE', 'COMMAND', ?)
        """,
        UUID.randomUUID().toString(),
        now,
        action,
        type,
        object,
        details);
  }

  private static Optional<String> first(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values)) {
      statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static String token() {
    byte[] bits = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** As the portal keeps what its personal links end with. */
  private static String sha256(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
