package nl.zelftest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;

/** Finds invitations and ends them. Needs a transaction; who asks has checked that it may be. */
@ApplicationScoped
class Invitations {

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  /** Those of an organisation that were neither accepted nor withdrawn, newest first. */
  List<Invitation> of(UUID organisationId) {
    return entities
        .createQuery(
            """
            select i from Invitation i
            where i.organisation.id = :organisation and i.endedAt is null
            order by i.invitedAt desc, i.id
            """,
            Invitation.class)
        .setParameter("organisation", organisationId)
        .getResultList();
  }

  /** The invitation of a personal link, whatever became of it; held when that is asked. */
  Optional<Invitation> of(String tokenHash, LockModeType lock) {
    return entities
        .createQuery(
            "select i from Invitation i join fetch i.organisation where i.tokenHash = :token",
            Invitation.class)
        .setParameter("token", tokenHash)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Those that nobody accepted in time, so that their addresses can be forgotten. */
  List<Invitation> expired(Instant now) {
    return entities
        .createQuery(
            "select i from Invitation i where i.endedAt is null and i.expiresAt < :now",
            Invitation.class)
        .setParameter("now", now)
        .getResultList();
  }

  /**
   * Withdraws an invitation.
   *
   * @param readers who read that it was withdrawn
   */
  void withdraw(Invitation invitation, UUID withdrawnBy, Instant now, Collection<UUID> readers) {
    invitation.end(now);
    audit
        .of(readers)
        .record(withdrawnBy, "INVITATION_WITHDRAWN", "Invitation", invitation.getId(), null);
  }
}
