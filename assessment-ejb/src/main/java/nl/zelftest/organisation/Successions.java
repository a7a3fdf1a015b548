package nl.zelftest.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zelftest.shared.PortalClock;

/** Follows municipalities through their successions. Needs a transaction. */
@ApplicationScoped
public class Successions {

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  /**
   * A municipality and all that came after it until today, wholly or in part: they read its files.
   */
  public Set<String> withSuccessors(String code) {
    return closure(
        Set.of(code),
        """
        select s.newCode from Succession s
        where s.oldCode = :code and s.effectiveDate <= :today and s.status <> :planned
        """);
  }

  /** Municipalities and all that went before them, wholly or in part. */
  public Set<String> withPredecessors(Set<String> codes) {
    return closure(
        codes,
        """
        select s.oldCode from Succession s
        where s.newCode = :code and s.effectiveDate <= :today and s.status <> :planned
        """);
  }

  /**
   * All that these municipalities came from or went into, wholly or in part; also what is planned.
   */
  public List<Succession> touching(Set<String> codes) {
    return entities
        .createQuery(
            "select s from Succession s where s.oldCode in :codes or s.newCode in :codes",
            Succession.class)
        .setParameter("codes", codes)
        .getResultList();
  }

  private Set<String> closure(Set<String> codes, String step) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM);
    Set<String> reached = new HashSet<>(codes);
    Deque<String> open = new ArrayDeque<>(codes);
    while (!open.isEmpty()) {
      for (String next : next(open.remove(), step, today)) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }

  private List<String> next(String code, String step, LocalDate today) {
    return entities
        .createQuery(step, String.class)
        .setParameter("code", code)
        .setParameter("today", today)
        .setParameter("planned", Succession.Status.PLANNED)
        .getResultList();
  }
}
