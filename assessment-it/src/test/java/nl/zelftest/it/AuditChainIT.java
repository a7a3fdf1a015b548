package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever owns the database changes what happened, and {@code verify-audit} tells where. */
@ExtendWith(DemoPortal.class)
class AuditChainIT {
  private static final Duration SEALED_WITHIN = Duration.ofMinutes(2);
  private static final String BROKEN =
      "Het logboek klopt niet. De eerste schakel die niet klopt is nummer ";

  private Portal portal;
  private DemoData data;
  private long last;
  private Path anchors;
  private byte[] anchored = new byte[0];

  /** A few events behind each other, sealed and kept, and a copy of all that is there. */
  @BeforeEach
  void keep(Portal portal) throws SQLException, IOException {
    this.portal = portal;
    anchors = portal.data().resolve("audit-anchors.txt");
    data = new DemoData(portal);
    for (int i = 0; i < 3; i++) {
      data.start(data.openRound(), People.ZWOLLE);
      new HttpVisitor(portal).signIn(People.ZWOLLE);
    }
    await("all is sealed")
        .atMost(SEALED_WITHIN)
        .until(() -> data.count("select count(*) from audit_event where sequence is null") == 0);
    last = data.count("select sequence from audit_head");
    change("create table it_audit_event as select * from audit_event");
    change("create table it_audit_head as select * from audit_head");
    if (Files.exists(anchors)) {
      anchored = Files.readAllBytes(anchors);
    }
  }

  @AfterEach
  void putBack() throws SQLException, IOException {
    change("delete from audit_event");
    change("insert into audit_event select * from it_audit_event");
    change(
        "update audit_head h join it_audit_head k on k.id = h.id"
            + " set h.sequence = k.sequence, h.hash = k.hash");
    change("drop table it_audit_event");
    change("drop table it_audit_head");
    Files.write(anchors, anchored);
  }

  @Test
  void holdsAsLongAsNobodyTouchesIt() {
    Portal.Answer answer = portal.command("verify-audit");

    assertThat(answer.text()).startsWith("Het logboek klopt: " + last + " verzegelde");
    assertThat(answer.status()).isZero();
  }

  /** Otherwise sealing takes longer with each year, and no longer keeps up with a busy day. */
  @Test
  void sealsWithoutReadingAgainAllThatIsSealed() throws SQLException {
    int sealed = 50_000;
    int waiting = 6_000;
    // In one transaction, that holds the head: the portal seals nothing in between.
    try (Connection connection = portal.connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("update audit_head set sequence = sequence + " + sealed);
      statement.execute(
          inserting(
              sealed,
              "(select sequence from audit_head) - %d + seq, repeat('0', 64), repeat('0', 64)"
                  .formatted(sealed)));
      connection.commit();
    }
    long head = data.count("select sequence from audit_head");
    long before = rowsRead();

    change(inserting(waiting, "null, null, null"));
    await("all is sealed")
        .atMost(SEALED_WITHIN)
        .until(() -> data.count("select sequence from audit_head") >= head + waiting);

    assertThat(rowsRead() - before).isLessThan(sealed);
  }

  private static String inserting(int events, String links) {
    return """
        insert into audit_event (id, occurred_at, action, object_type, object_id, result, origin,
          sequence, previous_hash, hash)
        select uuid(), now(6), 'TESTED', 'Test', seq, 'DONE', 'SYSTEM', %s from seq_1_to_%d
        """
        .formatted(links, events);
  }

  /** By whomever, since the database started: rows that came after another in an index. */
  private long rowsRead() throws SQLException {
    return data.count(
        "select variable_value from information_schema.global_status"
            + " where variable_name = 'HANDLER_READ_NEXT'");
  }

  @Test
  void tellsOfAnEventThatWasAltered() throws SQLException {
    change("update audit_event set actor_id = null where sequence = " + (last - 1));
    change("update audit_event set action = 'NOTHING' where sequence = " + (last - 1));

    broken(last - 1, "de inhoud is na het verzegelen veranderd");
  }

  @Test
  void tellsOfAnEventThatWasRemoved() throws SQLException {
    change("delete from audit_event where sequence = " + (last - 1));

    broken(last - 1, "deze ontbreekt");
  }

  @Test
  void tellsOfTheLastEventsThatWereRemoved() throws SQLException {
    change("delete from audit_event where sequence > " + (last - 2));

    broken(last - 1, "het logboek houdt op voor een schakel die er was");
  }

  /** As somebody would who knows how the portal keeps its own head. */
  @Test
  void tellsOfACutTailByTheHeadsThatWereKeptElsewhere(@TempDir Path elsewhere)
      throws SQLException, IOException {
    String head = data.text("select concat(sequence, ' ', hash) from audit_head");
    Path kept = elsewhere.resolve("anchors.txt");
    Files.writeString(kept, head + " 2026-11-24T02:00:00Z\n");
    change("delete from audit_event where sequence > " + (last - 2));
    change(
        "update audit_head h join audit_event e on e.sequence = "
            + (last - 2)
            + " set h.sequence = e.sequence, h.hash = e.hash");

    Portal.Answer answer = portal.command("verify-audit", kept.toString());

    assertThat(answer.text()).contains(BROKEN + (last - 1));
    assertThat(answer.status()).isEqualTo(1);
  }

  @Test
  void tellsOfEventsThatChangedPlaces() throws SQLException {
    change("update audit_event set sequence = -1 where sequence = " + last);
    change("update audit_event set sequence = " + last + " where sequence = " + (last - 1));
    change("update audit_event set sequence = " + (last - 1) + " where sequence = -1");

    broken(last - 1, "deze volgt niet op de vorige");
  }

  @Test
  void refusesAFileThatHoldsNoAnchors(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("anders.txt"), "Dit is geen anker\n");

    Portal.Answer answer = portal.command("verify-audit", file.toString());

    assertThat(answer.text()).contains("een regel die geen anker is").doesNotContain("Exception");
    assertThat(answer.status()).isEqualTo(1);
  }

  private void broken(long sequence, String fault) {
    Portal.Answer answer = portal.command("verify-audit");
    assertThat(answer.text()).contains(BROKEN + sequence + ": " + fault);
    assertThat(answer.status()).isEqualTo(1);
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = portal.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
