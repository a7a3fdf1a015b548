package nl.zelftest.web.api;

/** A request that cannot be answered, and what is wrong with it in the words of the bundle. */
final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;
  private final transient Object[] arguments;

  /**
   * Refuses a request.
   *
   * @param reason the end of a key of the bundle, {@code api.detail.…}
   */
  ApiProblem(int status, String reason, Object... arguments) {
    super(reason);
    this.status = status;
    this.reason = reason;
    this.arguments = arguments.clone();
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
