package nl.zelftest.assessment;

/** A score in a word. */
public enum Verdict {
  /** Nothing counts. */
  NOT_APPLICABLE,
  MEETS,
  DOES_NOT_MEET,
  /** Nothing is known yet of what counts. */
  UNKNOWN,
  PARTLY
}
