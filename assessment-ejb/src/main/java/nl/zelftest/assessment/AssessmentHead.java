package nl.zelftest.assessment;

import java.time.Instant;
import java.util.UUID;
import nl.zelftest.organisation.OrganisationKind;

/**
 * Which test this is, and what can be done with it now.
 *
 * @param open whether answers can be given at this moment
 * @param versions on which version of the questions it is, and on which it can go on
 * @param maySubmit whether this person's role allows submitting
 * @param mayInvite whether this person's role allows letting guests take part
 */
public record AssessmentHead(
    UUID id,
    String roundName,
    int reportingYear,
    Instant closesAt,
    String municipalityName,
    String organisationName,
    OrganisationKind side,
    boolean submitted,
    boolean open,
    VersionChoice versions,
    boolean maySubmit,
    boolean mayInvite) {

  /** Of no test: what a draft's questions look like to a side. */
  static AssessmentHead preview(UUID draftId, OrganisationKind side) {
    return new AssessmentHead(
        draftId, "", 0, Instant.EPOCH, "", "", side, false, true, null, false, false);
  }
}
