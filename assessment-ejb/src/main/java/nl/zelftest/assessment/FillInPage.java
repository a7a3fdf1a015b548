package nl.zelftest.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.assessment.AnswerSheet.Progress;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import nl.zelftest.shared.NotFoundException;

/**
 * One theme of a test, with the answers so far.
 *
 * @param themes all of them, for finding one's way
 * @param progress over all themes
 */
public record FillInPage(
    AssessmentHead head,
    ThemeContent theme,
    List<QuestionForm> questions,
    List<ThemeProgress> themes,
    Progress progress) {

  /**
   * One theme of a version without a test, to be looked at.
   *
   * @throws NotFoundException when the version has no such theme
   */
  public static FillInPage preview(
      VersionContent version, String themeCode, OrganisationKind side) {
    ThemeContent theme = version.theme(themeCode).orElseThrow(NotFoundException::new);
    AnswerSheet sheet = new AnswerSheet(version, List.of());
    return new FillInPage(
        AssessmentHead.preview(version.id(), side),
        theme,
        theme.questions().stream()
            .map(question -> QuestionForm.of(question, sheet, Map.of(), Map.of()))
            .toList(),
        version.themes().stream().map(t -> new ThemeProgress(t, sheet.progress(t))).toList(),
        sheet.progress());
  }

  /** A theme and how far it is. */
  public record ThemeProgress(ThemeContent theme, Progress progress) {}

  /**
   * A question with its answer.
   *
   * @param followUp null where the question has none
   * @param earlier ids of the questions that went on in it when the test moved here; what a device
   *     could not save of them belongs here now
   * @param copiedBy the name of whoever wrote the answer over from paper; null for another answer
   * @param asked whether it is asked now; always for a question that is no follow-up
   */
  public record QuestionForm(
      QuestionContent question,
      GivenAnswer answer,
      List<UUID> earlier,
      String copiedBy,
      boolean asked,
      QuestionForm followUp) {

    static QuestionForm of(
        QuestionContent question,
        AnswerSheet sheet,
        Map<UUID, List<UUID>> earlier,
        Map<UUID, String> copiedBy) {
      QuestionContent followUp =
          question.followUp() == null ? null : question.followUp().question();
      return new QuestionForm(
          question,
          sheet.answer(question),
          earlier.getOrDefault(question.id(), List.of()),
          copiedBy.get(question.id()),
          true,
          followUp == null
              ? null
              : new QuestionForm(
                  followUp,
                  sheet.answer(followUp),
                  earlier.getOrDefault(followUp.id(), List.of()),
                  copiedBy.get(followUp.id()),
                  sheet.isFollowUpAsked(question),
                  null));
    }
  }
}
