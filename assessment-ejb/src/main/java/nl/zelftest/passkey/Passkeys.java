package nl.zelftest.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.AccountRemoved;
import nl.zelftest.account.Actor;
import nl.zelftest.account.Actors;
import nl.zelftest.account.Hat;
import nl.zelftest.audit.AuditTrail;

/** Finds passkeys, and forgets those of who goes. Needs a transaction. */
@ApplicationScoped
class Passkeys {

  @PersistenceContext private EntityManager entities;

  @Inject private Actors actors;

  @Inject private AuditTrail audit;

  /** Those of an account, the oldest first. */
  List<Passkey> of(UUID accountId) {
    return entities
        .createQuery(
            "select p from Passkey p where p.accountId = :account order by p.madeAt, p.id",
            Passkey.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  /** The one that a device calls so, held until the transaction ends. */
  Optional<Passkey> held(byte[] credentialId) {
    return entities
        .createQuery("select p from Passkey p where p.credentialId = :id", Passkey.class)
        .setParameter("id", credentialId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Writes for the organisations of a person, who read it. */
  AuditTrail.Owned auditOf(UUID accountId) {
    List<UUID> organisations =
        actors.find(accountId).map(Actor::hats).orElse(List.of()).stream()
            .map(Hat::organisationId)
            .toList();
    return audit.of(organisations);
  }

  void forget(@Observes AccountRemoved removed) {
    entities
        .createQuery("delete from Passkey p where p.accountId = :account")
        .setParameter("account", removed.accountId())
        .executeUpdate();
  }
}
