package nl.zelftest.dialogue;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** What was typed is no agreement that can be kept; nothing of it was. */
@ApplicationException(rollback = true)
public class InvalidActionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    WHAT_MISSING,
    WHAT_TOO_LONG,
    WHAT_UNREADABLE,
    ORGANISATION_MISSING,
    /** The person is not of that organisation. */
    PERSON_ELSEWHERE,
    DAY_MISSING,
    NOT_A_DAY,
    /** The conversation has as many agreements as it can hold. */
    TOO_MANY
  }

  private final List<Reason> reasons;

  InvalidActionException(List<Reason> reasons) {
    this.reasons = List.copyOf(reasons);
  }

  public List<Reason> getReasons() {
    return reasons;
  }
}
