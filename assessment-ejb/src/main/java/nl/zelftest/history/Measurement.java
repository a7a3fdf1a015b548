package nl.zelftest.history;

import java.time.LocalDate;
import java.util.UUID;
import nl.zelftest.organisation.OrganisationKind;

/**
 * The newest submission of one test: one point in the years of a municipality.
 *
 * @param versionId the version of the questions that was answered
 * @param own whether the reader's own organisation made it
 */
record Measurement(
    UUID submissionId,
    UUID assessmentId,
    UUID roundId,
    String roundName,
    String setCode,
    int reportingYear,
    LocalDate referenceDate,
    UUID organisationId,
    String organisationName,
    OrganisationKind side,
    String municipalityCode,
    UUID versionId,
    boolean own) {

  /** On the municipality's side one line goes on, whichever organisation answers. */
  Line line() {
    return side == OrganisationKind.MUNICIPALITY
        ? Line.MUNICIPALITY
        : new Line(side, organisationId, organisationName);
  }

  /** A line through the years. */
  record Line(OrganisationKind side, UUID organisationId, String name) {
    static final Line MUNICIPALITY = new Line(OrganisationKind.MUNICIPALITY, null, null);
  }
}
