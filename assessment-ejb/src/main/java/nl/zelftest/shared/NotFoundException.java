package nl.zelftest.shared;

import jakarta.ejb.ApplicationException;

/**
 * What was asked for does not exist, or is not for this person to see. The two are one on purpose:
 * the answer must not tell them apart.
 */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
