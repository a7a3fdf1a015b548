package nl.zelftest.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.zelftest.assessment.StepComparability.Reason;
import nl.zelftest.organisation.Territory;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;
import org.junit.jupiter.api.Test;

class StepComparabilityTest {

  /** 1 stays, 2 is reworded, 3 is split, 4 and 5 merge, 6 is dropped, 7 is new. */
  private static final VersionMapping MAPPING =
      new VersionMapping(
          Set.of(
              new Edge("1", "1", true),
              new Edge("2", "2", false),
              new Edge("3", "3a", true),
              new Edge("3", "3b", true),
              new Edge("4", "4", true),
              new Edge("5", "4", true)));

  @Test
  void aQuestionFollowsTheMapping() {
    assertThat(question("1", Territory.SAME)).isEqualTo(step(Comparability.FULL, Reason.SAME));
    for (String code : List.of("2", "3a", "3b", "4")) {
      assertThat(question(code, Territory.SAME))
          .isEqualTo(step(Comparability.PARTLY, Reason.QUESTIONS_CHANGED));
    }
    assertThat(question("7", Territory.SAME))
        .isEqualTo(step(Comparability.NONE, Reason.QUESTIONS_NEW));
  }

  @Test
  void theWeakerGroundDecides() {
    assertThat(question("1", Territory.CHANGED))
        .isEqualTo(step(Comparability.PARTLY, Reason.AREA_CHANGED));
    assertThat(question("7", Territory.CHANGED))
        .isEqualTo(step(Comparability.NONE, Reason.QUESTIONS_NEW));
    assertThat(question("1", Territory.OTHER))
        .isEqualTo(step(Comparability.NONE, Reason.OTHER_MUNICIPALITY));
  }

  @Test
  void aThemeIsTheSameWhenAllItsQuestionsAre() {
    assertThat(theme(List.of("1"), List.of("1"))).isEqualTo(step(Comparability.FULL, Reason.SAME));
  }

  @Test
  void aThemeWhoseQuestionsChangedCameOrWentIsPartlyTheSame() {
    StepComparability partly = step(Comparability.PARTLY, Reason.QUESTIONS_CHANGED);
    assertThat(theme(List.of("1", "2"), List.of("1", "2"))).isEqualTo(partly);
    assertThat(theme(List.of("1"), List.of("1", "7"))).isEqualTo(partly);
    assertThat(theme(List.of("1", "6"), List.of("1"))).isEqualTo(partly);
  }

  @Test
  void aThemeThatLostAQuestionToAnotherThemeIsPartlyTheSame() {
    VersionMapping same = VersionMapping.identity(List.of("1", "2"));
    StepComparability partly = step(Comparability.PARTLY, Reason.QUESTIONS_CHANGED);
    assertThat(StepComparability.ofQuestions(List.of("1", "2"), List.of("1"), same, Territory.SAME))
        .isEqualTo(partly);
    assertThat(StepComparability.ofQuestions(List.of("1"), List.of("1", "2"), same, Territory.SAME))
        .isEqualTo(partly);
  }

  @Test
  void aThemeOfNewQuestionsCannotBeCompared() {
    assertThat(theme(List.of("6"), List.of("7")))
        .isEqualTo(step(Comparability.NONE, Reason.QUESTIONS_NEW));
  }

  private static StepComparability question(String code, Territory territory) {
    return StepComparability.ofQuestion(code, MAPPING, territory);
  }

  private static StepComparability theme(List<String> earlier, List<String> later) {
    return StepComparability.ofQuestions(earlier, later, MAPPING, Territory.SAME);
  }

  private static StepComparability step(Comparability comparability, Reason reason) {
    return new StepComparability(comparability, reason);
  }
}
