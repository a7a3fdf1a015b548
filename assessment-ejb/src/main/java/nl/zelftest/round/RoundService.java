package nl.zelftest.round;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What national administrators see of rounds: when they are, never what is answered in them. */
@Stateless
@RolesAllowed(NATIONAL)
public class RoundService {

  /** Where a round is in time. */
  public enum Phase {
    PLANNED,
    OPEN,
    CLOSED
  }

  /** A round with its dates. */
  public record RoundRow(
      String name,
      int reportingYear,
      LocalDate referenceDate,
      Instant opensAt,
      Instant closesAt,
      Phase phase) {}

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  /** All rounds, the newest first. */
  public List<RoundRow> rounds() {
    Instant now = clock.instant();
    return entities
        .createQuery("select r from Round r order by r.opensAt desc", Round.class)
        .getResultStream()
        .map(round -> round.row(now))
        .toList();
  }
}
