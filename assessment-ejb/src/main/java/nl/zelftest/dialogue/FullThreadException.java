package nl.zelftest.dialogue;

import jakarta.ejb.ApplicationException;

/** A question was talked about as much as a page can hold. */
@ApplicationException(rollback = true)
public class FullThreadException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
