package nl.zelftest.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;

/** The steps of sending a mail, each kept before the next is taken. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailQueue {

  private static final Set<MailState> UNDER_WAY = Set.of(MailState.TAKEN, MailState.HANDED_OVER);

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** Takes the next mail that is due, unless one is under way on any node. */
  public Optional<TakenMail> takeNext() {
    entities.find(MailTurn.class, MailTurn.ONLY, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    expire(now);
    long underWay =
        entities
            .createQuery("select count(m) from OutgoingMail m where m.state in :states", Long.class)
            .setParameter("states", UNDER_WAY)
            .getSingleResult();
    return underWay > 0 ? Optional.empty() : due(now).map(mail -> mail.take(now));
  }

  /**
   * Gives back what nodes took that are gone. Rows are looked up first and locked by their id: a
   * lock by state would meet that of a mail that is being confirmed, and one of the two would fail.
   */
  private void expire(Instant now) {
    List<UUID> left =
        entities
            .createQuery(
                """
                select m.id from OutgoingMail m
                where m.state in :states and m.claimedUntil < :now
                """,
                UUID.class)
            .setParameter("states", UNDER_WAY)
            .setParameter("now", now)
            .getResultList();
    for (UUID id : left) {
      OutgoingMail mail = entities.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE);
      tell(mail, mail.expire(now));
    }
  }

  private Optional<OutgoingMail> due(Instant now) {
    return entities
        .createQuery(
            """
            select m from OutgoingMail m where m.state = :waiting and m.nextAttemptAt <= :now
            order by m.nextAttemptAt, m.createdAt, m.id
            """,
            OutgoingMail.class)
        .setParameter("waiting", MailState.WAITING)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Keeps that the mail server is about to have the mail.
   *
   * @return false when somebody else may send it by now
   */
  public boolean handOver(TakenMail taken) {
    return find(taken).handOver(taken.claim(), clock.instant());
  }

  /** Keeps that the mail server has the mail. */
  public void confirm(TakenMail taken) {
    OutgoingMail mail = find(taken);
    tell(mail, mail.confirm(taken.claim(), clock.instant()));
  }

  /** Keeps that it has not, or that nobody knows. */
  public void miss(TakenMail taken, SendingProblem problem) {
    OutgoingMail mail = find(taken);
    tell(mail, mail.miss(taken.claim(), problem, clock.instant()));
  }

  private OutgoingMail find(TakenMail taken) {
    return entities.find(OutgoingMail.class, taken.id(), LockModeType.PESSIMISTIC_WRITE);
  }

  private void tell(OutgoingMail mail, boolean changed) {
    if (changed && mail.getState().isLast()) {
      audit.recordSystem(
          "MAIL_" + mail.getState(), "OutgoingMail", mail.getId(), mail.getKind().name());
    }
  }
}
