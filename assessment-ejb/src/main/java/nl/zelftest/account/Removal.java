package nl.zelftest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.Outbox;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.PortalClock;

/**
 * Removes who somebody was. Decisions and texts stay, of "een oud-collega"; submissions hold ids
 * only, and do not change. Needs a transaction; who asks has checked that it may be.
 */
@ApplicationScoped
public class Removal {

  @PersistenceContext private EntityManager entities;

  @Inject private Memberships memberships;

  @Inject private GuestPasses passes;

  @Inject private Invitations invitations;

  @Inject private Factors factors;

  @Inject private Outbox outbox;

  @Inject private Event<AccountRemoved> removed;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Ends every role, and takes away name, address, password and mails; a second time changes
   * nothing.
   *
   * @param removedBy null for the portal itself
   * @throws LastCoordinatorException when an organisation would have no coordinator left
   */
  public void remove(UUID accountId, UUID removedBy) {
    Account account = entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    if (!account.isOpen()) {
      return;
    }
    Instant now = clock.instant();
    List<UUID> readers = new ArrayList<>();
    for (Membership membership : memberships.held(accountId)) {
      requireAnother(membership, now);
      UUID organisation = membership.getOrganisation().getId();
      readers.add(organisation);
      memberships.end(membership, removedBy, now, List.of(organisation));
    }
    for (GuestPass pass : passes.ofGuest(accountId)) {
      readers.add(pass.getOrganisation().getId());
      passes.end(pass, removedBy, now);
    }
    if (account.getEmail() != null) {
      invitations.to(account.getEmail()).forEach(open -> open.end(now));
      outbox.forget(account.getEmail());
    }
    entities
        .createQuery("delete from PasswordReset r where r.account = :account")
        .setParameter("account", account)
        .executeUpdate();
    entities
        .createQuery("delete from EmailChange c where c.account = :account")
        .setParameter("account", account)
        .executeUpdate();
    entities
        .createQuery("delete from SignInSession s where s.accountId = :account")
        .setParameter("account", accountId)
        .executeUpdate();
    factors.forget(accountId);
    account.forget(now);
    removed.fire(new AccountRemoved(accountId));
    if (readers.isEmpty()) {
      readers.add(AuditTrail.COUNTRY);
    }
    if (removedBy == null) {
      audit.of(readers).recordSystem("ACCOUNT_REMOVED", "Account", accountId, null);
    } else {
      audit.of(readers).record(removedBy, "ACCOUNT_REMOVED", "Account", accountId, null);
    }
  }

  /** The address of an account; null when it has none. */
  String address(UUID accountId) {
    return entities.find(Account.class, accountId).getEmail();
  }

  /** Of two who leave at once, the second sees what the first did. */
  private void requireAnother(Membership membership, Instant now) {
    Organisation organisation =
        entities.find(
            Organisation.class,
            membership.getOrganisation().getId(),
            LockModeType.PESSIMISTIC_WRITE);
    boolean alone =
        memberships.of(organisation.getId()).stream()
                .filter(member -> member.getRole() == Role.COORDINATOR)
                .count()
            == 1;
    if (membership.getRole() == Role.COORDINATOR
        && alone
        && organisation.isOpenOn(LocalDate.ofInstant(now, PortalClock.AMSTERDAM))) {
      throw new LastCoordinatorException();
    }
  }
}
