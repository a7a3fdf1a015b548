package nl.zelftest.round;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The rounds, for everybody to read: when they are, and on which questions. */
@Stateless
@PermitAll
public class RoundRegister {

  /**
   * A round.
   *
   * @param versionLabel of the questions that most answer in it
   */
  public record Entry(
      UUID id,
      String name,
      int reportingYear,
      LocalDate referenceDate,
      Instant opensAt,
      Instant closesAt,
      String questionSetCode,
      String versionLabel) {}

  @PersistenceContext private EntityManager entities;

  /** Some of them, the newest first. */
  public List<Entry> list(int first, int most) {
    return entities
        .createQuery(
            """
            select new nl.zelftest.round.RoundRegister$Entry(
              r.id, r.name, r.reportingYear, r.referenceDate, r.opensAt, r.closesAt, s.code, v.label)
            from Round r join r.questionSet s join QuestionSetVersion v on v.id = r.defaultVersionId
            order by r.reportingYear desc, r.opensAt desc, r.name
            """,
            Entry.class)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  public int count() {
    return entities
        .createQuery("select count(r) from Round r", Long.class)
        .getSingleResult()
        .intValue();
  }
}
