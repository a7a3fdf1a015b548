package nl.zelftest.questionset;

import jakarta.ejb.ApplicationException;

/** A colleague changed the same text in the meantime, or dropped the part that it stands in. */
@ApplicationException(rollback = true)
public class DraftConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String current;

  DraftConflictException(String current) {
    this.current = current;
  }

  /** What is there now; null when the part is gone. */
  public String getCurrent() {
    return current;
  }
}
