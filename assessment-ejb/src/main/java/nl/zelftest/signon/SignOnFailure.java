package nl.zelftest.signon;

/** Why somebody is not signed in by an identity provider; a page has a sentence for each. */
public enum SignOnFailure {
  /** There is no provider, or it is off. */
  OFF,
  /** It does not answer. */
  AWAY,
  /** It answers what it should not, as when settings here and there differ. */
  MISCONFIGURED,
  /** The person stopped there, or was not let in. */
  CANCELLED,
  /** The answer belongs to no attempt of this session: too late, a second time, or forged. */
  STALE,
  /** Another provider answered than was asked. */
  MIXED_UP,
  /** The token is not to be trusted. */
  REFUSED,
  /** The provider did not see two factors, where it has to. */
  WEAK,
  /** Nobody here is linked to this person, or has a role any more. */
  UNKNOWN,
  /** The person there, or the account here, is linked already. */
  LINKED,
  /** The invitation does not work any more. */
  INVITATION,
  /** The invitation is for an address that has an account, whose holder is still to be shown. */
  KNOWN_ADDRESS,
  /** The person has a role on the other side by now. */
  OTHER_SIDE
}
