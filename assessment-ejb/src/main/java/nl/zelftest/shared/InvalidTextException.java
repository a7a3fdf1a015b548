package nl.zelftest.shared;

import jakarta.ejb.ApplicationException;

/** What somebody wrote cannot be kept as it is; nothing of it was. */
@ApplicationException(rollback = true)
public class InvalidTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    MISSING,
    TOO_LONG,
    /** It holds characters that are none, such as zero bytes. */
    UNREADABLE
  }

  private final Reason reason;

  private final int longest;

  InvalidTextException(Reason reason, int longest) {
    this.reason = reason;
    this.longest = longest;
  }

  public Reason getReason() {
    return reason;
  }

  /** How many characters it can have. */
  public int getLongest() {
    return longest;
  }
}
