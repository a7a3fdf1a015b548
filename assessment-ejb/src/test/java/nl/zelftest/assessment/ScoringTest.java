package nl.zelftest.assessment;

import static nl.zelftest.questionset.AnswerValue.NO;
import static nl.zelftest.questionset.AnswerValue.NOT_APPLICABLE;
import static nl.zelftest.questionset.AnswerValue.PARTLY;
import static nl.zelftest.questionset.AnswerValue.UNKNOWN;
import static nl.zelftest.questionset.AnswerValue.YES;
import static nl.zelftest.questionset.Obligation.ADVICE;
import static nl.zelftest.questionset.Obligation.EXPLANATORY;
import static nl.zelftest.questionset.Obligation.LAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScoringTest {

  @ParameterizedTest
  @CsvSource({
    "YES, 1, 1, MEETS",
    "PARTLY, 1/2, 1/2, PARTLY",
    "NO, 0, 0, DOES_NOT_MEET",
    "UNKNOWN, 0, 1, UNKNOWN",
    ", 0, 1, UNKNOWN"
  })
  void judgementHasALowAndAHighValue(AnswerValue value, String low, String high, Verdict verdict) {
    Score score = scoreOf(judgement("A", LAW, value));

    assertBounds(score, low, high);
    assertThat(score.verdict()).isEqualTo(verdict);
  }

  @Test
  void checklistIsTheMeanOfItsItemsAndOneQuestion() {
    Score score = scoreOf(checklist("A", YES, YES, NO, UNKNOWN, null, YES));

    assertBounds(score, "1/2", "5/6");
    assertThat(score.counted()).isEqualTo(1);
    assertThat(score.verdict()).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void checklistOfUnknownsIsUnknownUntilOneIsKnown() {
    assertThat(scoreOf(checklist("A", UNKNOWN, null)).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(scoreOf(checklist("A", UNKNOWN, NO)).verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(scoreOf(checklist("A", NO, NO)).verdict()).isEqualTo(Verdict.DOES_NOT_MEET);
    assertThat(scoreOf(checklist("A", YES, YES)).verdict()).isEqualTo(Verdict.MEETS);
  }

  @ParameterizedTest
  @CsvSource({
    "NO, YES, 1, 1, MEETS",
    "NO, PARTLY, 1/2, 1/2, PARTLY",
    "PARTLY, NO, 1/2, 1/2, PARTLY",
    "NO, NO, 0, 0, DOES_NOT_MEET",
    "UNKNOWN, YES, 1, 1, MEETS",
    "UNKNOWN, PARTLY, 1/2, 1, PARTLY",
    "UNKNOWN, UNKNOWN, 0, 1, UNKNOWN",
    "PARTLY, , 1/2, 1, PARTLY",
    "NO, UNKNOWN, 0, 1, PARTLY",
    "UNKNOWN, NO, 0, 1, PARTLY",
    "NO, NOT_APPLICABLE, 0, 0, DOES_NOT_MEET",
    "NOT_APPLICABLE, YES, 1, 1, MEETS",
    "NOT_APPLICABLE, NOT_APPLICABLE, 0, 0, NOT_APPLICABLE"
  })
  void followUpCountsWithItsParentBoundByBound(
      AnswerValue parent, AnswerValue followUp, String low, String high, Verdict verdict) {
    Score score =
        scoreOf(withFollowUp(judgement("A", LAW, parent), judgement("Ab", LAW, followUp)));

    assertBounds(score, low, high);
    assertThat(score.verdict()).isEqualTo(verdict);
  }

  @Test
  void followUpIsNoQuestionOfItsOwn() {
    Scores scores =
        Scoring.of(
            List.of(
                withFollowUp(judgement("A", LAW, NO), judgement("Ab", ADVICE, YES)),
                judgement("B", LAW, NO)));

    assertBounds(scores.total(LAW), "1/2", "1/2");
    assertThat(scores.total(LAW).counted()).isEqualTo(2);
    assertThat(scores.total(ADVICE).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(scores.questions()).containsOnlyKeys("A", "B");
  }

  @Test
  void followUpWithoutScoreChangesNothing() {
    ScoredQuestion explanation = other("Ab", QuestionKind.TEXT);

    assertBounds(scoreOf(withFollowUp(judgement("A", LAW, PARTLY), explanation)), "1/2", "1/2");
  }

  @Test
  void notApplicableLeavesTheCount() {
    Scores scores =
        Scoring.of(
            List.of(
                judgement("A", LAW, YES),
                judgement("B", LAW, NOT_APPLICABLE),
                judgement("C", LAW, NO)));

    assertBounds(scores.total(LAW), "1/2", "1/2");
    assertThat(scores.total(LAW).counted()).isEqualTo(2);
    assertThat(scores.question("B").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void checklistAsAWholeMayNotApply() {
    ScoredQuestion question =
        new ScoredQuestion(
            "A",
            "T",
            LAW,
            QuestionKind.CHECKLIST,
            NOT_APPLICABLE,
            Arrays.asList(YES, null),
            false,
            null,
            null);

    assertThat(scoreOf(question).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @EnumSource(names = {"NUMBER", "DATE", "TEXT", "SINGLE_CHOICE"})
  void otherKindsHaveNoScore(QuestionKind kind) {
    assertThat(scoreOf(other("A", kind)).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void optionsMayDeclareAScore() {
    assertBounds(scoreOf(choice("A", new BigDecimal("0.75"))), "3/4", "3/4");
    assertBounds(scoreOf(choice("A", new BigDecimal("1E+0"))), "1", "1");
    assertThat(scoreOf(choice("A", new BigDecimal("0.00"))).verdict())
        .isEqualTo(Verdict.DOES_NOT_MEET);
    assertBounds(scoreOf(choice("A", null)), "0", "1");
  }

  @Test
  void anOptionsScoreIsExact() {
    assertBounds(scoreOf(choice("A", new BigDecimal("0.3333"))), "3333/10000", "3333/10000");
    assertBounds(scoreOf(choice("A", new BigDecimal("0.0001"))), "1/10000", "1/10000");
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN, UNKNOWN, 1", ", UNKNOWN, 1", "NOT_APPLICABLE, NOT_APPLICABLE, 0"})
  void aChoiceWithScoresIsOpenUntilItIsMade(AnswerValue value, Verdict verdict, int counted) {
    Score score = scoreOf(choice("A", value, null));

    assertThat(score.verdict()).isEqualTo(verdict);
    assertThat(score.counted()).isEqualTo(counted);
    if (counted > 0) {
      assertBounds(score, "0", "1");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NUMBER", "DATE", "TEXT", "SINGLE_CHOICE"})
  void whatHasNoScoreDoesNotCountWhenItIsUnknownEither(QuestionKind kind) {
    ScoredQuestion unknown =
        new ScoredQuestion("B", "T", LAW, kind, UNKNOWN, List.of(), false, null, null);
    Scores scores = Scoring.of(List.of(judgement("A", LAW, YES), unknown));

    assertThat(scores.total(LAW).verdict()).isEqualTo(Verdict.MEETS);
    assertThat(scores.total(LAW).counted()).isEqualTo(1);
  }

  @Test
  void aChosenScoreCountsAsAFollowUpToo() {
    Score score =
        scoreOf(withFollowUp(judgement("A", LAW, NO), choice("Ab", new BigDecimal("0.75"))));

    assertBounds(score, "3/4", "3/4");
  }

  @Test
  void themeAndTotalAreMeansOverQuestions() {
    Scores scores =
        Scoring.of(
            List.of(
                inTheme("een", judgement("A", LAW, YES)),
                inTheme("een", judgement("B", LAW, YES)),
                inTheme("een", judgement("C", LAW, YES)),
                inTheme("twee", judgement("D", LAW, NO))));

    assertBounds(scores.theme("een", LAW), "1", "1");
    assertBounds(scores.theme("twee", LAW), "0", "0");
    assertBounds(scores.total(LAW), "3/4", "3/4");
  }

  @Test
  void obligationsStandBesideEachOther() {
    Scores scores =
        Scoring.of(
            List.of(
                judgement("A", LAW, YES),
                judgement("B", EXPLANATORY, NO),
                judgement("C", ADVICE, UNKNOWN)));

    assertThat(scores.total(LAW).verdict()).isEqualTo(Verdict.MEETS);
    assertThat(scores.total(EXPLANATORY).verdict()).isEqualTo(Verdict.DOES_NOT_MEET);
    assertThat(scores.total(ADVICE).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(scores.theme("T", LAW).verdict()).isEqualTo(Verdict.MEETS);
    assertThat(scores.theme("T", ADVICE).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void knownNoBesideUnknownIsPartlyAndNotUnknown() {
    Scores scores = Scoring.of(List.of(judgement("A", LAW, NO), judgement("B", LAW, UNKNOWN)));

    assertBounds(scores.total(LAW), "0", "1/2");
    assertThat(scores.total(LAW).verdict()).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void whatDoesNotApplyMakesNothingKnown() {
    Scores scores =
        Scoring.of(List.of(judgement("A", LAW, NOT_APPLICABLE), judgement("B", LAW, UNKNOWN)));

    assertThat(scores.total(LAW).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void nothingCountsWhereThereIsNothing() {
    Scores scores = Scoring.of(List.of());

    assertThat(scores.total(LAW).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(scores.theme("T", LAW).counted()).isZero();
    assertThat(scores.question("A").counted()).isZero();
    assertThatIllegalStateException().isThrownBy(() -> scores.total(LAW).lowPercent());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 100",
    "1/2, 50",
    "1/3, 33",
    "2/3, 67",
    "1/8, 13",
    "1/999, 1",
    "998/999, 99"
  })
  void percentageIsNeverRoundedToAnExtreme(String bound, int percent) {
    Score score = Score.exactly(BigFraction.parse(bound));

    assertThat(score.lowPercent()).isEqualTo(percent);
    assertThat(score.highPercent()).isEqualTo(percent);
  }

  @Test
  void impossibleInputIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> checklist("A"));
    assertThatIllegalArgumentException().isThrownBy(() -> checklist("A", PARTLY));
    assertThatIllegalArgumentException().isThrownBy(() -> checklist("A", NOT_APPLICABLE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scoreOf(choice("A", new BigDecimal("1.1"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scoring.of(List.of(judgement("A", LAW, YES), judgement("A", LAW, NO))));
  }

  private static Score scoreOf(ScoredQuestion question) {
    return Scoring.of(List.of(question)).question(question.code());
  }

  private static void assertBounds(Score score, String low, String high) {
    assertThat(score.low()).isEqualTo(BigFraction.parse(low));
    assertThat(score.high()).isEqualTo(BigFraction.parse(high));
  }

  static ScoredQuestion judgement(String code, Obligation obligation, AnswerValue value) {
    return new ScoredQuestion(
        code, "T", obligation, QuestionKind.JUDGEMENT, value, List.of(), false, null, null);
  }

  private static ScoredQuestion checklist(String code, AnswerValue... items) {
    return new ScoredQuestion(
        code, "T", LAW, QuestionKind.CHECKLIST, null, Arrays.asList(items), false, null, null);
  }

  private static ScoredQuestion choice(String code, BigDecimal score) {
    return choice(code, null, score);
  }

  private static ScoredQuestion choice(String code, AnswerValue value, BigDecimal score) {
    return new ScoredQuestion(
        code, "T", LAW, QuestionKind.SINGLE_CHOICE, value, List.of(), true, score, null);
  }

  private static ScoredQuestion other(String code, QuestionKind kind) {
    return new ScoredQuestion(code, "T", LAW, kind, null, List.of(), false, null, null);
  }

  static ScoredQuestion withFollowUp(ScoredQuestion question, ScoredQuestion followUp) {
    return new ScoredQuestion(
        question.code(),
        question.themeCode(),
        question.obligation(),
        question.kind(),
        question.value(),
        question.items(),
        question.optionsScored(),
        question.optionScore(),
        followUp);
  }

  private static ScoredQuestion inTheme(String theme, ScoredQuestion question) {
    return new ScoredQuestion(
        question.code(),
        theme,
        question.obligation(),
        question.kind(),
        question.value(),
        question.items(),
        question.optionsScored(),
        question.optionScore(),
        question.followUp());
  }
}
