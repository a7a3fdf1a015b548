package nl.zelftest.account;

import jakarta.ejb.ApplicationException;

/** The person has a role on the other side of one of the municipalities; nothing was changed. */
@ApplicationException(rollback = true)
public class OtherSideException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
