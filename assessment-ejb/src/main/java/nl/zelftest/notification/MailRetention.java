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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;

/** Empties mails that nobody needs to read any more. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailRetention {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int CHUNK = 200;

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** Empties a number of them, and tells which; none when none is left. */
  public List<UUID> forgetNext() {
    List<OutgoingMail> old =
        entities
            .createQuery(
                """
                select m from OutgoingMail m
                where m.createdAt < :before and m.text is not null and m.state in :states
                order by m.createdAt, m.id
                """,
                OutgoingMail.class)
            .setParameter("before", clock.instant().minus(KEPT))
            .setParameter("states", List.of(MailState.SENT, MailState.FAILED, MailState.UNCERTAIN))
            .setMaxResults(CHUNK)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    old.forEach(OutgoingMail::forget);
    old.forEach(mail -> audit.recordSystem("MAIL_FORGOTTEN", "OutgoingMail", mail.getId(), null));
    return old.stream().map(OutgoingMail::getId).toList();
  }
}
