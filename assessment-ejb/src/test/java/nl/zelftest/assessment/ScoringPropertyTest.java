package nl.zelftest.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import org.apache.commons.numbers.fraction.BigFraction;

class ScoringPropertyTest {

  @Property(tries = 500)
  void boundsLieInOrderBetweenNothingAndAll(@ForAll("assessments") List<ScoredQuestion> questions) {
    assertThat(all(Scoring.of(questions)))
        .allSatisfy(
            score -> {
              assertThat(score.low()).isBetween(BigFraction.ZERO, score.high());
              assertThat(score.high()).isBetween(score.low(), BigFraction.ONE);
            });
  }

  @Property(tries = 500)
  void answeringWhatIsUnknownStaysWithinItsGap(
      @ForAll("assessments") List<ScoredQuestion> questions, @ForAll Random random) {
    List<ScoredQuestion> answered =
        questions.stream().map(question -> answered(question, random)).toList();

    Scores before = Scoring.of(questions);
    Scores after = Scoring.of(answered);

    for (Obligation obligation : Obligation.values()) {
      assertThat(after.total(obligation).low())
          .isGreaterThanOrEqualTo(before.total(obligation).low());
      assertThat(after.total(obligation).high())
          .isLessThanOrEqualTo(before.total(obligation).high());
    }
  }

  @Property(tries = 500)
  void totalLiesBetweenItsQuestions(@ForAll("assessments") List<ScoredQuestion> questions) {
    Scores scores = Scoring.of(questions);
    for (Obligation obligation : Obligation.values()) {
      List<Score> counting =
          questions.stream()
              .filter(question -> question.obligation() == obligation)
              .map(question -> scores.question(question.code()))
              .filter(score -> score.counted() > 0)
              .toList();
      Score total = scores.total(obligation);

      assertThat(total.counted()).isEqualTo(counting.size());
      if (!counting.isEmpty()) {
        assertThat(total.low()).isBetween(least(counting, Score::low), most(counting, Score::low));
        assertThat(total.high())
            .isBetween(least(counting, Score::high), most(counting, Score::high));
      }
    }
  }

  @Property(tries = 300)
  void orderDoesNotMatter(
      @ForAll("assessments") List<ScoredQuestion> questions, @ForAll Random random) {
    List<ScoredQuestion> shuffled = new ArrayList<>(questions);
    Collections.shuffle(shuffled, random);

    assertThat(Scoring.of(shuffled)).isEqualTo(Scoring.of(questions));
  }

  @Property(tries = 300)
  void onlyTheLawMovesTheLaw(
      @ForAll("assessments") List<ScoredQuestion> questions,
      @ForAll("assessments") List<ScoredQuestion> others) {
    List<ScoredQuestion> mixed = new ArrayList<>(questions);
    mixed.removeIf(question -> question.obligation() != Obligation.LAW);
    others.stream()
        .filter(question -> question.obligation() != Obligation.LAW)
        .map(question -> coded("other-" + question.code(), question))
        .forEach(mixed::add);

    Scores alone = Scoring.of(questions);
    Scores withOthers = Scoring.of(mixed);

    assertThat(withOthers.total(Obligation.LAW)).isEqualTo(alone.total(Obligation.LAW));
    for (String theme : List.of("een", "twee", "drie")) {
      assertThat(withOthers.theme(theme, Obligation.LAW))
          .isEqualTo(alone.theme(theme, Obligation.LAW));
    }
  }

  @Property(tries = 300)
  void whatHasNoScoreMovesNothing(@ForAll("assessments") List<ScoredQuestion> questions) {
    List<ScoredQuestion> scored = new ArrayList<>(questions);
    scored.removeIf(
        question ->
            question.followUp() == null
                && switch (question.kind()) {
                  case NUMBER, DATE, TEXT -> true;
                  case SINGLE_CHOICE -> !question.optionsScored();
                  case JUDGEMENT, CHECKLIST -> false;
                });

    for (Obligation obligation : Obligation.values()) {
      assertThat(Scoring.of(scored).total(obligation))
          .isEqualTo(Scoring.of(questions).total(obligation));
    }
  }

  @Property(tries = 300)
  void aChosenScoreIsTheScore(
      @ForAll Obligation obligation, @ForAll @IntRange(max = 10_000) int tenThousandths) {
    ScoredQuestion choice =
        new ScoredQuestion(
            "Q",
            "een",
            obligation,
            QuestionKind.SINGLE_CHOICE,
            null,
            List.of(),
            true,
            BigDecimal.valueOf(tenThousandths, 4),
            null);

    Score score = Scoring.of(List.of(choice)).total(obligation);

    assertThat(score.low()).isEqualTo(BigFraction.of(tenThousandths, 10_000));
    assertThat(score.high()).isEqualTo(score.low());
  }

