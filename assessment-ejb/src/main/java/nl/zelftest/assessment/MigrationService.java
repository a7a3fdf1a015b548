package nl.zelftest.assessment;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Operation;
import nl.zelftest.assessment.MigrationPlan.Kind;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/**
 * Lets an organisation choose when its running test goes on with a later version of the questions.
 * Each step happens wholly or not at all, and doing it twice is doing it once.
 */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class MigrationService {

  @Inject private AssessmentFiles files;

  @Inject private AssessmentHeads heads;

  @Inject private AssessmentMoves moves;

  @Inject private CurrentActor currentActor;

  @Inject private Clock clock;

  /**
   * What going on with the later version would do; changes nothing.
   *
   * @throws NotFoundException when the test is not for this person
   */
  public MigrationPage preview(UUID assessmentId) {
    Assessment assessment = files.toRead(assessmentId);
    List<GivenAnswer> answers = files.answers(assessment).stream().map(Answer::given).toList();
    MigrationPlan plan =
        assessment.isSubmitted()
            ? MigrationPlan.NONE
            : moves
                .ahead(assessment)
                .map(later -> moves.plan(assessment, later, answers))
                .orElse(MigrationPlan.NONE);
    return new MigrationPage(
        heads.of(assessment),
        plan.outcomes(Kind.STAYS),
        plan.outcomes(Kind.CONFIRM),
        plan.outcomes(Kind.NEW),
        plan.dropped(),
        files.allows(Operation.MIGRATE, assessment));
  }

  /**
   * Goes on with the later version; nothing happens when the test is on it.
   *
   * @throws NotFoundException when the test is not for this person
   * @throws NotAllowedException when the person is no coordinator
   * @throws AssessmentClosedException when it was submitted, or the round is not open
   */
  public void migrate(UUID assessmentId) {
    Instant now = clock.instant();
    Assessment assessment = files.toChange(assessmentId, Operation.MIGRATE);
    assessment.requireOpen(now);
    moves.forward(assessment, currentActor.get().accountId(), now);
  }

  /**
   * Goes back to the version that the test came from; nothing happens when it did not come from
   * another, or the day has come on which every test goes on.
   *
   * @throws NotFoundException when the test is not for this person
   * @throws NotAllowedException when the person is no coordinator
   * @throws AssessmentClosedException when it was submitted, or the round is not open
   */
  public void stepBack(UUID assessmentId) {
    Instant now = clock.instant();
    Assessment assessment = files.toChange(assessmentId, Operation.MIGRATE);
    assessment.requireOpen(now);
    moves.back(assessment, currentActor.get().accountId(), now);
  }
}
