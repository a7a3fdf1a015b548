package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Operation;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContents;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/**
 * Fetches assessments for the person who acts, each after its check in {@link AccessPolicy}. Needs
 * a transaction.
 */
@ApplicationScoped
class AssessmentFiles {

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private VersionContents versions;

  /**
   * An assessment that the person may read.
   *
   * @throws NotFoundException when there is none, or it is not for this person to see
   */
  Assessment toRead(UUID id) {
    return permitted(entities.find(Assessment.class, id), Operation.READ);
  }

  /**
   * An assessment to change, held for the rest of the transaction, so that an answer is never
   * acknowledged after the submission that lacks it.
   *
   * @throws NotFoundException when there is none, or it is not for this person to see
   * @throws NotAllowedException when the person may see it but not do this
   */
  Assessment toChange(UUID id, Operation operation) {
    return permitted(
        entities
            .createNamedQuery(Assessment.HELD, Assessment.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElse(null),
        operation);
  }

  /**
   * An assessment to answer a question of, held in the same way, with the answer that there is. All
   * of it is one query: it is what people wait for most often.
   *
   * @throws NotFoundException when there is none, or it is not for this person to see
   * @throws NotAllowedException when the person may see it but not answer
   */
  HeldAnswer toAnswer(UUID id, UUID questionId, Instant moment) {
    HeldAnswer held =
        entities
            .createNamedQuery(Assessment.HELD_WITH_ANSWER, Object[].class)
            .setParameter("id", id)
            .setParameter("question", questionId)
            .setParameter("moment", moment)
            .getResultStream()
            .findFirst()
            .map(HeldAnswer::of)
            .orElseThrow(NotFoundException::new);
    permitted(held.assessment(), Operation.ANSWER);
    return held;
  }

  boolean allows(Operation operation, Assessment assessment) {
    return AccessPolicy.allows(
        currentActor.get(),
        operation,
        assessment.getOrganisationId(),
        assessment.getMunicipalityCode(),
        assessment.getId());
  }

  private Assessment permitted(Assessment assessment, Operation operation) {
    if (assessment == null || !allows(Operation.READ, assessment)) {
      throw new NotFoundException();
    }
    if (!allows(operation, assessment)) {
      throw new NotAllowedException();
    }
    return assessment;
  }

  /** All answers of an assessment on its version's questions. */
  AnswerSheet sheet(Assessment assessment) {
    return new AnswerSheet(
        version(assessment), answers(assessment).stream().map(Answer::given).toList());
  }

  /** All answers of an assessment, those to other versions' questions too. */
  List<Answer> answers(Assessment assessment) {
    return entities
        .createQuery(
            "select distinct a from Answer a left join fetch a.links where a.assessmentId = :assessment",
            Answer.class)
        .setParameter("assessment", assessment.getId())
        .setHint("eclipselink.batch", "a.items")
        .getResultList();
  }

  VersionContent version(Assessment assessment) {
    return versions.of(assessment.getVersionId());
  }
}
