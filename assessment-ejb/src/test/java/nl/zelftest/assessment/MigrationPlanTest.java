package nl.zelftest.assessment;

import static nl.zelftest.assessment.MigrationFixture.checklist;
import static nl.zelftest.assessment.MigrationFixture.given;
import static nl.zelftest.assessment.MigrationFixture.judgement;
import static nl.zelftest.assessment.MigrationFixture.judgementOrNot;
import static nl.zelftest.assessment.MigrationFixture.mapping;
import static nl.zelftest.assessment.MigrationFixture.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.zelftest.assessment.MigrationPlan.AnsweredQuestion;
import nl.zelftest.assessment.MigrationPlan.Carried;
import nl.zelftest.assessment.MigrationPlan.Kind;
import nl.zelftest.assessment.MigrationPlan.Outcome;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Change;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionMapping;
import org.junit.jupiter.api.Test;

class MigrationPlanTest {

  private static final AnswerInput.Link LINK =
      new AnswerInput.Link("https://voorbeeld.example", "beleid");

  private final QuestionContent a = judgement("A");
  private final QuestionContent b = judgement("B");

  @Test
  void anAnswerToTheSameQuestionStaysWhole() {
    AnswerInput input =
        new AnswerInput(
            AnswerValue.NOT_APPLICABLE, Map.of(), "geen inwoners", "noot", List.of(LINK));
    QuestionContent old = judgementOrNot("A");

    Outcome outcome =
        only(judgementOrNot("A2"), mapping("A=A2"), List.of(old), given(old, input, false, false));

    assertThat(outcome.kind()).isEqualTo(Kind.STAYS);
    assertThat(outcome.carried().input()).isEqualTo(input);
    assertThat(outcome.carried().needsConfirmation()).isFalse();
    assertThat(outcome.carried().answeredBy()).isEqualTo(MigrationFixture.SOMEBODY);
  }

