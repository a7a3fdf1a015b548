package nl.zelftest.connection;

/** What a webhook hears of. */
public enum WebhookEvent {
  /** The organisation itself submitted a test. */
  SUBMITTED("zelftest.ingediend"),
  /** What all organisations submitted on a municipality can be read by each other. */
  REVEALED("zelftest.onthuld"),
  /** A municipality's result is public. */
  PUBLISHED("resultaat.gepubliceerd");

  private final String type;

  WebhookEvent(String type) {
    this.type = type;
  }

  /** What it is called in the message, whose language is that of the API. */
  public String type() {
    return type;
  }
}