  @Property(tries = 500)
  void extremesAreShownOnlyWhenExact(
      @ForAll @IntRange(min = 0, max = 1_000_000) int part,
      @ForAll @IntRange(min = 1, max = 1_000_000) int whole) {
    BigFraction bound = BigFraction.of(Math.min(part, whole), whole);
    Score score = Score.exactly(bound);

    assertThat(score.lowPercent() == 100).isEqualTo(bound.equals(BigFraction.ONE));
    assertThat(score.lowPercent() == 0).isEqualTo(bound.equals(BigFraction.ZERO));
    assertThat(score.verdict() == Verdict.MEETS).isEqualTo(score.lowPercent() == 100);
  }

  @Provide
  Arbitrary<List<ScoredQuestion>> assessments() {
    return question(true).list().ofMaxSize(12).map(ScoringPropertyTest::numbered);
  }

  private static Arbitrary<ScoredQuestion> question(boolean withFollowUp) {
    Arbitrary<ScoredQuestion> followUps =
        withFollowUp ? question(false).injectNull(0.7) : Arbitraries.just(null);
    Arbitrary<AnswerValue> items =
        Arbitraries.of(AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN).injectNull(0.2);
    return Combinators.combine(
            Arbitraries.of("een", "twee", "drie"),
            Arbitraries.of(Obligation.class),
            Arbitraries.of(QuestionKind.class),
            Arbitraries.of(AnswerValue.class).injectNull(0.2),
            items.list().ofMinSize(1).ofMaxSize(8),
            Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(4)
                .injectNull(0.3),
            Combinators.combine(Arbitraries.of(true, false), followUps).as(Scorable::new))
        .as(
            (theme, obligation, kind, value, answers, score, rest) ->
                new ScoredQuestion(
                    "follow-up",
                    theme,
                    obligation,
                    kind,
                    value,
                    kind == QuestionKind.CHECKLIST ? answers : List.of(),
                    kind == QuestionKind.SINGLE_CHOICE && rest.optionsScored(),
                    kind == QuestionKind.SINGLE_CHOICE && rest.optionsScored() ? score : null,
                    rest.followUp()));
  }

  private record Scorable(boolean optionsScored, ScoredQuestion followUp) {}

  /** Answers all that is unknown; a judgement may ask a follow-up that it did not ask before. */
  private static ScoredQuestion answered(ScoredQuestion question, Random random) {
    List<AnswerValue> certain = List.of(AnswerValue.YES, AnswerValue.PARTLY, AnswerValue.NO);
    boolean open = question.value() == null || question.value() == AnswerValue.UNKNOWN;
    ScoredQuestion followUp = question.followUp();
    if (followUp != null && random.nextBoolean()) {
      followUp = answered(followUp, random);
    } else if (followUp == null && open && question.kind() == QuestionKind.JUDGEMENT) {
      followUp = ScoringTest.judgement("asked", question.obligation(), null);
    }
    return new ScoredQuestion(
        question.code(),
        question.themeCode(),
        question.obligation(),
        question.kind(),
        open ? certain.get(random.nextInt(3)) : question.value(),
        question.items().stream()
            .map(
                item ->
                    item == AnswerValue.YES || item == AnswerValue.NO || random.nextBoolean()
                        ? item
                        : certain.get(random.nextBoolean() ? 0 : 2))
            .toList(),
        question.optionsScored(),
        question.optionsScored() && question.optionScore() == null
            ? new BigDecimal("0.3")
            : question.optionScore(),
        followUp);
  }

  private static List<ScoredQuestion> numbered(List<ScoredQuestion> questions) {
    List<ScoredQuestion> numbered = new ArrayList<>();
    for (ScoredQuestion question : questions) {
      numbered.add(coded("Q" + numbered.size(), question));
    }
    return numbered;
  }

  private static ScoredQuestion coded(String code, ScoredQuestion question) {
    return new ScoredQuestion(
        code,
        question.themeCode(),
        question.obligation(),
        question.kind(),
        question.value(),
        question.items(),
        question.optionsScored(),
        question.optionScore(),
        question.followUp());
  }

  private static List<Score> all(Scores scores) {
    return Stream.of(
            scores.totals().values().stream(),
            scores.themes().values().stream().flatMap(theme -> theme.values().stream()),
            scores.questions().values().stream())
        .flatMap(score -> score)
        .toList();
  }

  private static BigFraction least(List<Score> scores, Function<Score, BigFraction> bound) {
    return scores.stream().map(bound).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static BigFraction most(List<Score> scores, Function<Score, BigFraction> bound) {
    return scores.stream().map(bound).max(Comparator.naturalOrder()).orElseThrow();
  }
}
