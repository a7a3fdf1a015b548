package nl.zelftest.assessment;

import java.time.Instant;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;

/**
 * What a submission says: its scores, and the answers and notes they come from.
 *
 * @param sequence 1 for the first submission of the test
 * @param blind made before another organisation's submission could be seen
 * @param sha256 of the submission's canonical JSON
 */
public record ResultPage(
    AssessmentHead head,
    int sequence,
    Instant submittedAt,
    boolean blind,
    String sha256,
    SubmissionSnapshot submission,
    Scores scores) {

  /** The score of a question together with its follow-up. */
  public Score score(QuestionPart question) {
    return scores.question(question.code());
  }
}
