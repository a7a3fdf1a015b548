package nl.zelftest.assessment;

import java.util.Collection;
import nl.zelftest.organisation.Territory;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.VersionMapping;

/**
 * How far a figure can be compared with that of an earlier year, and why. A step is no better than
 * the weaker of its two grounds: the questions that were asked, and the area they were asked about.
 *
 * @param reason what takes most away; {@link Reason#SAME} where nothing does
 */
public record StepComparability(Comparability comparability, Reason reason) {

  /** Why a step can be compared no further; each has one sentence on screen. */
  public enum Reason {
    SAME,
    /** Some of the questions changed, came or went. */
    QUESTIONS_CHANGED,
    /** None of the questions was asked before. */
    QUESTIONS_NEW,
    /** The municipality went on, but its area grew or shrank. */
    AREA_CHANGED,
    /** The earlier figure is another municipality's, such as a predecessor's. */
    OTHER_MUNICIPALITY
  }

  /**
   * The step of one question.
   *
   * @param code the question in the later version
   * @param mapping from the earlier version to the later one
   */
  public static StepComparability ofQuestion(
      String code, VersionMapping mapping, Territory territory) {
    return weakest(mapping.comparability(code), territory);
  }

  /**
   * The step of a figure over several questions, such as a theme's or the total.
   *
   * @param earlier the codes of the questions that made up the earlier figure
   * @param later the codes of those that make up the later one
   */
  public static StepComparability ofQuestions(
      Collection<String> earlier,
      Collection<String> later,
      VersionMapping mapping,
      Territory territory) {
    return weakest(over(earlier, later, mapping), territory);
  }

  private static Comparability over(
      Collection<String> earlier, Collection<String> later, VersionMapping mapping) {
    boolean related =
        later.stream()
            .anyMatch(
                code ->
                    mapping.into(code).stream().anyMatch(edge -> earlier.contains(edge.from())));
    if (!related) {
      return Comparability.NONE;
    }
    boolean same =
        later.stream().allMatch(code -> comesFromWithin(code, earlier, mapping))
            && earlier.stream().allMatch(code -> staysWithin(code, later, mapping));
    return same ? Comparability.FULL : Comparability.PARTLY;
  }

  private static boolean comesFromWithin(
      String code, Collection<String> earlier, VersionMapping mapping) {
    return mapping.comparability(code) == Comparability.FULL
        && mapping.into(code).stream().allMatch(edge -> earlier.contains(edge.from()));
  }

  private static boolean staysWithin(
      String code, Collection<String> later, VersionMapping mapping) {
    return mapping.goesOnTheSame(code)
        && mapping.from(code).stream().allMatch(edge -> later.contains(edge.to()));
  }

  private static StepComparability weakest(Comparability questions, Territory territory) {
    StepComparability byQuestions = byQuestions(questions);
    StepComparability byArea = byArea(territory);
    return byQuestions.comparability().compareTo(byArea.comparability()) > 0 ? byQuestions : byArea;
  }

  private static StepComparability byQuestions(Comparability questions) {
    return switch (questions) {
      case FULL -> new StepComparability(questions, Reason.SAME);
      case PARTLY -> new StepComparability(questions, Reason.QUESTIONS_CHANGED);
      case NONE -> new StepComparability(questions, Reason.QUESTIONS_NEW);
    };
  }

  private static StepComparability byArea(Territory territory) {
    return switch (territory) {
      case SAME -> new StepComparability(Comparability.FULL, Reason.SAME);
      case CHANGED -> new StepComparability(Comparability.PARTLY, Reason.AREA_CHANGED);
      case OTHER -> new StepComparability(Comparability.NONE, Reason.OTHER_MUNICIPALITY);
    };
  }
}
