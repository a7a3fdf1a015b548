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
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
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

  private static final String IN_PROVINCE =
      """
       and o.id in (
         select p.id from Organisation p join p.responsibilities r, Municipality m
         where m.code = r.municipalityCode and m.provinceCode = :province)
      """;

  /**
   * What is looked for.
   *
   * @param name a part of it
   * @param kind null for all
   * @param councilKind null for all; otherwise of councils only, whatever the kind says
   * @param province the code; null for all
   */
  public record Filter(
      String name,
      OrganisationKind kind,
      CouncilKind councilKind,
      String province,
      boolean closed) {

    private OrganisationKind side() {
      return councilKind == null ? kind : OrganisationKind.COUNCIL;
    }
  }

  /**
   * One organisation, and how many coordinators it has today.
   *
   * @param councilKind null unless it is a council
   */
  public record Row(
      UUID id, String name, OrganisationKind kind, CouncilKind councilKind, long coordinators) {}

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
    List<Row> rows =
        with(
                filter,
                """
                select o.id, o.name, o.kind, o.councilKind, (select count(m) from Membership m
                  where m.organisation = o and m.endedAt is null and m.role = :coordinator)
                """,
                " order by o.name, o.id",
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
                        (CouncilKind) row[3],
                        ((Number) row[4]).longValue()))
            .toList();
    return new Page(rows, number, total(filter, number, rows.size()));
  }

  /** Not counted where the page itself tells: it is the last one. */
  private long total(Filter filter, int number, int shown) {
    return shown < PAGE && (shown > 0 || number == 1)
        ? (number - 1L) * PAGE + shown
        : with(filter, "select count(o)", "", Long.class).getSingleResult();
  }

  /** All provinces, by name. */
  public List<Province> provinces() {
    return entities
        .createQuery("select p from Province p order by p.name", Province.class)
        .getResultList();
  }

  /** Asks only for what is looked for, so that the database has an index for it. */
  private <T> TypedQuery<T> with(Filter filter, String select, String order, Class<T> result) {
    boolean named = !filter.name().isEmpty();
    TypedQuery<T> query =
        entities.createQuery(
            select
                + " from Organisation o where "
                + (filter.closed()
                    ? "o.closedOn <= :today"
                    : "(o.closedOn is null or o.closedOn > :today)")
                + (named ? " and o.name like :name escape '!'" : "")
                + (filter.side() == null ? "" : " and o.kind = :kind")
                + (filter.councilKind() == null ? "" : " and o.councilKind = :councilKind")
                + (filter.province() == null ? "" : IN_PROVINCE)
                + order,
            result);
    query.setParameter("today", LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM));
    if (named) {
      // The column's collation takes capitals and small letters as the same.
      String part = filter.name().substring(0, Math.min(filter.name().length(), LONGEST_QUERY));
      query.setParameter("name", "%" + part.replaceAll("([!%_])", "!$1") + "%");
    }
    if (filter.side() != null) {
      query.setParameter("kind", filter.side());
    }
    if (filter.councilKind() != null) {
      query.setParameter("councilKind", filter.councilKind());
    }
    if (filter.province() != null) {
      query.setParameter("province", filter.province());
    }
    return query;
  }
}
