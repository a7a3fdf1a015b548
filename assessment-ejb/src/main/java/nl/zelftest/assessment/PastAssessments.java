package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContents;
import nl.zelftest.round.Round;

/**
 * Writes tests as they would have been made at another moment, through the same entities as the
 * real thing. For the demonstration; no page or service leads here.
 */
@ApplicationScoped
public class PastAssessments {

  @PersistenceContext private EntityManager entities;

  @Inject private VersionContents versions;

  @Inject private SubmissionScores scores;

  @Inject private AuditTrail audit;

  /**
   * One test, with its answers by question code. Needs a transaction.
   *
   * @param submittedAt null to leave it open
   */
  public void write(
      Round round,
      Organisation organisation,
      String municipalityCode,
      UUID account,
      Instant answeredAt,
      Instant submittedAt,
      Map<String, AnswerInput> inputs) {
    Assessment assessment =
        new Assessment(
            round,
            organisation.getId(),
            organisation.getKind(),
            municipalityCode,
            answeredAt,
            account);
    entities.persist(assessment);
    entities.flush();
    VersionContent version = versions.of(assessment.getVersionId());
    List<Answer> answers = new ArrayList<>();
    version
        .questions()
        .filter(question -> inputs.containsKey(question.code()))
        .forEach(
            question -> {
              AnswerInput input = inputs.get(question.code());
              AnswerCheck.require(question, input);
              Answer answer = new Answer(assessment.getId(), question.id());
              answer.give(input, question.kind(), account, answeredAt);
              answers.add(answer);
            });
    answers.forEach(entities::persist);
    if (submittedAt != null) {
      submit(assessment, organisation, version, answers, submittedAt, account);
    }
    audit
        .of(assessment.getOrganisationId())
        .recordSystem("DEMO_WRITTEN", "Assessment", assessment.getId(), null);
  }

  private void submit(
      Assessment assessment,
      Organisation organisation,
      VersionContent version,
      List<Answer> answers,
      Instant submittedAt,
      UUID account) {
    AnswerSheet sheet = new AnswerSheet(version, answers.stream().map(Answer::given).toList());
    if (!sheet.progress().isComplete()) {
      throw new IncompleteException();
    }
    assessment.submit(submittedAt);
    Municipality municipality = entities.find(Municipality.class, assessment.getMunicipalityCode());
    SubmissionSnapshot snapshot =
        SubmissionSnapshot.of(
            assessment, organisation, municipality, version, sheet, submittedAt, account);
    boolean blind = assessment.getRound().isBlindAt(submittedAt);
    Submission submission =
        new Submission(assessment.getId(), 1, submittedAt, account, blind, snapshot);
    entities.persist(submission);
    entities.flush();
    scores.write(submission);
  }
}
