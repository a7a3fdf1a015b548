package nl.zelftest.connection;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/** A token cannot be made as it was asked for; nothing was. */
@ApplicationException(rollback = true)
public class InvalidTokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was typed. */
  public enum Field {
    NAME,
    SCOPES,
    LAST_DAY
  }

  /** What is wrong with it. */
  public enum Reason {
    MISSING,
    /** Too long or no name; no day, in the past, or more than a year away. */
    UNUSABLE,
    /** The organisation has as many as it can have. */
    FULL
  }

  private final transient Map<Field, Reason> problems;

  InvalidTokenException(Map<Field, Reason> problems) {
    this.problems = Map.copyOf(problems);
  }

  public Map<Field, Reason> getProblems() {
    return problems;
  }
}
