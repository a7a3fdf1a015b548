package nl.zelftest.assessment;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How far requirements are met: exact bounds from 0 to 1. What is unknown lies between them, as a
 * gap and never as a fault.
 *
 * @param low when all that is unknown would turn out to be missing
 * @param high when all that is unknown would turn out to be there
 * @param counted how many questions this is the mean of; with 0 the bounds mean nothing
 * @param known whether anything that counts is known, be it good or bad
 */
public record Score(BigFraction low, BigFraction high, int counted, boolean known) {
  /** The score of what does not count. */
  static final Score NOTHING = new Score(BigFraction.ZERO, BigFraction.ZERO, 0, false);

  /** The score of one question of which nothing is known. */
  static final Score OPEN = new Score(BigFraction.ZERO, BigFraction.ONE, 1, false);

  public Score {
    if (low.signum() < 0 || low.compareTo(high) > 0 || high.compareTo(BigFraction.ONE) > 0) {
      throw new IllegalArgumentException("Not bounds from 0 to 1: " + low + ", " + high);
    }
  }

  /** Returns the score of one question that is answered with this value. */
  static Score exactly(BigFraction value) {
    return new Score(value, value, 1, true);
  }

  /**
   * Returns a score as it is kept beside a submission.
   *
   * @param low an exact fraction, such as 5 / 8
   */
  public static Score kept(Verdict verdict, String low, String high) {
    return verdict == Verdict.NOT_APPLICABLE
        ? NOTHING
        : new Score(BigFraction.parse(low), BigFraction.parse(high), 1, verdict != Verdict.UNKNOWN);
  }

  /** Returns the mean of those that count, each as heavy as the other. */
  static Score mean(Collection<Score> scores) {
    List<Score> counting = scores.stream().filter(score -> score.counted > 0).toList();
    if (counting.isEmpty()) {
      return NOTHING;
    }
    BigFraction low = BigFraction.ZERO;
    BigFraction high = BigFraction.ZERO;
    for (Score score : counting) {
      low = low.add(score.low);
      high = high.add(score.high);
    }
    return new Score(
        low.divide(counting.size()),
        high.divide(counting.size()),
        counting.size(),
        counting.stream().anyMatch(Score::known));
  }

  /** Returns this question's score together with its follow-up's: bound by bound the better one. */
  Score orBetter(Score followUp) {
    if (counted == 0 || followUp.counted == 0) {
      return counted == 0 ? followUp : this;
    }
    return new Score(
        greater(low, followUp.low), greater(high, followUp.high), 1, known || followUp.known);
  }

  public Verdict verdict() {
    if (counted == 0) {
      return Verdict.NOT_APPLICABLE;
    }
    if (low.equals(BigFraction.ONE)) {
      return Verdict.MEETS;
    }
    if (high.equals(BigFraction.ZERO)) {
      return Verdict.DOES_NOT_MEET;
    }
    return known ? Verdict.PARTLY : Verdict.UNKNOWN;
  }

  /**
   * Returns the lower bound in whole per cent.
   *
   * @throws IllegalStateException when nothing counts
   */
  public int lowPercent() {
    return percent(low);
  }

  /**
   * Returns the upper bound in whole per cent.
   *
   * @throws IllegalStateException when nothing counts
   */
  public int highPercent() {
    return percent(high);
  }

  private int percent(BigFraction bound) {
    if (counted == 0) {
      throw new IllegalStateException("Nothing counts, so there is no percentage");
    }
    return wholePercent(bound);
  }

  /** A bound in whole per cent, rounded half up, but never to 0 or 100 what is not exactly that. */
  public static int wholePercent(BigFraction bound) {
    if (bound.equals(BigFraction.ZERO) || bound.equals(BigFraction.ONE)) {
      return bound.intValue() * 100;
    }
    int rounded = bound.multiply(100).bigDecimalValue(0, RoundingMode.HALF_UP).intValueExact();
    return Math.min(99, Math.max(1, rounded));
  }

  private static BigFraction greater(BigFraction one, BigFraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
