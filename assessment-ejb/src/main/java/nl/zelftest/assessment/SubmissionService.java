package nl.zelftest.assessment;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.GuestPasses;
import nl.zelftest.account.Operation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.FreeText;
import nl.zelftest.shared.InvalidTextException;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/** Submits tests, and opens submitted ones again. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class SubmissionService {

  @PersistenceContext private EntityManager entities;

  @Inject private AssessmentFiles files;

  @Inject private Reveals reveals;

  @Inject private SubmissionScores scores;

  @Inject private GuestPasses guestPasses;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Event<Submitted> submitted;

  @Inject private Event<Reopening> reopened;

  @Inject private Clock clock;

  /**
   * Submits the test as it is answered now.
   *
   * @throws NotFoundException when the test is not for this person
   * @throws NotAllowedException when the person is no coordinator
   * @throws IncompleteException when questions are open
   * @throws AssessmentClosedException when it was submitted before, or the round is not open
   */
  public void submit(UUID assessmentId) {
    Instant now = clock.instant();
    Actor actor = currentActor.get();
    Assessment assessment = files.toChange(assessmentId, Operation.SUBMIT);
    assessment.requireOpen(now);
    AnswerSheet sheet = files.sheet(assessment);
    if (!sheet.progress().isComplete()) {
      throw new IncompleteException();
    }
    assessment.submit(now);
    Submission submission =
        new Submission(
            assessmentId,
            submissionsOf(assessmentId) + 1,
            now,
            actor.accountId(),
            isBlind(assessment, now),
            snapshot(assessment, sheet, now, actor.accountId()));
    entities.persist(submission);
    entities.flush();
    scores.write(submission);
    guestPasses.endWith(assessmentId, actor.accountId(), now);
    audit
        .of(assessment.getOrganisationId())
        .record(actor.accountId(), "SUBMITTED", "Assessment", assessmentId, submission.getSha256());
    submitted.fire(
        new Submitted(
            assessmentId,
            assessment.getOrganisationId(),
            assessment.getMunicipalityCode(),
            assessment.getRound().getId(),
            submission.getSequence()));
  }

  /**
   * Opens a submitted test again, also when its round is over; what was submitted stays. Once the
   * submissions are revealed, everybody who reads them sees the reason.
   *
   * @throws NotFoundException when the test is not for this person
   * @throws NotAllowedException when the person is no coordinator
   * @throws InvalidTextException when the reason is missing, too long or no text
   */
  public void reopen(UUID assessmentId, String reason) {
    String stated = FreeText.require(reason, Reopening.LONGEST_REASON);
    Assessment assessment = files.toChange(assessmentId, Operation.REOPEN);
    if (assessment.reopen()) {
      UUID account = currentActor.get().accountId();
      Reopening reopening =
          new Reopening(
              assessmentId, submissionsOf(assessmentId), stated, clock.instant(), account);
      entities.persist(reopening);
      audit
          .of(assessment.getOrganisationId())
          .record(account, "REOPENED", "Assessment", assessmentId, null);
      reopened.fire(reopening);
    }
  }

  private boolean isBlind(Assessment assessment, Instant now) {
    return assessment.getRound().isBlindAt(now)
        && reveals.of(assessment.getRound().getId(), assessment.getMunicipalityCode()).isEmpty();
  }

  private int submissionsOf(UUID assessmentId) {
    return entities
        .createQuery(
            "select count(s) from Submission s where s.assessmentId = :assessment", Long.class)
        .setParameter("assessment", assessmentId)
        .getSingleResult()
        .intValue();
  }

  private SubmissionSnapshot snapshot(
      Assessment assessment, AnswerSheet sheet, Instant submittedAt, UUID submittedBy) {
    return SubmissionSnapshot.of(
        assessment,
        entities.find(Organisation.class, assessment.getOrganisationId()),
        entities.find(Municipality.class, assessment.getMunicipalityCode()),
        files.version(assessment),
        sheet,
        submittedAt,
        submittedBy);
  }
}