  @Test
  void anAnswerToARewordedQuestionAsksToBeConfirmed() {
    Outcome outcome =
        only(judgement("A"), mapping("A>A"), List.of(a), given(a, AnswerValue.YES, "noot"));

    assertThat(outcome.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(outcome.carried().input().value()).isEqualTo(AnswerValue.YES);
    assertThat(outcome.carried().input().note()).isEqualTo("noot");
    assertThat(outcome.carried().needsConfirmation()).isTrue();
  }

  @Test
  void aQuestionThatWasSplitGivesItsAnswerToEachPart() {
    MigrationPlan plan =
        MigrationPlan.of(
            version(a),
            version(judgement("A1"), judgement("A2")),
            mapping("A=A1", "A=A2"),
            List.of(given(a, AnswerValue.PARTLY, null)));

    assertThat(plan.outcomes(Kind.CONFIRM))
        .hasSize(2)
        .allSatisfy(
            outcome -> {
              assertThat(outcome.change()).isEqualTo(Change.SPLIT);
              assertThat(outcome.carried().input().value()).isEqualTo(AnswerValue.PARTLY);
            });
  }

  @Test
  void mergedQuestionsGiveAValueOnlyWhenAllAgree() {
    assertThat(merged(AnswerValue.NO, AnswerValue.NO).input().value()).isEqualTo(AnswerValue.NO);
    assertThat(merged(AnswerValue.NO, AnswerValue.YES).input().value()).isNull();
    assertThat(merged(AnswerValue.NO, null).input().value()).isNull();
  }

  @Test
  void notesOfMergedQuestionsStandTogetherWithTheirCodes() {
    assertThat(merged(AnswerValue.NO, AnswerValue.YES).input().note())
        .isEqualTo("A: eerste\n\nB: tweede");
  }

  private Carried merged(AnswerValue one, AnswerValue other) {
    return only(
            judgement("C"),
            mapping("A=C", "B=C"),
            List.of(a, b),
            given(a, one, "eerste"),
            given(b, other, "tweede"))
        .carried();
  }

  @Test
  void checklistItemsGoByTheirCodes() {
    QuestionContent old = checklist("L", "i", "j", "k");
    Map<String, AnswerValue> items = Map.of("i", AnswerValue.YES, "j", AnswerValue.NO);

    Outcome outcome =
        only(
            checklist("L", "i", "k", "m"),
            mapping("L>L"),
            List.of(old),
            given(old, new AnswerInput(null, items, null, null, List.of()), false, false));

    assertThat(outcome.carried().input().items()).isEqualTo(Map.of("i", AnswerValue.YES));
  }

  @Test
  void whereTheKindsDifferOnlyTheTextGoesAlong() {
    Outcome outcome =
        only(checklist("A", "i"), mapping("A=A"), List.of(a), given(a, AnswerValue.YES, "noot"));

    assertThat(outcome.kind()).as("the value is left behind").isEqualTo(Kind.CONFIRM);
    assertThat(outcome.carried().input().value()).isNull();
    assertThat(outcome.carried().input().items()).isEmpty();
    assertThat(outcome.carried().input().note()).isEqualTo("noot");
  }

  @Test
  void aValueThatIsNoLongerOfferedIsLeftBehindAndAskedFor() {
    QuestionContent old = judgementOrNot("A");
    AnswerInput input =
        new AnswerInput(AnswerValue.NOT_APPLICABLE, Map.of(), "reden", "noot", List.of());

    Outcome outcome =
        only(judgement("A"), mapping("A=A"), List.of(old), given(old, input, false, false));

    assertThat(outcome.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(outcome.carried().input().value()).isNull();
    assertThat(outcome.carried().input().notApplicableReason()).isNull();
  }

  @Test
  void whatWasNeverConfirmedStillAsksForIt() {
    AnswerInput input = new AnswerInput(AnswerValue.YES, Map.of(), null, null, List.of());

    Outcome outcome = only(judgement("A"), mapping("A=A"), List.of(a), given(a, input, true, true));

    assertThat(outcome.carried().needsConfirmation()).isTrue();
  }

  @Test
  void whereNothingWasAnsweredThereIsNothingToConfirm() {
    assertThat(only(judgement("A"), mapping("A>A"), List.of(a)).carried()).isNull();
    assertThat(
            only(judgement("A"), mapping("A>A"), List.of(a), given(a, null, null))
                .carried()
                .needsConfirmation())
        .as("an answer that was emptied")
        .isFalse();
  }

  @Test
  void aNewQuestionGetsNothingAndADroppedOneIsKept() {
    GivenAnswer answer = given(a, AnswerValue.NO, "blijft");

    MigrationPlan plan =
        MigrationPlan.of(version(a), version(judgement("N")), mapping(), List.of(answer));

    assertThat(plan.outcomes())
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.kind()).isEqualTo(Kind.NEW);
              assertThat(outcome.carried()).isNull();
            });
    assertThat(plan.dropped()).containsExactly(new AnsweredQuestion(a, answer));
  }

  @Test
  void aCopyIsRenewedButAPersonsOwnAnswerIsNot() {
    QuestionContent newA = judgement("A");
    QuestionContent newB = judgement("B");
    MigrationPlan plan =
        MigrationPlan.of(
            version(a, b),
            version(newA, newB),
            mapping("A=A", "B=B"),
            List.of(given(a, AnswerValue.NO, null), given(b, AnswerValue.NO, null)));
    AnswerInput before = new AnswerInput(AnswerValue.YES, Map.of(), null, null, List.of());

    assertThat(
            plan.copies(
                    List.of(given(newA, before, false, true), given(newB, before, false, false)))
                .keySet())
        .containsExactly(newA);
  }

  private static Outcome only(
      QuestionContent later,
      VersionMapping mapping,
      List<QuestionContent> earlier,
      GivenAnswer... answers) {
    MigrationPlan plan =
        MigrationPlan.of(
            version(earlier.toArray(QuestionContent[]::new)),
            version(later),
            mapping,
            List.of(answers));
    assertThat(plan.outcomes()).hasSize(1);
    return plan.outcomes().get(0);
  }
}
