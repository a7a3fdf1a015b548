package nl.zelftest.shared;

import jakarta.ejb.ApplicationException;

/** The person may see this, but not do this with it; a page says who may. */
@ApplicationException(rollback = true)
public class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
