package nl.zelftest.assessment;

/** Where an assessment is in its life. */
public enum AssessmentState {
  OPEN,
  SUBMITTED
}
