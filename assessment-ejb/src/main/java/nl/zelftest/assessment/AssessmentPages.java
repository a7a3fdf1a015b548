package nl.zelftest.assessment;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import nl.zelftest.assessment.FillInPage.QuestionForm;
import nl.zelftest.assessment.FillInPage.ThemeProgress;
import nl.zelftest.assessment.ReviewPage.QuestionReview;
import nl.zelftest.assessment.ReviewPage.ThemeReview;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import nl.zelftest.shared.NotFoundException;

/** What the pages of one assessment show. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class AssessmentPages {

  @PersistenceContext private EntityManager entities;

  @Inject private AssessmentFiles files;

  @Inject private AssessmentHeads heads;

  @Inject private AssessmentMoves moves;

  /**
   * One theme with the answers so far.
   *
   * @throws NotFoundException when the test is not for this person, or has no such theme
   */
  public FillInPage fillIn(UUID assessmentId, String themeCode) {
    Assessment assessment = files.toRead(assessmentId);
    VersionContent version = files.version(assessment);
    ThemeContent theme = version.theme(themeCode).orElseThrow(NotFoundException::new);
    AnswerSheet sheet = files.sheet(assessment);
    return new FillInPage(
        heads.of(assessment),
        theme,
        theme.questions().stream().map(question -> QuestionForm.of(question, sheet)).toList(),
        themes(version, sheet),
        sheet.progress());
  }

  /**
   * All questions with their answers.
   *
   * @throws NotFoundException when the test is not for this person
   */
  public ReviewPage review(UUID assessmentId) {
    Assessment assessment = files.toRead(assessmentId);
    AnswerSheet sheet = files.sheet(assessment);
    List<ThemeReview> themes =
        files.version(assessment).themes().stream().map(theme -> review(theme, sheet)).toList();
    return new ReviewPage(
        heads.of(assessment), themes, sheet.progress(), moves.kept(assessment, sheet));
  }

  /**
   * How far each theme is, by the theme's code.
   *
   * @throws NotFoundException when the test is not for this person
   */
  public List<ThemeProgress> progress(UUID assessmentId) {
    Assessment assessment = files.toRead(assessmentId);
    return themes(files.version(assessment), files.sheet(assessment));
  }

  /**
   * The result of the newest submission.
   *
   * @throws NotFoundException when the test is not for this person, or was never submitted
   */
  public ResultPage result(UUID assessmentId) {
    Assessment assessment = files.toRead(assessmentId);
    Submission submission =
        entities
            .createQuery(
                "select s from Submission s where s.assessmentId = :assessment order by s.sequence desc",
                Submission.class)
            .setParameter("assessment", assessmentId)
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFoundException::new);
    SubmissionSnapshot snapshot = submission.snapshot();
    return new ResultPage(
        heads.of(assessment),
        submission.getSequence(),
        submission.getSubmittedAt(),
        submission.isBlind(),
        submission.getSha256(),
        snapshot,
        snapshot.scores());
  }

  private static List<ThemeProgress> themes(VersionContent version, AnswerSheet sheet) {
    return version.themes().stream().map(t -> new ThemeProgress(t, sheet.progress(t))).toList();
  }

  private static ThemeReview review(ThemeContent theme, AnswerSheet sheet) {
    return new ThemeReview(
        theme,
        sheet
            .asked(theme)
            .map(q -> new QuestionReview(theme, q, sheet.answer(q), sheet.isComplete(q)))
            .toList());
  }
}
