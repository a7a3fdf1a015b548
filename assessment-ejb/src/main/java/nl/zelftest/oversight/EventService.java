package nl.zelftest.oversight;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;
import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.OrganisationOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.oversight.EventPage.Person;
import nl.zelftest.oversight.EventPage.Row;
import nl.zelftest.oversight.EventPage.Who;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.NotFoundException;

/** Lets coordinators read what was done in their organisation, and national ones what they did. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EventService {

  /** How many a file holds at most. */
  public static final int MOST_EXPORTED = 10_000;

  private static final int PAGE = 50;
  private static final int MOST_PEOPLE = 2_000;

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  /**
   * Some events.
   *
   * @param organisationId null for those of the national team
   * @param after the event that the page before ended with; null for the first page
   * @throws NotFoundException when they are not for this person, or there is no such event
   */
  public EventPage page(UUID organisationId, EventFilter filter, UUID after) {
    return find(organisationId, filter, after, PAGE);
  }

  /**
   * The newest events, to be kept as a file.
   *
   * @throws NotFoundException when they are not for this person
   */
  public EventPage export(UUID organisationId, EventFilter filter) {
    return find(organisationId, filter, null, MOST_EXPORTED);
  }

  private EventPage find(UUID organisationId, EventFilter filter, UUID after, int most) {
    if (!AccessPolicy.allows(
        currentActor.get(), OrganisationOperation.READ_EVENTS, organisationId)) {
      throw new NotFoundException();
    }
    UUID reader = organisationId == null ? AuditTrail.COUNTRY : organisationId;
    Map<UUID, String> people = people(organisationId);
    List<Row> found =
        query(reader, filter, after)
            .setMaxResults(most + 1)
            .getResultStream()
            .map(row -> row(row, people))
            .toList();
    List<Row> rows = found.subList(0, Math.min(most, found.size()));
    return new EventPage(
        organisationId,
        organisationId == null ? null : entities.find(Organisation.class, organisationId).getName(),
        people.entrySet().stream().map(each -> new Person(each.getKey(), each.getValue())).toList(),
        rows,
        found.size() > most ? rows.get(most - 1).id() : null);
  }

  /** Keeps to the order of the index, so that no page costs more than another. */
  private TypedQuery<Object[]> query(UUID reader, EventFilter filter, UUID after) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder();
    also(where, values, " and e.action = :action", "action", filter.action());
    also(where, values, " and e.objectType = :kind", "kind", filter.objectType());
    also(where, values, " and e.actorId = :person", "person", filter.person());
    if (filter.from() != null) {
      also(where, values, " and r.occurredAt >= :from", "from", Days.beginOf(filter.from()));
    }
    if (filter.to() != null) {
      also(where, values, " and r.occurredAt < :to", "to", Days.endOf(filter.to()));
    }
    if (after != null) {
      also(where, values, " and r.occurredAt <= :last", "last", momentOf(reader, after));
      where.append(" and not (r.occurredAt = :last and e.id >= :after)");
      values.put("after", after);
    }
    TypedQuery<Object[]> query =
        entities
            .createQuery(
                """
                select e.id, r.occurredAt, e.actorId, e.origin, e.action, e.objectType, e.details,
                  e.result
                from AuditEvent e join e.readers r where r.organisationId = :reader
                """
                    + where
                    + " order by r.occurredAt desc, e.id desc",
                Object[].class)
            .setParameter("reader", reader);
    values.forEach(query::setParameter);
    return query;
  }

  private static void also(
      StringBuilder where, Map<String, Object> values, String part, String name, Object value) {
    if (value != null) {
      where.append(part);
      values.put(name, value);
    }
  }

  private Instant momentOf(UUID reader, UUID event) {
    return entities
        .createQuery(
            """
            select r.occurredAt from AuditEvent e join e.readers r
            where e.id = :event and r.organisationId = :reader
            """,
            Instant.class)
        .setParameter("event", event)
        .setParameter("reader", reader)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static Row row(Object[] row, Map<UUID, String> people) {
    UUID actor = (UUID) row[2];
    String name = actor == null ? null : people.get(actor);
    Who who;
    if (name != null) {
      who = Who.PERSON;
    } else if (actor != null) {
      who = Who.OTHER;
    } else {
      who = row[3].equals("SYSTEM") ? Who.PORTAL : Who.STRANGER;
    }
    return new Row(
        (UUID) row[0],
        (Instant) row[1],
        who,
        name,
        (String) row[4],
        (String) row[5],
        (String) row[6],
        row[7].equals("REFUSED"));
  }

  /** All who belong to the organisation or did so, guests too, by name. */
  private Map<UUID, String> people(UUID organisationId) {
    String members =
        "select m.account.id from Membership m where "
            + (organisationId == null
                ? "m.organisation.kind = :national"
                : "m.organisation.id = :organisation");
    String guests =
        organisationId == null
            ? ""
            : " or a.id in (select p.account.id from GuestPass p"
                + " where p.organisation.id = :organisation)";
    TypedQuery<Object[]> query =
        entities.createQuery(
            "select a.id, a.name from Account a where a.id in ("
                + members
                + ")"
                + guests
                + " order by a.name, a.id",
            Object[].class);
    if (organisationId == null) {
      query.setParameter("national", OrganisationKind.NATIONAL);
    } else {
      query.setParameter("organisation", organisationId);
    }
    Map<UUID, String> people = new LinkedHashMap<>();
    query
        .setMaxResults(MOST_PEOPLE)
        .getResultStream()
        .forEach(row -> people.put((UUID) row[0], (String) row[1]));
    return people;
  }
}
