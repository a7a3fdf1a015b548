package nl.zelftest.assessment;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Operation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.round.Round;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/** Starts tests and keeps answers. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class AssessmentService {

  /** What was kept: the answer's new version, when, and whether nothing is left to do for it. */
  public record Saved(int version, Instant savedAt, boolean complete) {}

  @PersistenceContext private EntityManager entities;

  @Inject private AssessmentFiles files;

  @Inject private AssessmentMoves moves;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Starts the organisation's test about a municipality in a round, or finds the one that was
   * started already.
   *
   * @throws NotFoundException when the round does not exist, does not know the municipality, or the
   *     person may not start it
   * @throws AssessmentClosedException when the round is not open, or its questions are not
   *     published
   * @throws NotAllowedException when another organisation makes the municipality's own test in this
   *     round
   */
  public UUID start(UUID roundId, UUID organisationId, String municipalityCode) {
    Actor actor = currentActor.get();
    if (!AccessPolicy.allows(actor, Operation.START, organisationId, municipalityCode, null)) {
      throw new NotFoundException();
    }
    Round round = entities.find(Round.class, roundId);
    Municipality municipality = entities.find(Municipality.class, municipalityCode);
    if (round == null || !municipality.existsOn(round.getReferenceDate())) {
      throw new NotFoundException();
    }
    // Held, so that two colleagues who start at once get the same test.
    Organisation organisation =
        entities.find(Organisation.class, organisationId, LockModeType.PESSIMISTIC_WRITE);
    for (Assessment existing : startedFor(round, organisation, municipalityCode)) {
      if (!existing.getOrganisationId().equals(organisationId)) {
        throw new NotAllowedException();
      }
      return existing.getId();
    }
    Instant now = clock.instant();
    if (!round.isOpen(now) || !round.getDefaultVersion().isPublished()) {
      throw new AssessmentClosedException(false);
    }
    Assessment assessment =
        new Assessment(
            round,
            organisationId,
            organisation.getKind(),
            municipalityCode,
            now,
            actor.accountId());
    entities.persist(assessment);
    audit
        .of(organisationId)
        .record(actor.accountId(), "STARTED", "Assessment", assessment.getId(), null);
    return assessment.getId();
  }

  private List<Assessment> startedFor(
      Round round, Organisation organisation, String municipalityCode) {
    boolean municipalitysOwn = organisation.getKind() == OrganisationKind.MUNICIPALITY;
    return entities
        .createQuery(
            """
            select a from Assessment a
            where a.round = :round and a.municipalityCode = :municipality
              and (a.organisationId = :organisation or (:own = true and a.side = :side))
            """,
            Assessment.class)
        .setParameter("round", round)
        .setParameter("municipality", municipalityCode)
        .setParameter("organisation", organisation.getId())
        .setParameter("own", municipalitysOwn)
        .setParameter("side", OrganisationKind.MUNICIPALITY)
        .getResultList();
  }

  /**
   * Keeps the answer to one question. When this returns, it is on disk.
   *
   * @param seenVersion of the answer that the person saw; 0 when nothing was answered then
   * @throws NotFoundException when the test is not for this person, or its version has no such
   *     question
   * @throws AssessmentMovedException when the test went on with another version of the questions
   * @throws InvalidAnswerException when it cannot be kept; nothing of it was
   * @throws AnswerConflictException when somebody else answered in the meantime
   * @throws AssessmentClosedException when it was submitted, or the round is not open
   */
  public Saved answer(UUID assessmentId, UUID questionId, AnswerInput input, int seenVersion) {
    Instant now = clock.instant();
    HeldAnswer held = files.toAnswer(assessmentId, questionId, now);
    Assessment assessment = held.assessment();
    QuestionContent question =
        files
            .version(assessment)
            .question(questionId)
            .orElseThrow(() -> notAsked(assessment, questionId));
    AnswerCheck.require(question, input);
    assessment.requireOpen(held::roundOpen);
    Answer answer = held.answer();
    if (held.version() != seenVersion) {
      throw new AnswerConflictException(
          answer == null ? GivenAnswer.none(questionId) : answer.given());
    }
    if (answer == null) {
      answer = new Answer(assessmentId, questionId);
      entities.persist(answer);
    }
    UUID account = currentActor.get().accountId();
    answer.give(input, question.kind(), account, now);
    audit
        .of(assessment.getOrganisationId())
        .record(account, "ANSWERED", "Assessment", assessmentId, question.code());
    entities.flush();
    return new Saved(answer.getVersion(), now, input.isComplete(question));
  }

  private RuntimeException notAsked(Assessment assessment, UUID questionId) {
    return moves.wasAsked(assessment, questionId)
        ? new AssessmentMovedException()
        : new NotFoundException();
  }
}
