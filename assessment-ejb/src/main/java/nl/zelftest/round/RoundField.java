package nl.zelftest.round;

/** What an administrator fills in for a round, in the order of the page. */
public enum RoundField {
  VERSION,
  NAME,
  REPORTING_YEAR,
  REFERENCE_DATE,
  OPENS_ON,
  CLOSES_ON,
  REVEAL_RULE,
  REVEAL_ON,
  MOVE_ON
}
