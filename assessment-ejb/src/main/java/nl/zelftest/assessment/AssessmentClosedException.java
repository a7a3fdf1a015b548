package nl.zelftest.assessment;

import jakarta.ejb.ApplicationException;

/** The test can no longer be answered or submitted. */
@ApplicationException(rollback = true)
public class AssessmentClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean submitted;

  AssessmentClosedException(boolean submitted) {
    this.submitted = submitted;
  }

  /** Whether it was submitted; otherwise its round is not open. */
  public boolean isSubmitted() {
    return submitted;
  }
}
