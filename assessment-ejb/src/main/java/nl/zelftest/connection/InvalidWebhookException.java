package nl.zelftest.connection;

import jakarta.ejb.ApplicationException;

/** A webhook cannot be made as it was asked for; it was not. */
@ApplicationException(rollback = true)
public class InvalidWebhookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    MISSING,
    NO_ADDRESS,
    /** It does not begin with https. */
    NO_TLS,
    /** It lies in a network of its own, or is a number instead of a name. */
    NOT_PUBLIC,
    /** The organisation has as many as it can have. */
    FULL
  }

  private final Reason reason;

  InvalidWebhookException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason getReason() {
    return reason;
  }
}
