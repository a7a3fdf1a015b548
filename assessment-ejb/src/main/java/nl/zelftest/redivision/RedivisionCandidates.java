package nl.zelftest.redivision;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.account.Role;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.redivision.RedivisionCandidate.Standing;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.NotFoundException;

/** Finds who could be invited again after a change of municipalities. */
@Stateless
@RolesAllowed(NATIONAL)
public class RedivisionCandidates {

  /** Bodies that answer for others too go on with those, so their people stay where they are. */
  private static final String CANDIDATES =
      """
      select a.id, a.name, a.email, o.name, n.id, n.name,
        (select count(x) from Membership x
          where x.account = a and x.organisation = n and x.endedAt is null),
        (select count(i) from Invitation i
          where i.organisation = n and i.email = a.email and i.endedAt is null
            and i.expiresAt > :now)
      from Membership m join m.account a join m.organisation o join o.responsibilities r,
        Organisation n join n.responsibilities s
      where r.municipalityCode in :old and r.validFrom < :day and r.validTo >= :day
        and s.municipalityCode in :new and s.validFrom <= :today
        and (s.validTo is null or s.validTo > :today)
        and n.kind = o.kind and (n.councilKind = o.councilKind or o.councilKind is null)
        and n.id <> o.id and (n.closedOn is null or n.closedOn > :today)
        and m.endedAt is null and m.role = :coordinator and a.closedAt is null
        and a.email is not null
        and not exists (
          select p from Organisation p join p.responsibilities q
          where p = o and q.municipalityCode not in :old and q.validFrom <= :today
            and (q.validTo is null or q.validTo > :today))
      order by o.name, a.name, n.name, a.id, n.id
      """;

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private Clock clock;

  /**
   * Who could be invited where; empty until the change is applied, and where organisations go on as
   * they are.
   *
   * @throws NotFoundException when there is no such change, or it is not for this person
   */
  public List<RedivisionCandidate> of(UUID redivisionId) {
    if (!AccessPolicy.allows(currentActor.get(), NationalOperation.PLAN_REDIVISIONS)) {
      throw new NotFoundException();
    }
    Redivision redivision = entities.find(Redivision.class, redivisionId);
    if (redivision == null) {
      throw new NotFoundException();
    }
    RedivisionTerms terms = redivision.terms();
    if (redivision.getState() != RedivisionState.APPLIED || terms.kind() == Kind.RENAME) {
      return List.of();
    }
    return entities
        .createQuery(CANDIDATES, Object[].class)
        .setParameter("old", terms.oldCodes())
        .setParameter("new", terms.newCodes())
        .setParameter("day", terms.effectiveDate())
        .setParameter("today", Days.dayOf(clock.instant()))
        .setParameter("now", clock.instant())
        .setParameter("coordinator", Role.COORDINATOR)
        .getResultStream()
        .map(RedivisionCandidates::candidate)
        .distinct()
        .toList();
  }

  private static RedivisionCandidate candidate(Object[] row) {
    return new RedivisionCandidate(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (UUID) row[4],
        (String) row[5],
        ((Number) row[6]).longValue() > 0
            ? Standing.MEMBER
            : ((Number) row[7]).longValue() > 0 ? Standing.INVITED : Standing.NOT_INVITED);
  }
}
