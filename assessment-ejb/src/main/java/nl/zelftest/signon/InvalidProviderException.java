package nl.zelftest.signon;

import jakarta.ejb.ApplicationException;

/** The settings of an identity provider cannot be like this; nothing was changed. */
@ApplicationException(rollback = true)
public class InvalidProviderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    ISSUER,
    CLIENT,
    AUTHENTICATION,
    SECRET,
    ACR,
    DOMAIN,
    /** Addresses in this domain lead to another provider. */
    DOMAIN_TAKEN,
    /** Nobody signed in with these settings. */
    NOT_TRIED
  }

  private final Reason reason;

  InvalidProviderException(Reason reason) {
    this.reason = reason;
  }

  public Reason getReason() {
    return reason;
  }
}
