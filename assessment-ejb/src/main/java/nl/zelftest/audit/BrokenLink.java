package nl.zelftest.audit;

/**
 * The first place where a chain does not hold.
 *
 * @param sequence of the link that is wrong or lacking
 */
public record BrokenLink(long sequence, Fault fault) {

  /** What is wrong there. */
  public enum Fault {
    /** The link is not there, though later ones are. */
    MISSING,
    /** The link comes again, or after a later one. */
    OUT_OF_ORDER,
    /** The link does not follow from the one before it: one of the two was replaced. */
    UNLINKED,
    /** The event, or the hash itself, is not what was sealed. */
    ALTERED,
    /** The link holds in itself, but is another than the one that was anchored. */
    REWRITTEN,
    /** The chain ends before a link that was anchored. */
    CUT
  }
}
