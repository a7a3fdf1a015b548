package nl.zelftest.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mail server that the environment asks for.
 *
 * @param properties what the application is told, by its own names of the settings; empty: none
 */
record MailSettings(Map<String, String> properties) {
  private static final String HOST = "ZELFTEST_SMTP_HOST";
  private static final String PORT = "ZELFTEST_SMTP_PORT";
  private static final String USER = "ZELFTEST_SMTP_USER";
  private static final String PASSWORD = "ZELFTEST_SMTP_PASSWORD";
  private static final String FROM = "ZELFTEST_SMTP_FROM";
  private static final String TLS = "ZELFTEST_SMTP_TLS";
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads the settings; a blank one counts as unset.
   *
   * @throws Refusal when they make no sense together
   */
  static MailSettings of(Map<String, String> environment) {
    Map<String, String> given = new TreeMap<>();
    for (String name : new String[] {HOST, PORT, USER, PASSWORD, FROM, TLS}) {
      Optional.ofNullable(environment.get(name))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> given.put(name, value));
    }
    if (!given.isEmpty()) {
      check(given);
    }
    Map<String, String> properties = new TreeMap<>();
    given.forEach(
        (name, value) -> properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
    return new MailSettings(Map.copyOf(properties));
  }

  private static void check(Map<String, String> given) {
    if (!given.containsKey(HOST) || !given.containsKey(FROM)) {
      throw new Refusal(Text.line("setting.mail"));
    }
    if (given.containsKey(USER) != given.containsKey(PASSWORD)) {
      throw new Refusal(Text.line("setting.mail-login"));
    }
    if (!isPort(given.getOrDefault(PORT, "587"))) {
      throw new Refusal(Text.line("setting.mail-port", given.get(PORT)));
    }
    if (!given.getOrDefault(TLS, "starttls").matches("none|starttls|tls")) {
      throw new Refusal(Text.line("setting.mail-tls", given.get(TLS)));
    }
    if (!given.get(FROM).matches("[^\\s@<>,]+@[^\\s@<>,]+")) {
      throw new Refusal(Text.line("setting.mail-from", given.get(FROM)));
    }
  }

  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= HIGHEST_PORT;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return properties.getOrDefault("zelftest.smtp.host", "");
  }
}
