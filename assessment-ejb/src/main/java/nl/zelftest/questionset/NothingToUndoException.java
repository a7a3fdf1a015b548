package nl.zelftest.questionset;

import jakarta.ejb.ApplicationException;

/** The person has no change of a draft left to undo. */
@ApplicationException(rollback = true)
public class NothingToUndoException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
