package nl.zelftest.redivision;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** Municipalities cannot change like this; nothing was kept. */
@ApplicationException(rollback = true)
public class InvalidRedivisionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong; each has a sentence in the bundle. */
  public enum Reason {
    MISSING,
    NOT_A_DAY,
    /** What is past cannot be planned any more. */
    IN_PAST,
    NOT_CHOSEN,
    /** No municipality has or had this name or code. */
    UNKNOWN,
    /** Does not exist on the day before. */
    ENDED,
    /** Does not exist on the day itself, also when another plan ends it by then. */
    GONE,
    /** Another plan needs it, on this day or a later one. */
    NEEDED,
    /** Stands on both sides of the change. */
    ITSELF,
    TOO_MANY,
    /** Two municipalities at least become a new one. */
    ONLY_ONE,
    /** This kind knows one only. */
    MORE_THAN_ONE,
    NOT_A_CODE,
    /** A municipality has or had this code or name, or another plan gives it. */
    TAKEN,
    TOO_LONG,
    NOT_PLAIN,
    /** Not filled in for this kind. */
    NOT_FOR_KIND
  }

  /**
   * What is wrong with which field.
   *
   * @param what the municipality that is meant; empty where it is the field as a whole
   */
  public record RedivisionError(RedivisionField field, Reason reason, String what) {}

  private final transient List<RedivisionError> errors;

  InvalidRedivisionException(List<RedivisionError> errors) {
    this.errors = List.copyOf(errors);
  }

  /** In the order of the page. */
  public List<RedivisionError> getErrors() {
    return errors;
  }
}
