package nl.zelftest.assessment;

/**
 * Where a score went from one year to a later one, as far as that is certain. What is unknown in
 * either year may have been anything between the bounds, so it makes nothing rise or fall.
 */
public enum Movement {
  /** Better, whatever the unknown turns out to be. */
  RISEN,
  /** Worse, whatever the unknown turns out to be. */
  FALLEN,
  /** The same bounds. */
  EQUAL,
  /** Other bounds that share a part: what is known changed, what is true perhaps did not. */
  UNCERTAIN,
  /** In one of the years nothing counts. */
  NOT_APPLICABLE;

  /**
   * Compares a score with that of an earlier year; whether the two may be compared is not asked.
   */
  public static Movement between(Score earlier, Score later) {
    if (earlier.counted() == 0 || later.counted() == 0) {
      return NOT_APPLICABLE;
    }
    if (later.low().compareTo(earlier.high()) > 0) {
      return RISEN;
    }
    if (later.high().compareTo(earlier.low()) < 0) {
      return FALLEN;
    }
    return earlier.low().equals(later.low()) && earlier.high().equals(later.high())
        ? EQUAL
        : UNCERTAIN;
  }
}
