package nl.zelftest.reporting;

import java.util.Map;
import java.util.UUID;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.organisation.OrganisationKind;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A submission as figures see it.
 *
 * @param joined sequence of the edition from which it counts; 0 for none yet
 */
record Made(
    UUID submissionId,
    UUID assessmentId,
    String municipalityCode,
    OrganisationKind side,
    int sequence,
    int joined,
    Map<Subject, Scored> scores) {

  /** What it comes to on one subject. */
  record Scored(Verdict verdict, BigFraction low, BigFraction high) {}
}
