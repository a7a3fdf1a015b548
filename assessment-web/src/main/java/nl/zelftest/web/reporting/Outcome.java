package nl.zelftest.web.reporting;

import nl.zelftest.reporting.Share;

/**
 * How much of what the law asks is there, in steps wide enough for a map: of a province in the
 * middle of its municipalities, of a municipality that published in its own result.
 */
enum Outcome {
  /** Three quarters or more. */
  MUCH,
  /** From half to three quarters. */
  OVER_HALF,
  /** Less than half. */
  UNDER_HALF,
  /** What is unknown could make it one step or another. */
  OPEN,
  /** Not told. */
  HIDDEN;

  private static final int THREE_QUARTERS = 75;
  private static final int HALF = 50;

  /** The step of what lies between these bounds; null for what is hidden. */
  static Outcome of(Share share) {
    if (share == null) {
      return HIDDEN;
    }
    Outcome least = of(share.from());
    return least == of(share.to()) ? least : OPEN;
  }

  private static Outcome of(int percent) {
    if (percent >= THREE_QUARTERS) {
      return MUCH;
    }
    return percent >= HALF ? OVER_HALF : UNDER_HALF;
  }
}
