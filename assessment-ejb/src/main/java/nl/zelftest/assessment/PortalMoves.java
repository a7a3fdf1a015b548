package nl.zelftest.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zelftest.round.Round;
import nl.zelftest.shared.PortalClock;

/**
 * Moves running tests once their organisations have no choice any more: each in a transaction of
 * its own, so that a stop in between leaves every test on one version or the other.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PortalMoves {

  /** How many tests are looked up at a time. */
  static final int CHUNK = 50;

  /** Comes before every test. */
  static final UUID FIRST = new UUID(0, 0);

  @PersistenceContext private EntityManager entities;

  @Inject private AssessmentMoves moves;

  @Inject private Clock clock;

  /** The next running tests that are due and not on their round's version yet. */
  public List<UUID> dueAfter(UUID last) {
    Instant now = clock.instant();
    return entities
        .createQuery(
            """
            select a.id from Assessment a join a.round r join r.defaultVersion v
            where a.state = nl.zelftest.assessment.AssessmentState.OPEN and a.versionId <> v.id
              and v.state = nl.zelftest.questionset.VersionState.PUBLISHED
              and r.opensAt <= :now and r.closesAt > :now
              and (r.moveRequestedAt is not null or r.moveOn <= :today)
              and a.id > :last
            order by a.id
            """,
            UUID.class)
        .setParameter("now", now)
        .setParameter("today", now.atZone(PortalClock.AMSTERDAM).toLocalDate())
        .setParameter("last", last)
        .setMaxResults(CHUNK)
        .getResultList();
  }

  /** Moves a test, unless it was submitted or moved meanwhile, or the round's plan changed. */
  public void move(UUID assessmentId) {
    Instant now = clock.instant();
    Assessment assessment =
        entities.find(Assessment.class, assessmentId, LockModeType.PESSIMISTIC_WRITE);
    Round round = assessment.getRound();
    if (!assessment.isSubmitted() && round.isOpen(now) && round.isMoveDue(now)) {
      moves.forward(assessment, null, now);
    }
  }
}
