package nl.zelftest.assessment;

import jakarta.ejb.ApplicationException;

/** The test went on with another version, which does not ask this question in these words. */
@ApplicationException(rollback = true)
public class AssessmentMovedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
