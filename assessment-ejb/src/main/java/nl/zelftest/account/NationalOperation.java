package nl.zelftest.account;

/** What national administrators do with question sets and rounds. */
public enum NationalOperation {
  READ_DRAFTS,
  EDIT_DRAFTS,
  REQUEST_REVIEW,
  /** Approves or sends back what another administrator asked a review of. */
  REVIEW,
  CORRECT_SPELLING,
  READ_ROUNDS,
  PLAN_ROUNDS,
  /** Plans, confirms and withdraws changes of municipalities, and invites people again. */
  PLAN_REDIVISIONS,
  /** Sees whom reminders of a round reach, and sends them. */
  SEND_REMINDERS,
  /** Counts all figures anew. */
  REBUILD_FIGURES,
  /** Reads and sets how long what is kept, and has it applied. */
  SET_RETENTION,
  /** Finds a person by the whole address, and removes her account. */
  REMOVE_PEOPLE,
  /** Reads how often signing in failed in the whole country. */
  WATCH_SIGN_INS
}
