package nl.zelftest.account;

/** What can be done with the people of an organisation, and with the organisation itself. */
public enum OrganisationOperation {
  /** Reads who is a member and who is invited, invites, withdraws, and ends memberships. */
  MANAGE_MEMBERS,
  /** Says with which identity provider its people can sign in. */
  MANAGE_SIGN_ON,
  /** Makes and revokes tokens and webhooks, through which the organisation's own results leave. */
  MANAGE_CONNECTIONS,
  /** Finds organisations, adds, renames and closes them, and says for whom they answer. */
  MANAGE_ORGANISATIONS,
  /** Reads what the organisation's people did; of no organisation: what the national team did. */
  READ_EVENTS,
  /** Looks at all who have access, and keeps or ends each. */
  REVIEW_ACCESS
}
