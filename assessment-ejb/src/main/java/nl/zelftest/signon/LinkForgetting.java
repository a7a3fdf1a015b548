package nl.zelftest.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import nl.zelftest.account.AccountRemoved;

/** Forgets how providers call somebody whose account is removed. */
@ApplicationScoped
class LinkForgetting {

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  void forget(@Observes AccountRemoved removed) {
    entities
        .createQuery(
            "select l from LinkedIdentity l where l.account.id = :account", LinkedIdentity.class)
        .setParameter("account", removed.accountId())
        .getResultStream()
        .forEach(link -> link.forget(clock.instant()));
  }
}
