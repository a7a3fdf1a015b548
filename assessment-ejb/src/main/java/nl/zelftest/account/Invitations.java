package nl.zelftest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.shared.Secrets;

/**
 * Makes invitations, finds and ends them. Needs a transaction; who asks has checked that it may be.
 */
@ApplicationScoped
class Invitations {

  @PersistenceContext private EntityManager entities;

  @Inject private Outbox outbox;

  @Inject private AuditTrail audit;

  /**
   * Invites somebody by a mail with a personal link, in the language of the account that has the
   * address; of who invites, where there is none.
   *
   * @param readers who read that it was done
   */
  void invite(
      Organisation organisation,
      String email,
      Role role,
      Actor invitedBy,
      Instant now,
      Collection<UUID> readers) {
    String token = Secrets.token();
    Invitation invitation =
        new Invitation(organisation, role, email, Secrets.hash(token), invitedBy.accountId(), now);
    entities.persist(invitation);
    outbox.send(
        Recipient.address(email, null, language(email).orElse(invitedBy.language())),
        new Message(
            MailKind.INVITED,
            "/uitnodiging/" + token,
            List.of(organisation.getName(), lastDay(invitation), invitedBy.name())));
    audit
        .of(readers)
        .record(
            invitedBy.accountId(), "MEMBER_INVITED", "Invitation", invitation.getId(), role.name());
  }

  /** What the holder of an address chose to read; not told by what is still to be written. */
  private Optional<String> language(String email) {
    return entities
        .createQuery("select a.language from Account a where a.email = :email", String.class)
        .setParameter("email", email)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst();
  }

  private static String lastDay(Invitation invitation) {
    return DateTimeFormatter.ofPattern("d-M-yyyy", Locale.ROOT)
        .format(invitation.getExpiresAt().minus(Duration.ofDays(1)).atZone(PortalClock.AMSTERDAM));
  }

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

  /** Those to an address that were neither accepted nor withdrawn. */
  List<Invitation> to(String email) {
    return entities
        .createQuery(
            "select i from Invitation i where i.email = :email and i.endedAt is null",
            Invitation.class)
        .setParameter("email", email)
        .getResultList();
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
