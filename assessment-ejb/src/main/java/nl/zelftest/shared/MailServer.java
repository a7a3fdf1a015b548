package nl.zelftest.shared;

import java.util.Optional;

/**
 * The mail server that mails are given to.
 *
 * @param from the address that mails come from
 */
public record MailServer(
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    String from,
    Security security) {

  /** How the conversation is kept private; each with the port that belongs to it. */
  public enum Security {
    NONE(25),
    STARTTLS(587),
    TLS(465);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    int port() {
      return port;
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
