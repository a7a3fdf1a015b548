package nl.zelftest.web.faces;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import nl.zelftest.shared.NotFoundException;

/** Tells refusals from faults. */
public final class Refusals {

  private Refusals() {}

  /**
   * Whether something does not exist, or is not for this person: a service said so, or the
   * container did because of the roles. Pages and resources answer all of these in the same way.
   */
  public static boolean isNotFound(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotFoundException
          || cause instanceof EJBAccessException
          || cause instanceof AccessLocalException) {
        return true;
      }
    }
    return false;
  }
}
