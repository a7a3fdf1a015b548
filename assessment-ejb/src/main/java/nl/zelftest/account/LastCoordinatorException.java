package nl.zelftest.account;

import jakarta.ejb.ApplicationException;

/** The organisation would have no coordinator left; nothing was changed. */
@ApplicationException(rollback = true)
public class LastCoordinatorException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
