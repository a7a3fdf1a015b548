package nl.zelftest.assessment;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

  @Inject private ResultReading results;

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
    Map<UUID, String> copiedBy = copiedBy(assessment);
    Map<UUID, List<UUID>> earlier = moves.earlierQuestions(assessment);
    return new FillInPage(
        heads.of(assessment),
        theme,
        theme.questions().stream()
            .map(question -> QuestionForm.of(question, sheet, earlier, copiedBy))
            .toList(),
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
    Map<UUID, String> copiedBy = copiedBy(assessment);
    List<ThemeReview> themes =
        files.version(assessment).themes().stream()
            .map(theme -> review(theme, sheet, copiedBy))
            .toList();
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
   * A test to be filled in on paper.
   *
   * @throws NotFoundException when the test is not for this person
   */
  public PaperPage paper(UUID assessmentId) {
    Assessment assessment = files.toRead(assessmentId);
    return new PaperPage(heads.of(assessment), files.version(assessment));
  }

  /**
   * The result of the newest submission.
   *
   * @throws NotFoundException when the test is not for this person, or was never submitted
   */
  public ResultPage result(UUID assessmentId) {
    return results.newest(files.toRead(assessmentId));
  }

  private static List<ThemeProgress> themes(VersionContent version, AnswerSheet sheet) {
    return version.themes().stream().map(t -> new ThemeProgress(t, sheet.progress(t))).toList();
  }

  /** Who wrote answers over from paper, by the question's id. */
  private Map<UUID, String> copiedBy(Assessment assessment) {
    return entities
        .createQuery(
            """
            select a.questionId, p.name from Answer a, Account p
            where p.id = a.answeredBy and a.assessmentId = :assessment and a.fromPaper = true
            """,
            Object[].class)
        .setParameter("assessment", assessment.getId())
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  private static ThemeReview review(
      ThemeContent theme, AnswerSheet sheet, Map<UUID, String> copiedBy) {
    return new ThemeReview(
        theme,
        sheet
            .asked(theme)
            .map(
                q ->
                    new QuestionReview(
                        theme, q, sheet.answer(q), sheet.isComplete(q), copiedBy.get(q.id())))
            .toList());
  }
}
