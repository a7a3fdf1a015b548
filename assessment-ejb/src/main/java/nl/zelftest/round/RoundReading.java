package nl.zelftest.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.questionset.VersionState;

/** Asks the database what can be asked in rounds, and how far they are. Needs a transaction. */
@ApplicationScoped
class RoundReading {

  @PersistenceContext private EntityManager entities;

  /** What can be asked in a round, the newest first; also what is asked in it now. */
  List<VersionOption> versions(UUID current) {
    Map<UUID, UUID> predecessors = predecessors();
    return entities
        .createQuery(
            """
            select v.id, s.id, s.title, v.label, v.state, v.validFrom, v.validTo
            from QuestionSetVersion v join v.questionSet s
            where v.state in (nl.zelftest.questionset.VersionState.PUBLISHED,
              nl.zelftest.questionset.VersionState.SCHEDULED) or v.id = :current
            order by s.title, v.validFrom desc
            """,
            Object[].class)
        .setParameter("current", current)
        .getResultStream()
        .map(
            row ->
                new VersionOption(
                    (UUID) row[0],
                    (UUID) row[1],
                    (String) row[2],
                    (String) row[3],
                    row[4] == VersionState.PUBLISHED,
                    (LocalDate) row[5],
                    (LocalDate) row[6],
                    predecessors.get((UUID) row[0])))
        .toList();
  }

  private Map<UUID, UUID> predecessors() {
    return entities
        .createQuery(
            "select v.id, p.id from QuestionSetVersion v join v.predecessor p", Object[].class)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
  }

  boolean isTaken(UUID setId, String name) {
    return entities
            .createQuery(
                "select count(r) from Round r where r.questionSet.id = :set and r.name = :name",
                Long.class)
            .setParameter("set", setId)
            .setParameter("name", name)
            .getSingleResult()
        > 0;
  }

  // Tests are named in a query only: their feature depends on this one.

  long tests(Round round) {
    return count("select count(a) from Assessment a where a.round = :round", round);
  }

  long toMove(Round round) {
    return count(
        """
        select count(a) from Assessment a join a.round r join r.defaultVersion v
        where r = :round and a.versionId <> v.id
          and a.state = nl.zelftest.assessment.AssessmentState.OPEN
          and v.state = nl.zelftest.questionset.VersionState.PUBLISHED
        """,
        round);
  }

  private long count(String query, Round round) {
    return entities.createQuery(query, Long.class).setParameter("round", round).getSingleResult();
  }
}
