package nl.zelftest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zelftest.account.OrganisationImportPlan.Held;
import nl.zelftest.account.OrganisationImportPlan.Place;
import nl.zelftest.account.OrganisationImportPlan.Present;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Succession;
import nl.zelftest.shared.PortalClock;

/** Reads all that a file of organisations is compared with, in a handful of queries. */
@ApplicationScoped
class OrganisationRegister {

  @PersistenceContext private EntityManager entities;

  @Inject private Sides sides;

  @Inject private Clock clock;

  Held held() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM);
    return new Held(today, places(today), organisations(today), sides.seats());
  }

  private Map<String, Place> places(LocalDate today) {
    Map<String, Municipality> all = new HashMap<>();
    entities
        .createQuery("select m from Municipality m", Municipality.class)
        .getResultStream()
        .forEach(municipality -> all.put(municipality.getCode(), municipality));
    Map<String, Set<String>> next = new HashMap<>();
    entities
        .createQuery(
            "select s from Succession s where s.effectiveDate <= :today and s.status <> :planned",
            Succession.class)
        .setParameter("today", today)
        .setParameter("planned", Succession.Status.PLANNED)
        .getResultStream()
        .forEach(
            succession ->
                next.computeIfAbsent(succession.getOldCode(), code -> new HashSet<>())
                    .add(succession.getNewCode()));
    Map<String, Place> places = new HashMap<>();
    all.forEach(
        (code, municipality) ->
            places.put(
                code,
                new Place(
                    municipality.getValidFrom(),
                    municipality.getValidTo(),
                    municipality.existsOn(today) ? "" : successors(code, all, next, today))));
    return places;
  }

  /** Those of today that a municipality went into, also by way of others. */
  private static String successors(
      String code, Map<String, Municipality> all, Map<String, Set<String>> next, LocalDate today) {
    Set<String> names = new TreeSet<>();
    Set<String> reached = new HashSet<>(Set.of(code));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String later : next.getOrDefault(open.remove(), Set.of())) {
        Municipality municipality = all.get(later);
        if (municipality.existsOn(today)) {
          names.add(municipality.getCbsName() + " (" + later + ")");
        } else if (reached.add(later)) {
          open.add(later);
        }
      }
    }
    return String.join(", ", names);
  }

  private Map<String, Present> organisations(LocalDate today) {
    Map<UUID, Present> byId = new LinkedHashMap<>();
    Map<String, Present> byKey = new HashMap<>();
    entities
        .createQuery(
            """
            select o.id, o.name, o.kind, o.councilKind from Organisation o
            where o.closedOn is null or o.closedOn > :today order by o.openedOn, o.id
            """,
            Object[].class)
        .setParameter("today", today)
        .getResultStream()
        .forEach(
            row -> {
              UUID id = (UUID) row[0];
              Object kind = row[2] == OrganisationKind.COUNCIL ? row[3] : row[2];
              Present present = new Present(id, new HashSet<>(), new HashSet<>(), new HashSet<>());
              byId.put(id, present);
              byKey.putIfAbsent(
                  OrganisationImportPlan.key((String) row[1], kind.toString()), present);
            });
    pairs(
            """
            select o.id, r.municipalityCode from Organisation o join o.responsibilities r
            where r.validTo is null or r.validTo > :today
            """,
            Map.of("today", today))
        .forEach(pair -> codes(byId, pair));
    pairs(
            """
            select m.organisation.id, a.email, m.role from Membership m join m.account a
            where m.endedAt is null and a.email is not null
            """,
            Map.of())
        .forEach(member -> member(byId, member));
    pairs(
            """
            select i.organisation.id, i.email from Invitation i
            where i.endedAt is null and i.role = :role
            """,
            Map.of("role", Role.COORDINATOR))
        .forEach(pair -> coordinators(byId, pair));
    return byKey;
  }

  private static void codes(Map<UUID, Present> byId, Object[] pair) {
    if (byId.containsKey(pair[0])) {
      byId.get(pair[0]).municipalityCodes().add((String) pair[1]);
    }
  }

  private static void member(Map<UUID, Present> byId, Object[] member) {
    if (byId.containsKey(member[0])) {
      byId.get(member[0]).members().add((String) member[1]);
    }
    if (member[2] == Role.COORDINATOR) {
      coordinators(byId, member);
    }
  }

  private static void coordinators(Map<UUID, Present> byId, Object[] pair) {
    if (byId.containsKey(pair[0])) {
      byId.get(pair[0]).coordinators().add((String) pair[1]);
    }
  }

  private List<Object[]> pairs(String jpql, Map<String, Object> parameters) {
    var query = entities.createQuery(jpql, Object[].class);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }
}
