package nl.zelftest.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment asks for.
 *
 * @param port where the portal listens for HTTP
 * @param folder the absolute path of everything that the portal keeps
 * @param database an own database; empty: the embedded one
 * @param publicAddress what visitors type, without a slash at its end; empty: not set
 * @param demo the absolute path of the demonstration; empty: a real portal
 * @param clock where time begins in a demonstration
 * @param mail the settings of the mail server by their names; empty: mails go to files
 */
record Settings(
    int port,
    Path folder,
    Optional<DatabaseLogin> database,
    Optional<String> publicAddress,
    Optional<Path> demo,
    Optional<Instant> clock,
    MailSettings mail) {
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads the settings; a blank one counts as unset.
   *
   * @throws Refusal when a setting makes no sense
   */
  static Settings of(Map<String, String> environment) {
    Environment settings = new Environment(environment);
    int port = port(settings.get("ZELFTEST_PORT").orElse("8080"));
    Optional<Path> demo = settings.get("ZELFTEST_DEMO").map(Settings::demo);
    Optional<Instant> clock = settings.get("ZELFTEST_CLOCK").map(Settings::clock);
    if (clock.isPresent() && demo.isEmpty()) {
      throw new Refusal(Text.line("setting.clock-without-demo"));
    }
    return new Settings(
        port,
        absolute(settings.get("ZELFTEST_DATA").orElse("zelftest-data")),
        database(settings),
        settings.get("ZELFTEST_URL").map(Settings::address),
        demo,
        clock,
        MailSettings.of(environment));
  }

  /** Where a person finds the portal: its public address, or this machine's own. */
  String address() {
    return publicAddress.orElse("http://localhost:" + port);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= HIGHEST_PORT) {
        return port;
      }
      throw new Refusal(Text.line("setting.port", text));
    } catch (NumberFormatException e) {
      throw new Refusal(Text.line("setting.port", text), e);
    }
  }

  private static String address(String text) {
    try {
      URI address = new URI(text);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null && address.getQuery() == null) {
        return text.replaceFirst("/+$", "");
      }
      throw new Refusal(Text.line("setting.url", text));
    } catch (URISyntaxException e) {
      throw new Refusal(Text.line("setting.url", text), e);
    }
  }

  private static Path demo(String text) {
    Path file = absolute(text);
    if (!Files.isRegularFile(file)) {
      throw new Refusal(Text.line("setting.demo", file));
    }
    return file;
  }

  private static Instant clock(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refusal(Text.line("setting.clock", text), e);
    }
  }

  private static Optional<DatabaseLogin> database(Environment settings) {
    Optional<String> url = settings.get("ZELFTEST_DB_URL");
    Optional<String> user = settings.get("ZELFTEST_DB_USER");
    Optional<String> password = settings.get("ZELFTEST_DB_PASSWORD");
    if (url.isEmpty() && user.isEmpty() && password.isEmpty()) {
      return Optional.empty();
    }
    if (url.isEmpty() || user.isEmpty() || password.isEmpty()) {
      throw new Refusal(Text.line("setting.database-login"));
    }
    if (!url.get().startsWith("jdbc:mariadb:")) {
      throw new Refusal(Text.line("setting.database-url", url.get()));
    }
    return Optional.of(new DatabaseLogin(url.get(), user.get(), password.get()));
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }

  private record Environment(Map<String, String> variables) {
    Optional<String> get(String name) {
      return Optional.ofNullable(variables.get(name))
          .map(String::strip)
          .filter(value -> !value.isEmpty());
    }
  }
}
