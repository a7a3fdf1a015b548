package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Made.Scored;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads what a round's revealed submissions score. Needs a transaction. */
@ApplicationScoped
class RoundScores {

  private static final String REVEALED =
      """
       from Submission s, Assessment a
      where a.id = s.assessmentId and a.round.id = :round and s.submittedAt <= :until
        and exists (
          select v from Reveal v
          where v.round = a.round and v.municipalityCode = a.municipalityCode)
      """;

  @PersistenceContext private EntityManager entities;

  /** All that count, did count, or could count from a moment on; by test, the oldest first. */
  List<Made> of(UUID roundId, Instant until) {
    Map<UUID, Integer> joined = new HashMap<>();
    sources(roundId).forEach(source -> joined.put(source.getSubmissionId(), source.joined()));
    Map<UUID, Map<Subject, Scored>> scores = scores(roundId, until);
    List<Made> made = new ArrayList<>();
    for (Object[] row :
        entities
            .createQuery(
                "select s.id, a.id, a.municipalityCode, a.side, s.sequence"
                    + REVEALED
                    + " order by a.id, s.sequence",
                Object[].class)
            .setParameter("round", roundId)
            .setParameter("until", until)
            .getResultList()) {
      UUID id = (UUID) row[0];
      made.add(
          new Made(
              id,
              (UUID) row[1],
              (String) row[2],
              (OrganisationKind) row[3],
              (Integer) row[4],
              joined.getOrDefault(id, 0),
              scores.getOrDefault(id, Map.of())));
    }
    return made;
  }

  private Map<UUID, Map<Subject, Scored>> scores(UUID roundId, Instant until) {
    Map<UUID, Map<Subject, Scored>> scores = new HashMap<>();
    for (Object[] row :
        entities
            .createQuery(
                "select p.submissionId, p.kind, p.code, p.obligation, p.verdict, p.low, p.high"
                    + " from SubmissionScore p where p.submissionId in (select s.id"
                    + REVEALED
                    + ")",
                Object[].class)
            .setParameter("round", roundId)
            .setParameter("until", until)
            .getResultList()) {
      Subject subject =
          new Subject(
              FigureSubject.Kind.valueOf((String) row[1]), (String) row[2], (Obligation) row[3]);
      scores
          .computeIfAbsent((UUID) row[0], id -> new HashMap<>())
          .put(
              subject,
              new Scored(
                  (Verdict) row[4],
                  BigFraction.parse((String) row[5]),
                  BigFraction.parse((String) row[6])));
    }
    return scores;
  }

  private List<FigureSource> sources(UUID roundId) {
    return entities
        .createQuery(
            "select f from FigureSource f join fetch f.edition e where e.roundId = :round"
                + " order by e.sequence",
            FigureSource.class)
        .setParameter("round", roundId)
        .getResultList();
  }

  /** Where the round's municipalities count: where they first did, else where they are now. */
  Map<String, Region> regions(UUID roundId) {
    Map<String, Region> regions = new LinkedHashMap<>();
    entities
        .createQuery(
            """
            select m.code, m.provinceCode, m.population from Municipality m, Round r
            where r.id = :round and (m.validFrom is null or m.validFrom <= r.referenceDate)
              and (m.validTo is null or m.validTo > r.referenceDate)
            """,
            Object[].class)
        .setParameter("round", roundId)
        .getResultList()
        .forEach(row -> regions.put((String) row[0], region(row)));
    // Tests about a municipality that no longer existed on the day count too, where there are any.
    entities
        .createQuery(
            """
            select distinct m.code, m.provinceCode, m.population from Municipality m, Assessment a
            where a.round.id = :round and m.code = a.municipalityCode
            """,
            Object[].class)
        .setParameter("round", roundId)
        .getResultList()
        .forEach(row -> regions.putIfAbsent((String) row[0], region(row)));
    Map<UUID, String> municipalities = new HashMap<>();
    entities
        .createQuery(
            "select s.id, a.municipalityCode from Submission s, Assessment a"
                + " where a.id = s.assessmentId and a.round.id = :round",
            Object[].class)
        .setParameter("round", roundId)
        .getResultList()
        .forEach(row -> municipalities.put((UUID) row[0], (String) row[1]));
    List<FigureSource> sources = new ArrayList<>(sources(roundId));
    Collections.reverse(sources);
    sources.forEach(
        source -> regions.put(municipalities.get(source.getSubmissionId()), source.region()));
    return regions;
  }

  private static Region region(Object[] row) {
    Integer population = (Integer) row[2];
    return new Region((String) row[1], population == null ? null : SizeClass.of(population));
  }
}
