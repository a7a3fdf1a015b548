package nl.zelftest.web.reporting;

import nl.zelftest.reporting.Share;

/**
 * Whether more is arranged in the middle of one group or year than of another, as far as their
 * ranges tell. Of one question it is not told: what is not known yet would count as not arranged.
 */
enum Trend {
  BETTER,
  WORSE,
  /** Both are told alike, and exactly. */
  SAME,
  /** Their ranges overlap. */
  OPEN;

  /** By medians that are both shown. */
  static Trend of(Share own, Share other) {
    if (ClearOrder.MEDIANS.isMore(own, other)) {
      return BETTER;
    }
    if (ClearOrder.MEDIANS.isMore(other, own)) {
      return WORSE;
    }
    return own.equals(other) && !own.isBand() ? SAME : OPEN;
  }
}
