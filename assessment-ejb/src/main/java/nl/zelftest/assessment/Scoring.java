package nl.zelftest.assessment;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collector;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Scores answers, in exact fractions. Every question weighs the same, in its theme and in the
 * total; each obligation is counted apart.
 */
public final class Scoring {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  private Scoring() {}

  /**
   * Scores the questions of one assessment; follow-ups come inside their parents.
   *
   * @throws IllegalArgumentException when two questions have one code
   */
  public static Scores of(Collection<ScoredQuestion> questions) {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (ScoredQuestion question : questions) {
      if (scores.put(question.code(), score(question)) != null) {
        throw new IllegalArgumentException("A question is scored twice: " + question.code());
      }
    }
    Collector<ScoredQuestion, ?, Map<Obligation, Score>> byObligation =
        groupingBy(
            ScoredQuestion::obligation,
            mapping(
                question -> scores.get(question.code()), collectingAndThen(toList(), Score::mean)));
    return new Scores(
        questions.stream().collect(byObligation),
        questions.stream()
            .collect(groupingBy(ScoredQuestion::themeCode, LinkedHashMap::new, byObligation)),
        scores);
  }

  private static Score score(ScoredQuestion question) {
    Score own = withoutFollowUp(question);
    return question.followUp() == null ? own : own.orBetter(score(question.followUp()));
  }

  private static Score withoutFollowUp(ScoredQuestion question) {
    if (question.value() == AnswerValue.NOT_APPLICABLE) {
      return Score.NOTHING;
    }
    return switch (question.kind()) {
      case JUDGEMENT -> score(question.value());
      case CHECKLIST -> checklist(question);
      case SINGLE_CHOICE -> choice(question);
      case NUMBER, DATE, TEXT -> Score.NOTHING;
    };
  }

  /** One question, however many its items. */
  private static Score checklist(ScoredQuestion question) {
    Score items = Score.mean(question.items().stream().map(Scoring::score).toList());
    return new Score(items.low(), items.high(), 1, items.known());
  }

  /** An option without a score, among others that have one, tells as little as no answer. */
  private static Score choice(ScoredQuestion question) {
    if (!question.optionsScored()) {
      return Score.NOTHING;
    }
    return question.optionScore() == null
        ? Score.OPEN
        : Score.exactly(fraction(question.optionScore()));
  }

  private static Score score(AnswerValue value) {
    if (value == null) {
      return Score.OPEN;
    }
    return switch (value) {
      case YES -> Score.exactly(BigFraction.ONE);
      case PARTLY -> Score.exactly(HALF);
      case NO -> Score.exactly(BigFraction.ZERO);
      case UNKNOWN -> Score.OPEN;
      case NOT_APPLICABLE -> Score.NOTHING;
    };
  }

  private static BigFraction fraction(BigDecimal number) {
    BigDecimal decimal = number.setScale(Math.max(number.scale(), 0));
    return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }
}
