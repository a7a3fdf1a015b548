package nl.zelftest.guest;

import jakarta.ejb.ApplicationException;

/** No guest can be invited or reached now: the page says why. */
@ApplicationException(rollback = true)
public class GuestsRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** The test was submitted, or its round is not open. */
    CLOSED,
    /** There are as many guests as a test can have. */
    FULL,
    /** The pass has ended in the meantime. */
    ENDED
  }

  private final Reason reason;

  GuestsRefusedException(Reason reason) {
    this.reason = reason;
  }

  public Reason getReason() {
    return reason;
  }
}
