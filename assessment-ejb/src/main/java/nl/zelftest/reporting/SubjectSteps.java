package nl.zelftest.reporting;

import java.util.List;
import java.util.Optional;
import nl.zelftest.assessment.StepComparability;
import nl.zelftest.assessment.StepComparability.Reason;
import nl.zelftest.organisation.Territory;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.reporting.FigureSubject.Kind;

/** How far a figure about a subject compares with one of an earlier version of the questions. */
public final class SubjectSteps {

  private SubjectSteps() {}

  /**
   * The step from one version to a later one.
   *
   * @param code of the subject in the later version
   * @param mapping from the earlier version to the later one; empty where that does not follow
   */
  public static StepComparability between(
      FigureSubject subject,
      String code,
      VersionContent earlier,
      VersionContent later,
      Optional<VersionMapping> mapping,
      Territory territory) {
    if (mapping.isEmpty()) {
      return new StepComparability(Comparability.NONE, Reason.QUESTIONS_NEW);
    }
    return subject.kind() == Kind.QUESTION
        ? StepComparability.ofQuestion(code, mapping.get(), territory)
        : StepComparability.ofQuestions(
            questions(subject, earlier), questions(subject, later), mapping.get(), territory);
  }

  /** The codes of the questions of a version that make up a figure. */
  private static List<String> questions(FigureSubject subject, VersionContent version) {
    return version.themes().stream()
        .filter(theme -> subject.kind() == Kind.TOTAL || theme.code().equals(subject.code()))
        .flatMap(theme -> theme.questions().stream())
        .filter(question -> question.obligation() == subject.obligation())
        .map(QuestionContent::code)
        .toList();
  }
}
