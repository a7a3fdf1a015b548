package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.account.Operation;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.shared.NotFoundException;

/** Tells of a council's test what its guests' passes need. Needs a transaction. */
@ApplicationScoped
public class GuestTests {

  /**
   * A test in which guests can take part.
   *
   * @param open whether answers can be given at this moment
   */
  public record GuestTest(
      UUID assessmentId,
      UUID organisationId,
      String municipalityCode,
      String municipalityName,
      UUID roundId,
      String roundName,
      Instant closesAt,
      boolean open) {}

  @PersistenceContext private EntityManager entities;

  @Inject private AssessmentFiles files;

  @Inject private AssessmentHeads heads;

  @Inject private Clock clock;

  /**
   * A test of which the person who acts may look after the guests, held for the rest of the
   * transaction.
   *
   * @throws NotFoundException when there is none, or the person is no coordinator of its council
   */
  public GuestTest toInvite(UUID assessmentId) {
    return guestTest(permitted(assessmentId));
  }

  /**
   * What the page of a test's guests shows of the test itself.
   *
   * @throws NotFoundException when there is none, or the person is no coordinator of its council
   */
  public AssessmentHead head(UUID assessmentId) {
    Assessment assessment = files.toRead(assessmentId);
    if (!files.allows(Operation.INVITE, assessment)) {
      throw new NotFoundException();
    }
    return heads.of(assessment);
  }

  /** The test of a pass, for whoever holds the pass. */
  public GuestTest ofPass(UUID assessmentId) {
    return guestTest(entities.find(Assessment.class, assessmentId));
  }

  private Assessment permitted(UUID assessmentId) {
    if (!files.allows(Operation.INVITE, files.toRead(assessmentId))) {
      throw new NotFoundException();
    }
    return files.toChange(assessmentId, Operation.INVITE);
  }

  private GuestTest guestTest(Assessment assessment) {
    return new GuestTest(
        assessment.getId(),
        assessment.getOrganisationId(),
        assessment.getMunicipalityCode(),
        entities.find(Municipality.class, assessment.getMunicipalityCode()).getName(),
        assessment.getRound().getId(),
        assessment.getRound().getName(),
        assessment.getRound().getClosesAt(),
        !assessment.isSubmitted() && assessment.getRound().isOpen(clock.instant()));
  }
}
