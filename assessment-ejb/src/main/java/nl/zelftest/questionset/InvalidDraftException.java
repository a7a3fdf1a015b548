package nl.zelftest.questionset;

import jakarta.ejb.ApplicationException;

/** A change to a draft that cannot be kept; nothing of it was. */
@ApplicationException(rollback = true)
public class InvalidDraftException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong; the sentence is in the page's bundle under this name. */
  public enum Reason {
    TOO_LONG,
    UNKNOWN_VALUE,
    /** A line of the options that ends in no score from 0 to 1. */
    BAD_SCORE,
    /** A line of the legal references that is neither an article of a known form nor a paper. */
    BAD_REFERENCE,
    TOO_MANY_LINES,
    /** Two options that say the same. */
    TWICE,
    /** A theme goes when its questions are gone. */
    THEME_NOT_EMPTY,
    /** A correction of spelling that nobody says the reason of. */
    REASON_MISSING,
    /** A correction of spelling that may change what is asked. */
    MORE_THAN_SPELLING,
    /** A question merges with another one that is not its own follow-up. */
    CANNOT_MERGE
  }

  private final Reason reason;

  public InvalidDraftException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason getReason() {
    return reason;
  }
}
