package nl.zelftest.account;

/** What can be done with an assessment. */
public enum Operation {
  START,
  READ,
  ANSWER,
  SUBMIT,
  REOPEN
}
