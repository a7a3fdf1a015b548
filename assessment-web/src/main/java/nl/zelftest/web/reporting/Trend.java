package nl.zelftest.web.reporting;

import nl.zelftest.assessment.Verdict;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.Share;

/** Whether more is arranged in one figure than in another, as far as their ranges tell. */
enum Trend {
  BETTER,
  WORSE,
  /** Both are told alike, and exactly. */
  SAME,
  /** Their ranges overlap. */
  OPEN;

  /** By what the middle municipality has arranged; of a question by how many meet it. */
  static Trend of(Figure own, Figure other) {
    return own.medianLow() == null || other.medianLow() == null
        ? of(own.shares().get(Verdict.MEETS), other.shares().get(Verdict.MEETS), ClearOrder.SHARES)
        : of(median(own), median(other), ClearOrder.MEDIANS);
  }

  /** By shares or medians that are both shown. */
  static Trend of(Share own, Share other, ClearOrder order) {
    if (order.isMore(own, other)) {
      return BETTER;
    }
    if (order.isMore(other, own)) {
      return WORSE;
    }
    return own.equals(other) && !own.isBand() ? SAME : OPEN;
  }

  private static Share median(Figure figure) {
    return new Share(figure.medianLow(), figure.medianHigh());
  }
}
