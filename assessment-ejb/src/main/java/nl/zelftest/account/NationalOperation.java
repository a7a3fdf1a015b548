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
  /** Counts all figures anew. */
  REBUILD_FIGURES,
  /** Reads how often signing in failed in the whole country. */
  WATCH_SIGN_INS
}
