package nl.zelftest.account;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Province;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalClock;

/** Lets national coordinators find organisations. */
@Stateless
@RolesAllowed(NATIONAL)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrganisationService {

  private static final int PAGE = 25;
  private static final int LONGEST_QUERY = 200;

  private static final String FOUND =
      """
      from Organisation o
      where lower(o.name) like :name escape '!'
        and (:closed = (case when o.closedOn is null or o.closedOn > :today then 0 else 1 end))
        and (:anyKind = 1 or o.kind = :kind)
        and (:anyProvince = 1 or o.id in (
          select p.id from Organisation p join p.responsibilities r, Municipality m
          where m.code = r.municipalityCode and m.provinceCode = :province))
      """;

  /**
   * What is looked for.
   *
   * @param name a part of it
   * @param kind null for all
   * @param province the code; null for all
   */
  public record Filter(String name, OrganisationKind kind, String province, boolean closed) {}

  /** One organisation, and how many coordinators it has today. */
  public record Row(UUID id, String name, OrganisationKind kind, long coordinators) {}

  /** Some of what was found, by name; the numbers of pages begin with 1. */
  public record Page(List<Row> rows, int number, long total) {

    /** Whether there is another page after this one. */
    public boolean more() {
      return (long) number * PAGE < total;
    }
  }

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private Clock clock;

  /**
   * Finds organisations.
   *
   * @throws NotFoundException when the person is no national coordinator
   */
  public Page find(Filter filter, int number) {
    if (!AccessPolicy.allows(
        currentActor.get(), OrganisationOperation.MANAGE_ORGANISATIONS, null)) {
      throw new NotFoundException();
    }
    long total = with(filter, "select count(o) " + FOUND, Long.class).getSingleResult();
    List<Row> rows =
        with(
                filter,
                """
                select o.id, o.name, o.kind, (select count(m) from Membership m
                  where m.organisation = o and m.endedAt is null and m.role = :coordinator)
                """
                    + FOUND
                    + " order by o.name, o.id",
                Object[].class)
            .setParameter("coordinator", Role.COORDINATOR)
            .setFirstResult((number - 1) * PAGE)
            .setMaxResults(PAGE)
            .getResultStream()
            .map(
                row ->
                    new Row(
                        (UUID) row[0],
                        (String) row[1],
                        (OrganisationKind) row[2],
                        ((Number) row[3]).longValue()))
            .toList();
    return new Page(rows, number, total);
  }

  /** All provinces, by name. */
  public List<Province> provinces() {
    return entities
        .createQuery("select p from Province p order by p.name", Province.class)
        .getResultList();
  }

  private <T> TypedQuery<T> with(Filter filter, String jpql, Class<T> result) {
    String part = filter.name().substring(0, Math.min(filter.name().length(), LONGEST_QUERY));
    return entities
        .createQuery(jpql, result)
        .setParameter(
            "name", "%" + part.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
        .setParameter("closed", filter.closed() ? 1 : 0)
        .setParameter("anyKind", filter.kind() == null ? 1 : 0)
        .setParameter("kind", filter.kind() == null ? OrganisationKind.COUNCIL : filter.kind())
        .setParameter("anyProvince", filter.province() == null ? 1 : 0)
        .setParameter("province", filter.province() == null ? "" : filter.province())
        .setParameter("today", LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM));
  }
}
