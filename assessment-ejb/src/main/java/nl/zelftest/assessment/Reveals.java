package nl.zelftest.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.round.Round;
import nl.zelftest.shared.PortalClock;

/**
 * Reveals a municipality's submissions in a round, once the round's day has come or all who answer
 * for the municipality have submitted. Until then its organisations are blind to each other.
 */
@Stateless
@PermitAll
public class Reveals {

  /** One municipality in one round. */
  public record Due(UUID roundId, String municipalityCode) {}

  /** How many are looked up at a time. */
  private static final int CHUNK = 100;

  /**
   * A body that answers for the municipality today and has submitted nothing keeps it blind; on the
   * municipality's side one test speaks for whoever makes it.
   */
  private static final String DUE =
      """
      select distinct new nl.zelftest.assessment.Reveals$Due(r.id, a.municipalityCode)
      from Assessment a join a.round r
      where exists (select s from Submission s where s.assessmentId = a.id)
        and not exists (
          select v from Reveal v where v.round = r and v.municipalityCode = a.municipalityCode)
        and ((r.revealRule = nl.zelftest.round.RevealRule.ON_DATE and r.revealAt <= :now)
          or (r.revealRule = nl.zelftest.round.RevealRule.ALL_SUBMITTED and not exists (
            select o from Organisation o join o.responsibilities p
            where p.municipalityCode = a.municipalityCode and p.validFrom <= :today
              and (p.validTo is null or p.validTo > :today)
              and (o.closedOn is null or o.closedOn > :today)
              and not exists (
                select b from Assessment b, Submission t
                where t.assessmentId = b.id and b.round = r
                  and b.municipalityCode = a.municipalityCode
                  and (b.organisationId = o.id
                    or (o.kind = nl.zelftest.organisation.OrganisationKind.MUNICIPALITY
                      and b.side = nl.zelftest.organisation.OrganisationKind.MUNICIPALITY))))))
      """;

  @PersistenceContext private EntityManager entities;

  @Inject private Event<Reveal> revealed;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** Municipalities of which the submissions are to be revealed now, some of them. */
  public List<Due> due() {
    return dueIn("").setMaxResults(CHUNK).getResultList();
  }

  private TypedQuery<Due> dueIn(String condition) {
    Instant now = clock.instant();
    return entities
        .createQuery(DUE + condition, Due.class)
        .setParameter("now", now)
        .setParameter("today", now.atZone(PortalClock.AMSTERDAM).toLocalDate());
  }

  /** Reveals what was just submitted, if it was what the others waited for. */
  public void afterSubmissionOf(UUID assessmentId) {
    Assessment assessment = entities.find(Assessment.class, assessmentId);
    if (assessment != null) {
      reveal(new Due(assessment.getRound().getId(), assessment.getMunicipalityCode()));
    }
  }

  /** Reveals a municipality's submissions, unless it is not due or was done before. */
  public void reveal(Due due) {
    // Held, so that it is revealed once, whoever comes first.
    entities.find(Municipality.class, due.municipalityCode(), LockModeType.PESSIMISTIC_WRITE);
    boolean isDue =
        !dueIn(" and r.id = :round and a.municipalityCode = :municipality")
            .setParameter("round", due.roundId())
            .setParameter("municipality", due.municipalityCode())
            .getResultList()
            .isEmpty();
    if (isDue) {
      Round round = entities.find(Round.class, due.roundId());
      Reveal reveal = new Reveal(round, due.municipalityCode(), clock.instant());
      entities.persist(reveal);
      entities.flush();
      audit.recordSystem("REVEALED", "Dialogue", reveal.getId(), due.municipalityCode());
      revealed.fire(reveal);
    }
  }

  /** The reveal of a municipality in a round; empty while its organisations are blind. */
  public Optional<Reveal> of(UUID roundId, String municipalityCode) {
    return entities
        .createQuery(
            "select v from Reveal v where v.round.id = :round and v.municipalityCode = :municipality",
            Reveal.class)
        .setParameter("round", roundId)
        .setParameter("municipality", municipalityCode)
        .getResultStream()
        .findFirst();
  }
}
