package nl.zelftest.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.OrganisationOperation;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.NotFoundException;

/**
 * Fetches organisations for who manages their connections, after the check in {@link AccessPolicy},
 * and tells their coordinators of a new one. Needs a transaction.
 */
@ApplicationScoped
class ConnectionFiles {

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private Outbox outbox;

  @Inject private Clock clock;

  /**
   * An organisation whose connections the person manages.
   *
   * @throws NotFoundException when there is none, or the person does not
   */
  Organisation managed(UUID organisationId, LockModeType lock) {
    if (!AccessPolicy.allows(
        currentActor.get(), OrganisationOperation.MANAGE_CONNECTIONS, organisationId)) {
      throw new NotFoundException();
    }
    Organisation organisation = entities.find(Organisation.class, organisationId, lock);
    if (organisation == null || !organisation.isOpenOn(Days.dayOf(clock.instant()))) {
      throw new NotFoundException();
    }
    return organisation;
  }

  /** Mails all coordinators, the one who acts too: who did not do it has to hear of it. */
  void tell(Organisation organisation, String connection, String path) {
    Message message =
        new Message(
            MailKind.CONNECTION_MADE,
            path,
            List.of(organisation.getName(), connection, currentActor.get().name()));
    entities
        .createQuery(
            """
            select a.id from Membership m join m.account a
            where m.organisation = :organisation and m.endedAt is null and a.closedAt is null
              and m.role = nl.zelftest.account.Role.COORDINATOR
            """,
            UUID.class)
        .setParameter("organisation", organisation)
        .getResultList()
        .forEach(account -> outbox.send(Recipient.account(account), message));
  }
}
