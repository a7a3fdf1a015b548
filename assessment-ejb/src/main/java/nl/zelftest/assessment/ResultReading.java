package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import nl.zelftest.shared.NotFoundException;

/** Reads a test's result, for whoever has decided on access. Needs a transaction. */
@ApplicationScoped
class ResultReading {

  @PersistenceContext private EntityManager entities;

  @Inject private AssessmentHeads heads;

  /**
   * The result of the newest submission.
   *
   * @throws NotFoundException when the test was never submitted
   */
  ResultPage newest(Assessment assessment) {
    Submission submission =
        entities
            .createQuery(
                "select s from Submission s where s.assessmentId = :assessment order by s.sequence desc",
                Submission.class)
            .setParameter("assessment", assessment.getId())
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFoundException::new);
    SubmissionSnapshot snapshot = submission.snapshot();
    return new ResultPage(
        heads.of(assessment),
        submission.getSequence(),
        submission.getSubmittedAt(),
        submission.isBlind(),
        submission.getSha256(),
        snapshot,
        snapshot.scores());
  }
}
