package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.assessment.Voice.Made;
import nl.zelftest.organisation.Organisation;

/**
 * Reads the voices of a municipality in a round, once they are revealed. Needs a transaction; who
 * asks has checked that the reader may know.
 */
@ApplicationScoped
public class Voices {

  private record Written(Assessment assessment, Organisation organisation) {}

  @PersistenceContext private EntityManager entities;

  @Inject private Reveals reveals;

  /** All that was submitted: the municipality's voice first, then the others by name. */
  public List<Voice> of(Reveal reveal) {
    List<Written> tests =
        entities
            .createQuery(
                """
                select a, o from Assessment a, Organisation o
                where o.id = a.organisationId and a.round = :round
                  and a.municipalityCode = :municipality
                """,
                Object[].class)
            .setParameter("round", reveal.getRound())
            .setParameter("municipality", reveal.getMunicipalityCode())
            .getResultStream()
            .map(row -> new Written((Assessment) row[0], (Organisation) row[1]))
            .toList();
    if (tests.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = tests.stream().map(test -> test.assessment().getId()).toList();
    Map<UUID, List<Submission>> submissions = submissionsOf(ids);
    Map<UUID, Map<Integer, Reopening>> reopenings = reopeningsOf(ids);
    return tests.stream()
        .filter(test -> submissions.containsKey(test.assessment().getId()))
        .map(
            test ->
                voice(
                    test,
                    submissions.get(test.assessment().getId()),
                    reopenings.getOrDefault(test.assessment().getId(), Map.of())))
        .sorted(Comparator.comparing(Voice::side).thenComparing(Voice::organisationName))
        .toList();
  }

  /**
   * The reveal of the municipality and round that a test is about; empty while its organisations
   * are blind.
   */
  public Optional<Reveal> revealOf(UUID assessmentId) {
    Assessment assessment = entities.find(Assessment.class, assessmentId);
    return assessment == null
        ? Optional.empty()
        : reveals.of(assessment.getRound().getId(), assessment.getMunicipalityCode());
  }

  /** One submission of those that were revealed; empty when there is none such. */
  public Optional<RevealedSubmission> submission(Reveal reveal, UUID assessmentId, int sequence) {
    return entities
        .createQuery(
            """
            select s from Submission s, Assessment a
            where a.id = :assessment and s.assessmentId = a.id and s.sequence = :sequence
              and a.round = :round and a.municipalityCode = :municipality
            """,
            Submission.class)
        .setParameter("assessment", assessmentId)
        .setParameter("sequence", sequence)
        .setParameter("round", reveal.getRound())
        .setParameter("municipality", reveal.getMunicipalityCode())
        .getResultStream()
        .findFirst()
        .map(Submission::revealed);
  }

  private Map<UUID, List<Submission>> submissionsOf(List<UUID> assessments) {
    return entities
        .createQuery(
            """
            select s from Submission s where s.assessmentId in :assessments
            order by s.sequence desc
            """,
            Submission.class)
        .setParameter("assessments", assessments)
        .getResultStream()
        .collect(Collectors.groupingBy(Submission::getAssessmentId));
  }

  private Map<UUID, Map<Integer, Reopening>> reopeningsOf(List<UUID> assessments) {
    return entities
        .createQuery(
            "select r from Reopening r where r.assessmentId in :assessments", Reopening.class)
        .setParameter("assessments", assessments)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                Reopening::getAssessmentId,
                Collectors.toMap(Reopening::getAfterSequence, Function.identity())));
  }

  private static Voice voice(
      Written test, List<Submission> submissions, Map<Integer, Reopening> reopenings) {
    List<Made> made = new ArrayList<>();
    for (Submission submission : submissions) {
      Reopening reopening = reopenings.get(submission.getSequence());
      made.add(
          new Made(
              submission.getSequence(),
              submission.getSubmittedAt(),
              submission.isBlind(),
              submission.getSha256(),
              reopening == null ? null : reopening.getReason(),
              reopening == null ? null : reopening.getReopenedAt()));
    }
    return new Voice(
        test.assessment().getId(),
        test.organisation().getId(),
        test.organisation().getName(),
        test.organisation().getKind(),
        test.organisation().getCouncilKind(),
        made,
        !test.assessment().isSubmitted(),
        submissions.get(0).snapshot());
  }
}
