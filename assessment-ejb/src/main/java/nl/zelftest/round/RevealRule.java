package nl.zelftest.round;

/** When the organisations of one municipality see each other's submissions. */
public enum RevealRule {
  /** At a moment that the round names. */
  ON_DATE,
  /** Once every invited organisation has submitted. */
  ALL_SUBMITTED
}
