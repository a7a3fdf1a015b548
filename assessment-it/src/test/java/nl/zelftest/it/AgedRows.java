package nl.zelftest.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One row of several kinds that are kept for a while, all over for the same number of days. */
final class AgedRows {
  private static final Map<String, String> LEFT = new LinkedHashMap<>();

  static {
    LEFT.put("session", "select count(*) from sign_in_session where id = ?");
    LEFT.put("note", "select count(*) from private_note where id = ?");
    LEFT.put("token", "select count(*) from api_token where id = ?");
    LEFT.put("scope", "select count(*) from api_token_scope where token_id = ?");
    LEFT.put("delivery", "select count(*) from webhook_delivery where id = ?");
    LEFT.put("mail", "select count(*) from outgoing_mail where id = ?");
    LEFT.put("text", "select count(*) from outgoing_mail where id = ? and text is not null");
  }

  private final DemoData data;

  /** Of all of them. */
  private final UUID id = UUID.randomUUID();

  AgedRows(DemoData data, String person, int days) {
    this.data = data;
    String over = "now(6) - interval " + days + " day";
    Object organisation = data.organisationOf(person);
    data.change(
        """
        insert into sign_in_session (id, account_id, began_at, last_active_at, browser,
          operating_system) select ?, id, %1$s, %1$s, 'Firefox', 'Linux' from account where email = ?
        """
            .formatted(over),
        id,
        person);
    data.change(
        """
        insert into private_note (id, dialogue_id, question_code, organisation_id, account_id,
          written_at, text)
        select ?, (select min(id) from dialogue), 'ON1', ?, id, %s, 'Genoteerd'
        from account where email = ?
        """
            .formatted(over),
        id,
        organisation,
        person);
    data.change(
        """
        insert into api_token (id, organisation_id, name, token_sha256, made_by, made_at, expires_at,
          version) select ?, ?, 'Zaaksysteem', sha2(uuid(), 256), id, %1$s - interval 9 day, %1$s, 1
        from account where email = ?
        """
            .formatted(over),
        id,
        organisation,
        person);
    data.change("insert into api_token_scope (token_id, scope) values (?, 'RESULTS')", id);
    data.change(
        """
        insert into webhook (id, organisation_id, address, made_by, made_at, ended_at, version)
        select ?, ?, 'https://systeem.example/', id, %1$s, %1$s, 1 from account where email = ?
        """
            .formatted(over),
        id,
        organisation,
        person);
    data.change(
        """
        insert into webhook_delivery (id, webhook_id, kind, body, created_at, queued_at, state,
          attempts, next_attempt_at, ended_at)
        values (?, ?, 'SUBMITTED', '{}', %1$s, %1$s, 'DELIVERED', 1, %1$s, %1$s)
        """
            .formatted(over),
        id,
        id);
    data.change(
        """
        insert into outgoing_mail (id, created_at, recipient_email, language, kind, text,
          message_id, state, attempts, next_attempt_at)
        values (?, %1$s, ?, 'nl', 'PUBLISHED', 'Geachte lezer', uuid(), 'SENT', 1, %1$s)
        """
            .formatted(over),
        id,
        person);
  }

  /** The kinds that are still there. */
  List<String> left() {
    List<String> left = new ArrayList<>();
    LEFT.forEach(
        (kind, sql) -> {
          if (data.count(sql, id) > 0) {
            left.add(kind);
          }
        });
    return left;
  }
}
