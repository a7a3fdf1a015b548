package nl.zelftest.account;

import jakarta.ejb.ApplicationException;

/** Nobody can be invited like this; nothing was kept. */
@ApplicationException(rollback = true)
public class InvalidInvitationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    MISSING,
    NO_ADDRESS,
    /** Nothing, or something else, was chosen as role. */
    NO_ROLE,
    /** The person has this role, or a greater one. */
    MEMBER,
    /** The person has a role on the other side of one of the municipalities. */
    OTHER_SIDE,
    /** Too many invitations are open. */
    FULL,
    /** The organisation is closed. */
    CLOSED
  }

  private final Reason reason;

  InvalidInvitationException(Reason reason) {
    this.reason = reason;
  }

  public Reason getReason() {
    return reason;
  }
}
