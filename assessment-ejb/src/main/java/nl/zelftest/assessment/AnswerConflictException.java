package nl.zelftest.assessment;

import jakarta.ejb.ApplicationException;

/** Somebody else saved this answer in the meantime; nothing was overwritten. */
@ApplicationException(rollback = true)
public class AnswerConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient GivenAnswer kept;

  AnswerConflictException(GivenAnswer kept) {
    this.kept = kept;
  }

  /** The other's answer, which stays until this person chooses. */
  public GivenAnswer getKept() {
    return kept;
  }
}
