package nl.zelftest.account;

import jakarta.ejb.ApplicationException;

/** The organisation cannot be like this; nothing was changed. */
@ApplicationException(rollback = true)
public class InvalidOrganisationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    NAME,
    KIND,
    /** No municipality of today has this name. */
    MUNICIPALITY,
    /** No day was written from which on it answers. */
    DAY,
    /** No day was written until which it answers, or one before it began. */
    LAST_DAY,
    /** It answers for this municipality already. */
    ANSWERS,
    /** Somebody would have a role on both sides of the municipality. */
    BOTH_SIDES,
    /** It is closed already, or nobody could go on without it. */
    CLOSING
  }

  private final Reason reason;

  InvalidOrganisationException(Reason reason) {
    this.reason = reason;
  }

  public Reason getReason() {
    return reason;
  }
}
