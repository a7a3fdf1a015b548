package nl.zelftest.dialogue;

import jakarta.ejb.ApplicationException;

/** Somebody else changed the same thing in the meantime; nothing was kept. */
@ApplicationException(rollback = true)
public class DialogueConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
