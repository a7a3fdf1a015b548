package nl.zelftest.assessment;

import java.util.List;
import nl.zelftest.assessment.AnswerSheet.Progress;
import nl.zelftest.assessment.MigrationPlan.AnsweredQuestion;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;

/**
 * All questions with their answers, as a last check before submitting.
 *
 * @param kept answers to questions of earlier versions that are no longer asked, to read only
 */
public record ReviewPage(
    AssessmentHead head, List<ThemeReview> themes, Progress progress, List<AnsweredQuestion> kept) {

  /** The questions of a theme that are asked now. */
  public record ThemeReview(ThemeContent theme, List<QuestionReview> questions) {}

  /**
   * A question with its answer.
   *
   * @param copiedBy the name of whoever wrote the answer over from paper; null for another answer
   */
  public record QuestionReview(
      ThemeContent theme,
      QuestionContent question,
      GivenAnswer answer,
      boolean complete,
      String copiedBy) {}

  /** What is still to be answered. */
  public List<QuestionReview> missing() {
    return themes.stream()
        .flatMap(theme -> theme.questions().stream())
        .filter(question -> !question.complete())
        .toList();
  }
}
