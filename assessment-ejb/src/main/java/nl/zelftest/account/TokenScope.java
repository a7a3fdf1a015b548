package nl.zelftest.account;

/** What a program may do with a token. */
public enum TokenScope {
  /** Reads what its organisation submitted, and the scores. */
  RESULTS,
  /** Fetches the files of what its organisation submitted. */
  EXPORTS
}
