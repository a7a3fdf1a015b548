package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All of the country's running tests move to a new version, and the portal dies in the middle. */
class MoveFaultIT {
  private static final int TESTS = 342;

  /** Questions of the later version that get a copy; the one new question gets nothing. */
  private static final int COPIES = 15;

  private static final Duration MOVED_WITHIN = Duration.ofMinutes(3);
  private static final Duration LOOKED_AGAIN_AFTER = Duration.ofMillis(5);

  @Test
  void everyTestIsMovedOnceAndWhollyThoughThePortalIsKilled() {
    try (Portal portal = Portal.fresh("move-fault").demo().start()) {
      DemoData data = new DemoData(portal);
      UUID first =
          UUID.fromString(data.text("select default_version_id from round order by name limit 1"));
      UUID second = data.secondVersion();
      UUID round = data.openRound();
      writeRunningTests(data, round);
      String before = checksum(data, round, first);
      UUID failing =
          UUID.fromString(data.text("select max(id) from assessment where round_id = ?", round));
      refuseToMove(data, failing);

      data.change(
          """
          update round set default_version_id = ?, move_requested_at = utc_timestamp(6) where id = ?
          """,
          second,
          round);
      await("some are moved")
          .pollInterval(LOOKED_AGAIN_AFTER)
          .atMost(MOVED_WITHIN)
          .until(() -> moved(data, round) > 0);
      portal.kill();

      int atDeath = moved(data, round);
      assertThat(atDeath).as("moved when the portal died").isBetween(1, TESTS - 2);
      assertWhole(data, round, second);

      portal.start();
      await("all but the failing one are moved")
          .atMost(MOVED_WITHIN)
          .until(() -> moved(data, round) == TESTS - 1);
      assertThat(data.text("select question_set_version_id from assessment where id = ?", failing))
          .as("one that fails does not stop the others")
          .isEqualTo(first.toString());
      data.execute("drop trigger refuse_one_move");
      await("all are moved").atMost(MOVED_WITHIN).until(() -> moved(data, round) == TESTS);

      assertWhole(data, round, second);
      assertThat(checksum(data, round, first)).as("the old answers").isEqualTo(before);
    }
  }

  /**
   * Every moved test has all its copies, one line in the log and one audit event; others nothing.
   */
  private static void assertWhole(DemoData data, UUID round, UUID second) {
    assertThat(
            data.count(
                """
                select count(*) from assessment t
                where t.round_id = ?1 and (
                  (select count(*) from answer a join question q on q.id = a.question_id
                   where a.assessment_id = t.id and q.question_set_version_id = ?2)
                    <> if(t.question_set_version_id = ?2, 15, 0)
                  or (select count(*) from assessment_move m where m.assessment_id = t.id)
                    <> (t.question_set_version_id = ?2)
                  or (select count(*) from audit_event e
                      where e.object_id = cast(t.id as char) and e.action = 'VERSION_MOVED')
                    <> (t.question_set_version_id = ?2))
                """
                    .replace("?1", "'" + round + "'")
                    .replace("?2", "'" + second + "'")
                    .replace("15", Integer.toString(COPIES))))
        .as("tests that are half done")
        .isZero();
  }

  private static int moved(DemoData data, UUID round) {
    return data.count(
        """
        select count(*) from assessment t join round r on r.id = t.round_id
        where r.id = ? and t.question_set_version_id = r.default_version_id
        """,
        round);
  }

  /** Everything that the answers to a version hold. */
  private static String checksum(DemoData data, UUID round, UUID version) {
    return data.text(
        """
        select concat(count(*), ' ', sum(crc32(concat_ws('|', a.id, a.assessment_id, a.question_id, a.value, a.note,
          a.needs_confirmation, a.carried, a.answered_by, a.answered_at, a.version,
          (select group_concat(i.item_code, i.value order by i.item_code) from answer_item i
           where i.answer_id = a.id)))))
        from answer a join question q on q.id = a.question_id join assessment t on t.id = a.assessment_id
        where t.round_id = ? and q.question_set_version_id = ?
        """,
        round,
        version);
  }

  /** A test for each municipality of today, with every question answered and explained. */
  private static void writeRunningTests(DemoData data, UUID round) {
    data.execute(
        """
        insert into organisation (id, kind, name, opened_on, version)
        select uuid(), 'MUNICIPALITY', concat('Proef ', code), '2020-01-01', 1 from municipality
        where valid_to is null
        """);
    data.execute(
        """
        insert into assessment (id, round_id, organisation_id, municipality_code, side, question_set_version_id,
          state, started_at, started_by, version, municipality_side)
        select uuid(), r.id, o.id, m.code, 'MUNICIPALITY', r.default_version_id, 'OPEN', utc_timestamp(6),
          (select id from account limit 1), 1, m.code
        from round r, municipality m join organisation o on o.name = concat('Proef ', m.code)
        where r.id = ?
        """,
        round);
    data.execute(
        """
        insert into answer (id, assessment_id, question_id, value, note, needs_confirmation, answered_by, answered_at,
          version)
        select uuid(), t.id, q.id, if(q.kind = 'CHECKLIST', null, 'YES'), concat('Bij ', q.code), false, t.started_by,
          utc_timestamp(6), 1
        from assessment t join question q on q.question_set_version_id = t.question_set_version_id
        where t.round_id = ?
        """,
        round);
    data.execute(
        """
        insert into answer_item (answer_id, item_code, value)
        select a.id, i.code, 'NO' from answer a join assessment t on t.id = a.assessment_id
          join question_item i on i.question_id = a.question_id
        where t.round_id = ?
        """,
        round);
    assertThat(data.count("select count(*) from assessment where round_id = ?", round))
        .isEqualTo(TESTS);
  }

  private static void refuseToMove(DemoData data, UUID assessment) {
    data.execute(
        """
        create trigger refuse_one_move before insert on assessment_move for each row
        if new.assessment_id = '%s' then
          signal sqlstate '45000' set message_text = 'Refused by the test';
        end if
        """
            .formatted(assessment));
  }
}
