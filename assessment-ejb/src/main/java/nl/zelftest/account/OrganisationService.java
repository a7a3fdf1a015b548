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
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalClock;

/** Lets national coordinators find organisations. */
@Stateless
@RolesAllowed(NATIONAL)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrganisationService {

  private static final int PAGE = 50;
  private static final int LONGEST_QUERY = 200;

  private static final String FOUND =
      """
      from Organisation o
      where lower(o.name) like :name escape '!' and (o.closedOn is null or o.closedOn > :today)
      """;

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
   * Finds open organisations by a part of their name.
   *
   * @param kind null for all
   * @throws NotFoundException when the person is no national coordinator
   */
  public Page find(String query, OrganisationKind kind, int number) {
    if (!AccessPolicy.allows(
        currentActor.get(), OrganisationOperation.MANAGE_ORGANISATIONS, null)) {
      throw new NotFoundException();
    }
    long total = with(query, kind, "select count(o) " + where(kind), Long.class).getSingleResult();
    List<Row> rows =
        with(
                query,
                kind,
                """
                select o.id, o.name, o.kind, (select count(m) from Membership m
                  where m.organisation = o and m.endedAt is null and m.role = :coordinator)
                """
                    + where(kind)
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

  private static String where(OrganisationKind kind) {
    return kind == null ? FOUND : FOUND + " and o.kind = :kind";
  }

  private <T> TypedQuery<T> with(
      String query, OrganisationKind kind, String jpql, Class<T> result) {
    String part = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    TypedQuery<T> typed =
        entities
            .createQuery(jpql, result)
            .setParameter(
                "name", "%" + part.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
            .setParameter("today", LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM));
    return kind == null ? typed : typed.setParameter("kind", kind);
  }
}
