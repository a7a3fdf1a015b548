package nl.zelftest.guest;

import jakarta.ejb.ApplicationException;
import java.util.Map;
import nl.zelftest.guest.GuestInput.Field;
import nl.zelftest.guest.GuestInput.Reason;

/** A guest cannot be invited as typed; nothing was kept and no mail was written. */
@ApplicationException(rollback = true)
public class InvalidGuestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Map<Field, Reason> problems;

  InvalidGuestException(Map<Field, Reason> problems) {
    this.problems = Map.copyOf(problems);
  }

  /** What is wrong, by field. */
  public Map<Field, Reason> getProblems() {
    return problems;
  }
}
