package nl.zelftest.assessment;

import jakarta.ejb.ApplicationException;

/** Questions are still open, so the test cannot be submitted. */
@ApplicationException(rollback = true)
public class IncompleteException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
