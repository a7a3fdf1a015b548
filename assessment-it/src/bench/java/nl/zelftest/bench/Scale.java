package nl.zelftest.bench;

/**
 * How much is measured.
 *
 * @param starts of each kind
 * @param rounds of warm-up before the first turn of saving
 * @param busy seconds of each with the most people at once
 * @param quiet seconds of each with one person
 * @param firstWarmUp seconds of reading before the first level
 * @param turns of saving, in each of which all levels are measured
 * @param warmUp seconds of saving before each level
 * @param seconds of saving that count at each level of a turn
 * @param pageSeconds of reading that count for each page at each level
 * @param signedIn people for whom memory is measured
 */
record Scale(
    int starts,
    int rounds,
    int busy,
    int quiet,
    int firstWarmUp,
    int turns,
    int warmUp,
    int seconds,
    int pageSeconds,
    int signedIn) {
  static final Scale FULL = new Scale(5, 4, 12, 25, 60, 3, 5, 10, 5, 500);

  /** To try the bench itself; its figures mean nothing. */
  static final Scale QUICK = new Scale(1, 1, 3, 1, 3, 2, 1, 2, 1, 120);
}
