package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.Successions;
import nl.zelftest.round.Round;
import nl.zelftest.shared.NotFoundException;

/** Tells where a test of the person who acts stands in time. Needs a transaction. */
@ApplicationScoped
public class AssessmentPlace {

  /**
   * Where a test stands.
   *
   * @param municipalityCodes its municipality and those before it
   * @param versionId of the questions that it is on
   */
  public record Place(
      Set<String> municipalityCodes, UUID questionSetId, int reportingYear, UUID versionId) {}

  @Inject private AssessmentFiles files;

  @Inject private Successions successions;

  /**
   * Where a test stands.
   *
   * @throws NotFoundException when there is none, or it is not for this person to see
   */
  public Place of(UUID assessmentId) {
    Assessment assessment = files.toRead(assessmentId);
    Round round = assessment.getRound();
    return new Place(
        successions.withPredecessors(Set.of(assessment.getMunicipalityCode())),
        round.getQuestionSet().getId(),
        round.getReportingYear(),
        assessment.getVersionId());
  }
}
