package nl.zelftest.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zelftest.audit.AuditTrail;

/**
 * Lets municipalities begin, end and go on in others. Needs a transaction; who asks has checked
 * that it may be.
 */
@ApplicationScoped
public class MunicipalityChanges {

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  /** The municipalities with these codes, held in the order of their codes. */
  public List<Municipality> held(Collection<String> codes) {
    return entities
        .createQuery(
            "select m from Municipality m where m.code in :codes order by m.code",
            Municipality.class)
        .setParameter("codes", codes)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * A municipality begins, on the map in the place of the largest that goes into it.
   *
   * @param predecessors those that go into it
   */
  public void begin(
      String code,
      String name,
      String provinceCode,
      LocalDate from,
      Collection<Municipality> predecessors) {
    entities.persist(new Municipality(code, name, provinceCode, from, predecessors));
    // Codes, not references, tie what follows to it, so JPA cannot know what has to be written
    // first.
    entities.flush();
    cellFor(predecessors).ifPresent(cell -> entities.persist(cell.takenOverBy(code)));
    audit.recordSystem("MUNICIPALITY_BEGAN", "Municipality", code, from.toString());
  }

  /** The place on the map that a successor of these gets; empty when none of them has one. */
  public Optional<HexCell> cellFor(Collection<Municipality> predecessors) {
    return predecessors.stream()
        .sorted(
            Comparator.comparing(
                    Municipality::getPopulation, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed())
        .map(one -> entities.find(HexCell.class, one.getCode()))
        .filter(cell -> cell != null)
        .findFirst();
  }

  /** A municipality ends, and is from that day in others. */
  public void end(
      Municipality municipality,
      LocalDate day,
      Succession.Kind kind,
      Collection<String> successors) {
    municipality.end(day);
    for (String successor : successors) {
      planned(municipality.getCode(), successor, day)
          .ifPresentOrElse(
              Succession::verify,
              () ->
                  entities.persist(
                      new Succession(
                          day,
                          kind,
                          municipality.getCode(),
                          successor,
                          Succession.Status.VERIFIED)));
    }
    audit.recordSystem(
        "MUNICIPALITY_ENDED", "Municipality", municipality.getCode(), day.toString());
  }

  private Optional<Succession> planned(String oldCode, String newCode, LocalDate day) {
    return entities
        .createQuery(
            """
            select s from Succession s
            where s.oldCode = :old and s.newCode = :new and s.effectiveDate = :day
            """,
            Succession.class)
        .setParameter("old", oldCode)
        .setParameter("new", newCode)
        .setParameter("day", day)
        .getResultStream()
        .findFirst();
  }

  /**
   * All organisations that answer for a municipality do so until a day; what would begin later does
   * not. Written as two statements, because a whole organisation would be read for each otherwise.
   */
  public void endResponsibilities(String code, LocalDate until) {
    entities
        .createNativeQuery(
            "delete from organisation_municipality where municipality_code = ? and valid_from >= ?")
        .setParameter(1, code)
        .setParameter(2, Date.valueOf(until))
        .executeUpdate();
    entities
        .createNativeQuery(
            """
            update organisation_municipality set valid_to = ?
            where municipality_code = ? and (valid_to is null or valid_to > ?)
            """)
        .setParameter(1, Date.valueOf(until))
        .setParameter(2, code)
        .setParameter(3, Date.valueOf(until))
        .executeUpdate();
  }
}
