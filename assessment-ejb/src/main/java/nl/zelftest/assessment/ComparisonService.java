package nl.zelftest.assessment;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMappings;
import nl.zelftest.shared.NotFoundException;

/** Follows an organisation from one year to the next. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class ComparisonService {

  @PersistenceContext private EntityManager entities;

  @Inject private AssessmentFiles files;

  @Inject private AssessmentHeads heads;

  @Inject private VersionMappings mappings;

  /**
   * A submitted test beside the one of the year before.
   *
   * @throws NotFoundException when the test is not for this person, or was never submitted
   */
  public ComparisonPage withYearBefore(UUID assessmentId) {
    Assessment assessment = files.toRead(assessmentId);
    SubmissionSnapshot later =
        newestOf(assessment).map(Submission::snapshot).orElseThrow(NotFoundException::new);
    SubmissionSnapshot earlier = before(assessment).map(Submission::snapshot).orElse(null);
    AssessmentHead head = heads.of(assessment);
    if (earlier == null) {
      return new ComparisonPage(head, null, later.round().name(), null);
    }
    VersionMapping mapping = mappings.between(earlier.questionSet().id(), later.questionSet().id());
    return new ComparisonPage(
        head,
        earlier.round().name(),
        later.round().name(),
        YearComparison.of(earlier, later, mapping));
  }

  private Optional<Submission> newestOf(Assessment assessment) {
    return entities
        .createQuery(
            "select s from Submission s where s.assessmentId = :assessment order by s.sequence desc",
            Submission.class)
        .setParameter("assessment", assessment.getId())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Optional<Submission> before(Assessment assessment) {
    return entities
        .createQuery(
            """
            select s from Submission s, Assessment a
            where s.assessmentId = a.id and a.organisationId = :organisation
              and a.municipalityCode = :municipality
              and a.round.questionSet = :set and a.round.reportingYear < :year
            order by a.round.reportingYear desc, s.submittedAt desc
            """,
            Submission.class)
        .setParameter("organisation", assessment.getOrganisationId())
        .setParameter("municipality", assessment.getMunicipalityCode())
        .setParameter("set", assessment.getRound().getQuestionSet())
        .setParameter("year", assessment.getRound().getReportingYear())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
