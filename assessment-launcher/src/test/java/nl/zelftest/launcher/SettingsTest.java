package nl.zelftest.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir private Path folder;

  @Test
  void needNothing() {
    Settings settings = Settings.of(Map.of());

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.address()).isEqualTo("http://localhost:8080");
    assertThat(settings.folder()).isEqualTo(Path.of("zelftest-data").toAbsolutePath());
    assertThat(settings.database()).isEmpty();
    assertThat(settings.demo()).isEmpty();
    assertThat(settings.clock()).isEmpty();
  }

  @Test
  void countBlankAsUnset() {
    assertThat(Settings.of(Map.of("ZELFTEST_PORT", " ", "ZELFTEST_DB_URL", "")))
        .isEqualTo(Settings.of(Map.of()));
  }

  @Test
  void buildTheAddressFromThePort() {
    assertThat(Settings.of(Map.of("ZELFTEST_PORT", "9000")).address())
        .isEqualTo("http://localhost:9000");
  }

  @ParameterizedTest
  @CsvSource({
    "https://zelftest.voorbeeld.nl, https://zelftest.voorbeeld.nl",
    "https://voorbeeld.nl/zelftest/, https://voorbeeld.nl/zelftest"
  })
  void takeThePublicAddressWithoutItsLastSlash(String given, String address) {
    assertThat(Settings.of(Map.of("ZELFTEST_URL", given)).address()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zelftest.nl", "ftp://zelftest.nl", "https://", "https://a b"})
  void refuseAnAddressThatIsNone(String address) {
    refuses(Map.of("ZELFTEST_URL", address), "ZELFTEST_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http"})
  void refuseAPortThatIsNone(String port) {
    refuses(Map.of("ZELFTEST_PORT", port), "ZELFTEST_PORT");
  }

  @Test
  void takeADatabase() {
    assertThat(
            Settings.of(
                    Map.of(
                        "ZELFTEST_DB_URL", "jdbc:mariadb://db/zelftest",
                        "ZELFTEST_DB_USER", "zelftest",
                        "ZELFTEST_DB_PASSWORD", "geheim"))
                .database())
        .contains(new DatabaseLogin("jdbc:mariadb://db/zelftest", "zelftest", "geheim"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZELFTEST_DB_URL", "ZELFTEST_DB_USER", "ZELFTEST_DB_PASSWORD"})
  void refuseHalfADatabase(String alone) {
    refuses(Map.of(alone, "jdbc:mariadb://db/zelftest"), "ZELFTEST_DB_PASSWORD");
  }

  @Test
  void refuseAnotherKindOfDatabase() {
    refuses(
        Map.of(
            "ZELFTEST_DB_URL", "jdbc:postgresql://db/zelftest",
            "ZELFTEST_DB_USER", "zelftest",
            "ZELFTEST_DB_PASSWORD", "geheim"),
        "jdbc:mariadb:");
  }

  @Test
  void takeADemonstrationAndItsClock() throws IOException {
    Path demo = Files.createFile(folder.resolve("demo.jar"));

    Settings settings =
        Settings.of(
            Map.of("ZELFTEST_DEMO", demo.toString(), "ZELFTEST_CLOCK", "2026-03-01T09:00:00Z"));

    assertThat(settings.demo()).contains(demo);
    assertThat(settings.clock()).contains(Instant.parse("2026-03-01T09:00:00Z"));
  }

  @Test
  void refuseADemonstrationThatIsNotThere() {
    refuses(Map.of("ZELFTEST_DEMO", folder.resolve("none.jar").toString()), "ZELFTEST_DEMO");
  }

  @Test
  void refuseAClockOutsideADemonstration() {
    refuses(Map.of("ZELFTEST_CLOCK", "2026-03-01T09:00:00Z"), "alleen in een demonstratie");
  }

  @Test
  void takeAMailServer() {
    MailSettings mail =
        Settings.of(
                Map.of(
                    "ZELFTEST_SMTP_HOST", "mail.voorbeeld.nl",
                    "ZELFTEST_SMTP_FROM", "zelftest@voorbeeld.nl",
                    "ZELFTEST_SMTP_USER", "zelftest",
                    "ZELFTEST_SMTP_PASSWORD", "geheim",
                    "ZELFTEST_SMTP_TLS", "tls"))
            .mail();

    assertThat(mail.properties())
        .containsOnly(
            Map.entry("zelftest.smtp.host", "mail.voorbeeld.nl"),
            Map.entry("zelftest.smtp.from", "zelftest@voorbeeld.nl"),
            Map.entry("zelftest.smtp.user", "zelftest"),
            Map.entry("zelftest.smtp.password", "geheim"),
            Map.entry("zelftest.smtp.tls", "tls"));
    assertThat(mail.toString()).doesNotContain("geheim");
  }

  @ParameterizedTest
  @CsvSource({
    "ZELFTEST_SMTP_PORT, 0",
    "ZELFTEST_SMTP_PORT, smtp",
    "ZELFTEST_SMTP_TLS, ssl",
    "ZELFTEST_SMTP_FROM, zelftest",
    "ZELFTEST_SMTP_FROM, Zelftest <zelftest@voorbeeld.nl>",
    "ZELFTEST_SMTP_USER, zelftest",
    "ZELFTEST_SMTP_PASSWORD, geheim",
  })
  void refuseAMailServerThatMakesNoSense(String name, String value) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ZELFTEST_SMTP_HOST", "mail.voorbeeld.nl");
    environment.put("ZELFTEST_SMTP_FROM", "zelftest@voorbeeld.nl");
    environment.put(name, value);

    refuses(environment, "ZELFTEST_SMTP_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZELFTEST_SMTP_HOST",
        "ZELFTEST_SMTP_FROM",
        "ZELFTEST_SMTP_PORT",
        "ZELFTEST_SMTP_TLS"
      })
  void refuseHalfAMailServer(String alone) {
    refuses(Map.of(alone, "587"), "ZELFTEST_SMTP_");
  }

  private static void refuses(Map<String, String> environment, String reason) {
    assertThatThrownBy(() -> Settings.of(environment))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(reason);
  }
}
