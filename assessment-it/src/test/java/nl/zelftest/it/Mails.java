package nl.zelftest.it;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** The mails behind a portal: rows as the outbox writes them, and how far each is. */
final class Mails {
  private static final Duration WITHIN = Duration.ofMinutes(2);

  private final Portal portal;

  Mails(Portal portal) {
    this.portal = portal;
  }

  /** Writes a mail, to be sent at once. */
  UUID write(String email, String subject) {
    UUID id = UUID.randomUUID();
    change(
        """
        insert into outgoing_mail (id, created_at, recipient_email, recipient_name, language, kind,
          subject, text, link, html, message_id, state, attempts, next_attempt_at)
        values (?, utc_timestamp(6), ?, 'Zoë Proef', 'nl', 'PUBLISHED', ?, ?, ?, ?, ?, 'WAITING', 0,
          utc_timestamp(6))
        """,
        id.toString(),
        email,
        subject,
        "Beste Zoë Proef,\n\nHet resultaat is nu openbaar.\n\nhttps://zelftest.example/hulp\n",
        "https://zelftest.example/hulp",
        "<p>Beste Zoë Proef,</p><p><a href=\"https://zelftest.example/hulp\">Bekijk</a></p>",
        "<" + id + "@zelftest.example>");
    return id;
  }

  void awaitState(UUID mail, String state) {
    await("mail is " + state).atMost(WITHIN).until(() -> state.equals(get(mail, "state")));
  }

  String get(UUID mail, String column) {
    try (Connection connection = portal.connection();
        PreparedStatement select =
            connection.prepareStatement("select " + column + " from outgoing_mail where id = ?")) {
      select.setString(1, mail.toString());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets the time pass that mails wait for their next attempt. */
  void endWaiting() {
    change("update outgoing_mail set next_attempt_at = utc_timestamp(6) where state = 'WAITING'");
  }

  /** Lets the time pass after which nobody believes any more in the node that took a mail. */
  void endClaims() {
    change(
        """
        update outgoing_mail set claimed_until = utc_timestamp(6) - interval 1 second
        where claim is not null
        """);
  }

  void change(String sql, String... arguments) {
    try (Connection connection = portal.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
