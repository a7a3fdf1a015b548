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
    LocalDate today = LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM);
    Set<String> reached = new HashSet<>(Set.of(code));
    Deque<String> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      for (String next : successorsOf(open.remove(), today)) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }

  private List<String> successorsOf(String code, LocalDate today) {
    return entities
        .createQuery(
            """
            select s.newCode from Succession s
            where s.oldCode = :code and s.effectiveDate <= :today and s.status <> :planned
            """,
            String.class)
        .setParameter("code", code)
        .setParameter("today", today)
        .setParameter("planned", Succession.Status.PLANNED)
        .getResultList();
  }
}
