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
    TEXT_TOO_LONG,
    TEXT_NOT_ALLOWED,
    TOO_MANY_LINKS,
    LINK_NOT_HTTP,
    LINK_TOO_LONG,
    LINK_LABEL_TOO_LONG
  }

  /** What is wrong with which field: value, items, reason, note, or links[n]. */
  public record FieldError(String field, Reason reason) {}

  private final transient List<FieldError> errors;

  InvalidAnswerException(List<FieldError> errors) {
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> getErrors() {
    return errors;
  }
}
