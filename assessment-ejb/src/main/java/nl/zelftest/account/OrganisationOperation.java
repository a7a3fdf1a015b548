package nl.zelftest.account;

/** What can be done with the people of an organisation, and with the organisation itself. */
public enum OrganisationOperation {
  /** Reads who is a member and who is invited, invites, withdraws, and ends memberships. */
  MANAGE_MEMBERS,
  /** Makes and revokes tokens and webhooks, through which the organisation's own results leave. */
  MANAGE_CONNECTIONS,
  /** Finds organisations, adds, renames and closes them, and says for whom they answer. */
  MANAGE_ORGANISATIONS
}
