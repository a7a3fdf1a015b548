package nl.zelftest.notification;

/** Why an attempt did not end well: for who looks after the portal, so without names or texts. */
public enum SendingProblem {
  /** No connection, or it broke before the mail server had the mail. */
  UNREACHABLE,
  /** The mail server does not accept this portal's user and password. */
  SIGN_IN,
  /** The mail server refuses for now, or refuses the sender. */
  NOT_NOW,
  /** The mail folder could not be written. */
  FOLDER,
  /** The node stopped before the mail server had the mail. */
  NODE_GONE,
  /** Something that nobody thought of, before the mail server had the mail. */
  OTHER,
  /** The address is none, or the mail server refuses the recipient or the mail for good. */
  REFUSED,
  /** The mail server had the mail and nobody heard what it said. */
  UNHEARD;

  /** Whether the next mail would very likely fare the same. */
  boolean isOfThePortal() {
    return this != REFUSED && this != NOT_NOW && this != UNHEARD;
  }
}
