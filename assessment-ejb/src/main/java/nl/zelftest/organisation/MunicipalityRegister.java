package nl.zelftest.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zelftest.shared.NotFoundException;

/** The country's municipalities through time, for everybody to read. */
@Stateless
@PermitAll
public class MunicipalityRegister {

  private static final String ENTRIES =
      """
      select new nl.zelftest.organisation.MunicipalityRegister$Entry(
        m.code, m.cbsName, p.code, p.name, m.validFrom, m.validTo, m.population, m.populationYear)
      from Municipality m join Province p on p.code = m.provinceCode
      """;

  /**
   * A municipality.
   *
   * @param name that no other municipality has
   * @param validFrom null where it existed before the register begins
   * @param validTo the first day on which it was no more; null while it exists
   * @param population number of inhabitants; null for a former municipality
   */
  public record Entry(
      String code,
      String name,
      String provinceCode,
      String provinceName,
      LocalDate validFrom,
      LocalDate validTo,
      Integer population,
      Integer populationYear) {}

  /** A municipality, and the codes of those that it went into, wholly or in part. */
  public record Traced(Entry entry, List<String> successors) {
    public Traced {
      successors = List.copyOf(successors);
    }
  }

  @PersistenceContext private EntityManager entities;

  @Inject private Successions successions;

  /** How many there are and were. */
  public int count() {
    return entities
        .createQuery("select count(m) from Municipality m", Long.class)
        .getSingleResult()
        .intValue();
  }

  /** Some of them, in the order of their codes. */
  public List<Entry> list(int first, int most) {
    return entities
        .createQuery(ENTRIES + " order by m.code", Entry.class)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * What those that once had a name or code, and exist no more, went into, wholly or in part.
   *
   * @param nameOrCode in capitals or not
   */
  public Set<String> wentInto(String nameOrCode) {
    Set<String> later = new TreeSet<>();
    entities
        .createQuery(
            """
            select m.code from Municipality m
            where (m.cbsName = :typed or m.code = :typed) and m.validTo is not null
            """,
            String.class)
        .setParameter("typed", nameOrCode)
        .getResultList()
        .forEach(code -> later.addAll(successions.withSuccessors(code)));
    return later;
  }

  /**
   * One of them.
   *
   * @throws NotFoundException when no municipality ever had this code
   */
  public Traced one(String code) {
    Entry entry =
        entities
            .createQuery(ENTRIES + " where m.code = :code", Entry.class)
            .setParameter("code", code)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFoundException::new);
    Set<String> later = new TreeSet<>(successions.withSuccessors(code));
    later.remove(code);
    return new Traced(entry, List.copyOf(later));
  }

  /** Names of the municipalities of today that one which ended went into; empty while it exists. */
  public List<String> goesOnAs(String code) {
    Set<String> later = successions.withSuccessors(code);
    return entities
        .createQuery(
            """
            select m.cbsName from Municipality m
            where m.code in :codes and m.code <> :code and m.validTo is null
              and exists (select o from Municipality o where o.code = :code and o.validTo is not null)
            order by m.cbsName
            """,
            String.class)
        .setParameter("codes", later)
        .setParameter("code", code)
        .getResultList();
  }
}
