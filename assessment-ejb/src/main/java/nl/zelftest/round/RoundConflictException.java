package nl.zelftest.round;

import jakarta.ejb.ApplicationException;

/** Somebody else changed the round in the meantime; nothing was overwritten. */
@ApplicationException(rollback = true)
public class RoundConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RoundPage kept;

  RoundConflictException(RoundPage kept) {
    this.kept = kept;
  }

  /** The round as it is now. */
  public RoundPage getKept() {
    return kept;
  }
}
