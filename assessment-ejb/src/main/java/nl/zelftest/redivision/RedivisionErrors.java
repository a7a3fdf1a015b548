package nl.zelftest.redivision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zelftest.redivision.InvalidRedivisionException.Reason;
import nl.zelftest.redivision.InvalidRedivisionException.RedivisionError;

/** What is wrong with a change, at most one thing at each field. */
final class RedivisionErrors {
  private final List<RedivisionError> errors = new ArrayList<>();

  void refuse(RedivisionField field, Reason reason, String what) {
    if (errors.stream().noneMatch(error -> error.field() == field)) {
      errors.add(new RedivisionError(field, reason, what));
    }
  }

  void refuseIf(boolean wrong, RedivisionField field, Reason reason) {
    if (wrong) {
      refuse(field, reason, "");
    }
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  /**
   * Ends here when something is wrong.
   *
   * @throws InvalidRedivisionException with everything that is
   */
  void end() {
    if (!errors.isEmpty()) {
      errors.sort(Comparator.comparing(RedivisionError::field));
      throw new InvalidRedivisionException(errors);
    }
  }
}
