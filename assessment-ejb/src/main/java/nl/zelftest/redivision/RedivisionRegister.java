package nl.zelftest.redivision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.redivision.RedivisionCheck.Known;
import nl.zelftest.redivision.RedivisionCheck.Register;
import nl.zelftest.redivision.RedivisionEffect.Body;
import nl.zelftest.redivision.RedivisionEffect.RoundDates;
import nl.zelftest.shared.Days;

/** Reads what a change of municipalities is checked against and what it touches. */
@ApplicationScoped
class RedivisionRegister {

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  /**
   * What a change is checked against.
   *
   * @param except the change itself; null for a new one
   */
  Register register(UUID except) {
    return new Register(
        municipalities(),
        open().stream()
            .filter(plan -> !plan.getId().equals(except))
            .map(Redivision::terms)
            .toList(),
        List.copyOf(provinces().keySet()),
        Days.dayOf(clock.instant()));
  }

  /** All that is neither applied nor withdrawn. */
  List<Redivision> open() {
    return entities
        .createQuery(
            "select r from Redivision r where r.state in :open order by r.effectiveDate",
            Redivision.class)
        .setParameter("open", List.of(RedivisionState.PLANNED, RedivisionState.CONFIRMED))
        .getResultList();
  }

  static Known known(Municipality municipality) {
    return new Known(
        municipality.getCode(),
        municipality.getName(),
        municipality.getCbsName(),
        municipality.getValidFrom(),
        municipality.getValidTo());
  }

  private List<Known> municipalities() {
    return entities
        .createQuery(
            "select m.code, m.name, m.cbsName, m.validFrom, m.validTo from Municipality m",
            Object[].class)
        .getResultStream()
        .map(
            row ->
                new Known(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (LocalDate) row[3],
                    (LocalDate) row[4]))
        .toList();
  }

  /** Names of provinces by code, in the order of the names. */
  Map<String, String> provinces() {
    Map<String, String> provinces = new LinkedHashMap<>();
    entities
        .createQuery("select p.code, p.name from Province p order by p.name", Object[].class)
        .getResultStream()
        .forEach(row -> provinces.put((String) row[0], (String) row[1]));
    return provinces;
  }

  /** What a change does. */
  RedivisionEffect effect(RedivisionTerms terms) {
    List<Known> ending =
        municipalities().stream().filter(one -> terms.oldCodes().contains(one.code())).toList();
    return new RedivisionEffect(terms, ending, rounds(), bodies(terms));
  }

  List<RoundDates> rounds() {
    return entities
        .createQuery(
            "select r.id, r.name, r.referenceDate, r.closesAt from Round r order by r.closesAt desc",
            Object[].class)
        .getResultStream()
        .map(
            row ->
                new RoundDates(
                    (UUID) row[0], (String) row[1], (LocalDate) row[2], (Instant) row[3]))
        .toList();
  }

  /** The organisations that answer for a municipality that ends, on the day before. */
  List<Body> bodies(RedivisionTerms terms) {
    Map<UUID, Object[]> found = new LinkedHashMap<>();
    Map<UUID, Set<String>> codes = new LinkedHashMap<>();
    entities
        .createQuery(
            """
            select o.id, o.name, o.kind, o.councilKind, r.municipalityCode
            from Organisation o join o.responsibilities r
            where r.validFrom <= :day and (r.validTo is null or r.validTo > :day)
              and (o.closedOn is null or o.closedOn > :day)
              and o.id in (
                select p.id from Organisation p join p.responsibilities s
                where s.municipalityCode in :codes and s.validFrom <= :day
                  and (s.validTo is null or s.validTo > :day))
            order by o.kind, o.name, o.id
            """,
            Object[].class)
        .setParameter("day", terms.effectiveDate().minusDays(1))
        .setParameter("codes", terms.oldCodes())
        .getResultStream()
        .forEach(
            row -> {
              found.putIfAbsent((UUID) row[0], row);
              codes.computeIfAbsent((UUID) row[0], id -> new HashSet<>()).add((String) row[4]);
            });
    return found.entrySet().stream()
        .map(
            entry ->
                new Body(
                    entry.getKey(),
                    (String) entry.getValue()[1],
                    (OrganisationKind) entry.getValue()[2],
                    (CouncilKind) entry.getValue()[3],
                    codes.get(entry.getKey())))
        .toList();
  }

  /** Names of municipalities by code. */
  Map<String, String> names(Collection<String> codes) {
    return column("m.cbsName", codes);
  }

  /** Codes of the provinces of municipalities by their code. */
  Map<String, String> provincesOf(Collection<String> codes) {
    return column("m.provinceCode", codes);
  }

  private Map<String, String> column(String column, Collection<String> codes) {
    return entities
        .createQuery(
            "select m.code, " + column + " from Municipality m where m.code in :codes",
            Object[].class)
        .setParameter("codes", codes)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  LocalDate today() {
    return Days.dayOf(clock.instant());
  }
}
