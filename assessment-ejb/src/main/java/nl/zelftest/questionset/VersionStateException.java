package nl.zelftest.questionset;

import jakarta.ejb.ApplicationException;

/** A version is not in the state that was needed: a colleague was first. */
@ApplicationException(rollback = true)
public class VersionStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final VersionState state;

  VersionStateException(VersionState state) {
    super(state.name());
    this.state = state;
  }

  public VersionState getState() {
    return state;
  }
}
