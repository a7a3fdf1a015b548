package nl.zelftest.passkey;

/** What a device answered proves nothing; why is for the record, not for who asks. */
class PasskeyRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  enum Reason {
    /** Too much failed from the same network address; it was not looked at. */
    BLOCKED,
    /** It answers nothing that was asked in this session, or no longer. */
    CHALLENGE,
    /** Nobody has this passkey. */
    UNKNOWN,
    /** It is for another site. */
    ORIGIN,
    /** The device did not see who used it. */
    NOT_VERIFIED,
    /** The passkey was used more often elsewhere: there are two of it. */
    COUNTER,
    NO_MATCH
  }

  private final Reason reason;

  PasskeyRefusedException(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  Reason getReason() {
    return reason;
  }
}
