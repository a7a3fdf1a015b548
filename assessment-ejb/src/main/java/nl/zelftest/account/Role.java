package nl.zelftest.account;

/** What a person may do in an organisation. */
public enum Role {
  /** Answers, submits and invites. */
  COORDINATOR,
  /** Answers. */
  CONTRIBUTOR,
  /** Answers one test of a council, without an account to sign in to. */
  GUEST,
  /** No person: reads with a token for the organisation, what the token's scopes say. */
  PROGRAM
}
