package nl.zelftest.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.Removal;
import nl.zelftest.assessment.AssessmentState;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.MailRetention;

/** Removes a number at a time, each number in a transaction of its own, so that nobody waits. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionBatch {

  /** How many rows go at a time; of people and tests fewer, as each is many rows. */
  static final int ROWS = 500;

  static final int WHOLE = 50;

  @PersistenceContext private EntityManager entities;

  @Inject private Removal removal;

  @Inject private MailRetention mails;

  @Inject private AuditTrail audit;

  /** Removes some of what is older, and tells how many; 0 when nothing is left. */
  public int removeNext(RetentionKind kind, Instant before) {
    return switch (kind) {
      case INVITATION -> delete("delete from invitation where ended_at < ?1", before);
      case MAIL_TEXT -> mails.forgetNext(before);
      case MAIL ->
          // One with its text still has a copy in the folder, perhaps.
          delete(
              "delete from outgoing_mail where created_at < ?1 and text is null"
                  + " and state in ('SENT', 'FAILED', 'UNCERTAIN')",
              before);
      case PASSWORD_RESET -> delete("delete from password_reset where expires_at < ?1", before);
      case SESSION -> delete("delete from sign_in_session where last_active_at < ?1", before);
      case PRIVATE_NOTE -> delete("delete from private_note where written_at < ?1", before);
      case API_TOKEN -> tokens(before);
      case WEBHOOK_DELIVERY ->
          delete(
              "delete from webhook_delivery where ended_at < ?1"
                  + " and state in ('DELIVERED', 'FAILED')",
              before);
      case EVENT -> delete("delete from audit_event_organisation where occurred_at < ?1", before);
      case GUEST -> people(GUESTS, before);
      case UNUSED_ACCOUNT -> people(WITHOUT_A_ROLE, before);
      case UNSUBMITTED_TEST -> tests(before);
    };
  }

  private int delete(String sql, Instant before) {
    return change(sql + " limit " + ROWS, before);
  }

  private int change(String sql, Instant before) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, Timestamp.valueOf(LocalDateTime.ofInstant(before, ZoneOffset.UTC)))
        .executeUpdate();
  }

  private int tokens(Instant before) {
    String over = "least(expires_at, coalesce(revoked_at, expires_at)) < ?1";
    change(
        "delete s from api_token_scope s join api_token t on t.id = s.token_id where " + over,
        before);
    return delete("delete from api_token where " + over, before);
  }

  private static final String GUESTS =
      """
      select a.id from GuestPass p join p.account a
      where a.closedAt is null and p.endedAt < :before
      """;

  private static final String WITHOUT_A_ROLE =
      """
      select a.id from Account a
      where a.closedAt is null and a.email is not null and a.createdAt < :before
        and not exists (
          select m from Membership m
          where m.account = a and (m.endedAt is null or m.endedAt >= :before))
      """;

  private int people(String jpql, Instant before) {
    TypedQuery<UUID> query = entities.createQuery(jpql, UUID.class);
    List<UUID> people = query.setParameter("before", before).setMaxResults(WHOLE).getResultList();
    people.forEach(person -> removal.remove(person, null));
    return people.size();
  }

  private int tests(Instant before) {
    List<Object[]> tests =
        entities
            .createQuery(
                """
                select t.id, t.organisationId from Assessment t
                where t.state = :open and t.round.closesAt < :before
                  and not exists (select s from Submission s where s.assessmentId = t.id)
                  and exists (select a from Answer a where a.assessmentId = t.id)
                """,
                Object[].class)
            .setParameter("open", AssessmentState.OPEN)
            .setParameter("before", before)
            .setMaxResults(WHOLE)
            .getResultList();
    for (Object[] test : tests) {
      for (String part : List.of("answer_item", "evidence_link")) {
        entities
            .createNativeQuery(
                "delete p from "
                    + part
                    + " p join answer a on a.id = p.answer_id where a.assessment_id = ?1")
            .setParameter(1, test[0].toString())
            .executeUpdate();
      }
      entities
          .createNativeQuery("delete from answer where assessment_id = ?1")
          .setParameter(1, test[0].toString())
          .executeUpdate();
      audit.of((UUID) test[1]).recordSystem("ANSWERS_REMOVED", "Assessment", test[0], null);
    }
    return tests.size();
  }

  /** Adds to what was removed on a day. */
  public void report(LocalDate day, RetentionKind kind, int removed) {
    entities
        .createNativeQuery(
            "insert into retention_run (ran_on, kind, removed) values (?1, ?2, ?3)"
                + " on duplicate key update removed = removed + values(removed)")
        .setParameter(1, Date.valueOf(day))
        .setParameter(2, kind.name())
        .setParameter(3, removed)
        .executeUpdate();
  }
}
