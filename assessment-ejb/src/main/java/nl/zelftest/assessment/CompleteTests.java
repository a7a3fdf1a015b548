package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.questionset.VersionContents;

/** Finds tests of which every question is answered. Needs a transaction. */
@ApplicationScoped
public class CompleteTests {

  /** So many tests' answers are in memory at a time. */
  private static final int CHUNK = 50;

  @PersistenceContext private EntityManager entities;

  @Inject private VersionContents versions;

  /**
   * Those among running tests that are complete, and in which nothing was answered after a moment.
   */
  public Set<UUID> among(Collection<UUID> assessmentIds, Instant quietSince) {
    Set<UUID> complete = new HashSet<>();
    List<UUID> left = new ArrayList<>(assessmentIds);
    for (int first = 0; first < left.size(); first += CHUNK) {
      complete.addAll(
          completeOf(left.subList(first, Math.min(first + CHUNK, left.size())), quietSince));
    }
    return complete;
  }

  private Set<UUID> completeOf(List<UUID> assessmentIds, Instant quietSince) {
    List<Assessment> tests =
        entities
            .createQuery(
                """
                select a from Assessment a where a.id in :ids
                  and a.state = nl.zelftest.assessment.AssessmentState.OPEN
                  and not exists (
                    select b from Answer b where b.assessmentId = a.id and b.answeredAt > :quiet)
                """,
                Assessment.class)
            .setParameter("ids", assessmentIds)
            .setParameter("quiet", quietSince)
            .getResultList();
    if (tests.isEmpty()) {
      return Set.of();
    }
    Map<UUID, List<GivenAnswer>> answers =
        entities
            .createQuery("select a from Answer a where a.assessmentId in :ids", Answer.class)
            .setParameter("ids", tests.stream().map(Assessment::getId).toList())
            .setHint("eclipselink.batch", "a.items")
            .setHint("eclipselink.batch", "a.links")
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    Answer::getAssessmentId,
                    Collectors.mapping(Answer::given, Collectors.toList())));
    return tests.stream()
        .filter(
            test ->
                new AnswerSheet(
                        versions.of(test.getVersionId()),
                        answers.getOrDefault(test.getId(), List.of()))
                    .progress()
                    .isComplete())
        .map(Assessment::getId)
        .collect(Collectors.toSet());
  }
}
