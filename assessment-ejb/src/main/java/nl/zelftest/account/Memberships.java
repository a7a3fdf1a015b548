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
import java.util.Set;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Organisation;

/** Begins roles and finds them. Needs a transaction; who asks has checked that it may be. */
@ApplicationScoped
class Memberships {

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  /** The members of today, coordinators first. */
  List<Membership> of(UUID organisationId) {
    return entities
        .createQuery(
            """
            select m from Membership m join fetch m.account a
            where m.organisation.id = :organisation and m.endedAt is null and a.closedAt is null
            order by m.role desc, a.name, m.id
            """,
            Membership.class)
        .setParameter("organisation", organisationId)
        .getResultList();
  }

  /** The roles that somebody has now, in the order of their organisations. */
  List<Membership> held(UUID accountId) {
    return entities
        .createQuery(
            """
            select m from Membership m join fetch m.organisation o
            where m.account.id = :account and m.endedAt is null order by o.id
            """,
            Membership.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  Optional<Membership> of(UUID organisationId, String email) {
    return of(organisationId).stream()
        .filter(member -> email.equals(member.getAccount().getEmail()))
        .findFirst();
  }

  /** The account that has an address, closed ones too. */
  Optional<Account> holder(String email, LockModeType lock) {
    return entities
        .createQuery("select a from Account a where a.email = :email", Account.class)
        .setParameter("email", email)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Gives a person a role, in place of a lesser one in the same organisation. */
  void begin(Account account, Organisation organisation, Role role, Instant now) {
    Optional<Membership> present = of(organisation.getId(), account.getEmail());
    if (present.isPresent() && !isMore(role, present.get().getRole())) {
      return;
    }
    present.ifPresent(lesser -> end(lesser, account.getId(), now, List.of(organisation.getId())));
    // One role in an organisation at a time: the old one has to have ended first.
    entities.flush();
    Membership membership = new Membership(account, organisation, role, now);
    entities.persist(membership);
    audit
        .of(organisation.getId())
        .record(account.getId(), "MEMBERSHIP_BEGAN", "Membership", membership.getId(), role.name());
  }

  /**
   * Ends a role.
   *
   * @param readers who read that it was ended
   */
  void end(Membership membership, UUID endedBy, Instant now, Collection<UUID> readers) {
    membership.end(now);
    audit.of(readers).record(endedBy, "MEMBERSHIP_ENDED", "Membership", membership.getId(), null);
  }

  /** The organisations in which somebody has a role today: they read when that person came in. */
  Set<UUID> organisations(UUID accountId) {
    return Set.copyOf(
        entities
            .createQuery(
                """
                select m.organisation.id from Membership m
                where m.account.id = :account and m.endedAt is null
                """,
                UUID.class)
            .setParameter("account", accountId)
            .getResultList());
  }

  static boolean isMore(Role role, Role than) {
    return role == Role.COORDINATOR && than != Role.COORDINATOR;
  }
}
