package nl.zelftest.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import nl.zelftest.shared.PortalSettings;

/** Empties mails that nobody needs to read any more. */
@Stateless
@PermitAll
public class MailRetention {

  private static final int CHUNK = 200;

  @PersistenceContext private EntityManager entities;

  @Inject private PortalSettings settings;

  /** Empties a number of older ones, and tells how many; 0 when none is left. */
  public int forgetNext(Instant before) {
    List<OutgoingMail> old =
        entities
            .createQuery(
                """
                select m from OutgoingMail m
                where m.createdAt < :before and m.text is not null and m.state in :states
                order by m.createdAt, m.id
                """,
                OutgoingMail.class)
            .setParameter("before", before)
            .setParameter("states", List.of(MailState.SENT, MailState.FAILED, MailState.UNCERTAIN))
            .setMaxResults(CHUNK)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    old.forEach(new MailFolder(settings.dataFolder(), settings.linkBase())::forget);
    return old.size();
  }
}
