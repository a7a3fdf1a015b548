package nl.zelftest.notification;

/** How far a mail is. */
enum MailState {
  /** To be sent from a moment on. */
  WAITING,
  /** A node is giving it to the mail server, which does not have it whole yet. */
  TAKEN,
  /** The mail server may have it: from here on it is not sent again by itself. */
  HANDED_OVER,
  /** The mail server confirmed that it has it. */
  SENT,
  /** Refused for good, or given up after three days. */
  FAILED,
  /** The mail server may have it and nobody heard: a person decides. */
  UNCERTAIN;

  /** Whether nothing more happens by itself. */
  boolean isLast() {
    return this == SENT || this == FAILED || this == UNCERTAIN;
  }
}
