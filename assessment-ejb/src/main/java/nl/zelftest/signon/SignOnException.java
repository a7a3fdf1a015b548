package nl.zelftest.signon;

import jakarta.ejb.ApplicationException;

/** Somebody is not signed in by an identity provider. The message is for the log only. */
@ApplicationException(rollback = true)
public class SignOnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SignOnFailure failure;

  SignOnException(SignOnFailure failure, String detail) {
    super(detail);
    this.failure = failure;
  }

  SignOnException(SignOnFailure failure, Exception cause) {
    super(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    this.failure = failure;
  }

  public SignOnFailure getFailure() {
    return failure;
  }
}
