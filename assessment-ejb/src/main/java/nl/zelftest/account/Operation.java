package nl.zelftest.account;

/** What can be done with an assessment. */
public enum Operation {
  START,
  READ,
  ANSWER,
  /** To go on with another version of the questions. */
  MIGRATE,
  SUBMIT,
  REOPEN,
  /** To let guests take part in a council's test. */
  INVITE
}
