package nl.zelftest.reporting;

/**
 * A share in whole per cent, or the band in which it lies, so that nobody reads from it what one
 * municipality answered.
 *
 * @param from the least that it can be
 * @param to the most; the same for a share that is shown as it is
 */
public record Share(int from, int to) {
  public Share {
    if (from < 0 || from > to || to > 100) {
      throw new IllegalArgumentException("Not a share: " + from + " to " + to);
    }
  }

  public boolean isBand() {
    return from < to;
  }
}
