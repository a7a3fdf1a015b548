package nl.zelftest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;

/** Fetches guests' passes, and ends them with what they are for. Needs a transaction. */
@ApplicationScoped
public class GuestPasses {

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  /** The passes of a test, ended ones too, in the order of their invitations. */
  public List<GuestPass> of(UUID assessmentId) {
    return entities
        .createQuery(
            """
            select p from GuestPass p join fetch p.account
            where p.assessmentId = :assessment order by p.invitedAt, p.id
            """,
            GuestPass.class)
        .setParameter("assessment", assessmentId)
        .getResultList();
  }

  /** The passes of a guest that have not ended. */
  List<GuestPass> ofGuest(UUID accountId) {
    return entities
        .createQuery(
            "select p from GuestPass p where p.account.id = :account and p.endedAt is null",
            GuestPass.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  /** The pass of a personal link, held for the rest of the transaction. */
  public Optional<GuestPass> toChange(String tokenHash) {
    return entities
        .createQuery("select p from GuestPass p where p.tokenHash = :token", GuestPass.class)
        .setParameter("token", tokenHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Ends the passes of a test that was submitted. */
  public void endWith(UUID assessmentId, UUID submittedBy, Instant moment) {
    of(assessmentId).stream()
        .filter(pass -> pass.isValid(moment))
        .forEach(pass -> end(pass, submittedBy, moment));
  }

  /** Ends a pass that is still valid. */
  public void end(GuestPass pass, UUID endedBy, Instant moment) {
    pass.end(moment);
    audit
        .of(pass.getOrganisation().getId())
        .record(endedBy, "GUEST_ENDED", "GuestPass", pass.getId(), null);
  }

  /** The round closes at another moment now, and its guests' passes with it. */
  public void closeAt(UUID roundId, Instant closing) {
    entities
        .createQuery(
            "select p from GuestPass p where p.roundId = :round and p.endedAt is null",
            GuestPass.class)
        .setParameter("round", roundId)
        .getResultStream()
        .forEach(pass -> pass.closeAt(closing));
  }
}
