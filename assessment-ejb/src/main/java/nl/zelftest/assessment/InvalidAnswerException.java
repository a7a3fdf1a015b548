package nl.zelftest.assessment;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** What was given cannot be kept; nothing of it was. */
@ApplicationException(rollback = true)
public class InvalidAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong; each has a sentence in the bundle. */
  public enum Reason {
    VALUE_NOT_OFFERED,
    ITEM_UNKNOWN,
    /** Something was entered, and it was also said not to be known or not to apply. */
    ENTRY_BESIDE_VALUE,
    NOT_A_NUMBER,
    /** Groups of three digits behind a point: thousands to one reader, decimals to another. */
    NUMBER_IN_THOUSANDS,
    NUMBER_TOO_LONG,
    /** A part of the date is missing or no number. */
    NOT_A_DATE,
    NO_SUCH_DATE,
    YEAR_OUT_OF_RANGE,
    TEXT_TOO_LONG,
    TEXT_NOT_ALLOWED,
    TOO_MANY_LINKS,
    LINK_NOT_HTTP,
    LINK_TOO_LONG,
    LINK_LABEL_TOO_LONG
  }

  /** What is wrong with which field: value, items, entry, reason, note, or links[n]. */
  public record FieldError(String field, Reason reason) {}

  private final transient List<FieldError> errors;

  InvalidAnswerException(List<FieldError> errors) {
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> getErrors() {
    return errors;
  }
}
