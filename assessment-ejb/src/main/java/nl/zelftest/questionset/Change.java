package nl.zelftest.questionset;

/** What became of a question between two versions; follows from the edges of their mapping. */
public enum Change {
  /** Goes on alone, with the same meaning. */
  SAME,
  /** Goes on alone, with another meaning. */
  REWORDED,
  /** One of several questions in which an earlier one goes on. */
  SPLIT,
  /** Several earlier questions go on in it. */
  MERGED,
  /** No earlier question goes on in it. */
  NEW,
  /** An earlier question that goes on nowhere. */
  DROPPED
}
