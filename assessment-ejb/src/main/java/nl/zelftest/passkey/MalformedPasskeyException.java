package nl.zelftest.passkey;

/** What was sent is not what a browser makes of a passkey. */
public class MalformedPasskeyException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedPasskeyException(Throwable cause) {
    super(cause);
  }
}
