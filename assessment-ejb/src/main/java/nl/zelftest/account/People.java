package nl.zelftest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.PortalClock;

/**
 * Finds who belong together. Needs a transaction; who asks has checked that the reader may know.
 */
@ApplicationScoped
public class People {

  /** Somebody with a role in an organisation. */
  public record Person(
      UUID accountId,
      String name,
      Role role,
      UUID organisationId,
      String organisationName,
      OrganisationKind side,
      CouncilKind councilKind) {}

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  /** All who have a role today in an organisation that answers for one of these municipalities. */
  public List<Person> answeringFor(Collection<String> municipalityCodes) {
    return entities
        .createQuery(
            """
            select distinct new nl.zelftest.account.People$Person(
              a.id, a.name, m.role, o.id, o.name, o.kind, o.councilKind)
            from Membership m join m.account a join m.organisation o join o.responsibilities r
            where r.municipalityCode in :codes and r.validFrom <= :today
              and (r.validTo is null or r.validTo > :today)
              and m.endedAt is null and a.closedAt is null
              and (o.closedOn is null or o.closedOn > :today)
            order by o.kind desc, o.name, a.name
            """,
            Person.class)
        .setParameter("codes", municipalityCodes)
        .setParameter("today", LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM))
        .getResultList();
  }
}
