package nl.zelftest.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Successions;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.NotFoundException;

/** Decides which municipalities' years a person reads together. Needs a transaction. */
@ApplicationScoped
class YearsScopes {

  /** Which municipalities a reader follows, and what of them may be read. */
  record Scope(Municipality asked, Municipality main, Set<String> followed, Set<String> seated) {}

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private Successions successions;

  @Inject private Clock clock;

  /**
   * What the person who asks may read of a municipality's years.
   *
   * @throws NotFoundException when there is no such municipality, or it is not for this person
   */
  Scope of(String code) {
    Municipality asked = entities.find(Municipality.class, code);
    if (asked == null) {
      throw new NotFoundException();
    }
    Actor actor = currentActor.get();
    Set<String> followers = successions.withSuccessors(code);
    Municipality main = asked;
    LocalDate today = Days.dayOf(clock.instant());
    if (!asked.existsOn(today)) {
      List<Municipality> existing =
          entities
              .createQuery(
                  "select m from Municipality m where m.code in :codes", Municipality.class)
              .setParameter("codes", followers)
              .getResultStream()
              .filter(one -> one.existsOn(today))
              .toList();
      if (existing.size() == 1 && AccessPolicy.follows(actor, Set.of(existing.get(0).getCode()))) {
        main = existing.get(0);
      }
    }
    Set<String> followed = new HashSet<>();
    Set<String> seated = new HashSet<>();
    for (String one : successions.withPredecessors(Set.of(main.getCode()))) {
      Set<String> line = one.equals(code) ? followers : successions.withSuccessors(one);
      if (AccessPolicy.follows(actor, line)) {
        followed.add(one);
      }
      if (AccessPolicy.seat(actor, DialogueOperation.READ, line).isPresent()) {
        seated.add(one);
      }
    }
    if (!followed.contains(main.getCode())) {
      throw new NotFoundException();
    }
    return new Scope(asked, main, followed, seated);
  }
}
