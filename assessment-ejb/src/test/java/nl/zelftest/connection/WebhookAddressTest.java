package nl.zelftest.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import nl.zelftest.connection.InvalidWebhookException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://systeem.gemeente.example/zelftest",
        "https://systeem.gemeente.example:8443/a?b=c",
        "HTTPS://Systeem.Gemeente.example",
        "https://xn--bcher-kva.example/"
      })
  void isOnTheInternetOverTls(String address) {
    assertThat(WebhookAddress.require(" " + address + " ", false)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; MISSING",
        "systeem.gemeente.example; NO_ADDRESS",
        "ftp://systeem.gemeente.example; NO_ADDRESS",
        "javascript:alert(1); NO_ADDRESS",
        "https://; NO_ADDRESS",
        "https://a b.example/; NO_ADDRESS",
        "https://naam:wachtwoord@systeem.example/; NO_ADDRESS",
        "https://systeem.example/#deel; NO_ADDRESS",
        "https://systeem/; NO_ADDRESS",
        "http://systeem.gemeente.example/; NO_TLS",
        "http://localhost:8080/; NO_TLS",
        "https://localhost/; NOT_PUBLIC",
        "https://127.0.0.1/; NOT_PUBLIC",
        "https://10.0.0.8/; NOT_PUBLIC",
        "https://93.184.215.14/; NOT_PUBLIC",
        "https://[::1]/; NOT_PUBLIC",
        "https://[fd00::1]/; NOT_PUBLIC",
        "https://database.internal/; NOT_PUBLIC",
        "https://drukker.local/; NOT_PUBLIC",
        "https://drukker.local./; NOT_PUBLIC",
      })
  void isNothingElse(String address, Reason reason) {
    assertThat(refusal(address, false)).isEqualTo(reason);
  }

  /** Numbers that a resolver takes for 127.0.0.1; some of them are no host for Java's parser. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.1/",
        "https://127.1/",
        "https://0177.0.0.1/"
      })
  void isNoNumber(String address) {
    assertThat(refusal(address, false)).isIn(Reason.NOT_PUBLIC, Reason.NO_ADDRESS);
  }

  @Test
  void isThisMachineInADemonstrationOnly() {
    assertThat(WebhookAddress.require("http://127.0.0.1:9000/a", true)).endsWith("/a");
    assertThat(WebhookAddress.leadsToPublic("127.0.0.1", true)).isTrue();
    assertThat(WebhookAddress.leadsToPublic("127.0.0.1", false)).isFalse();
    assertThat(refusal("http://10.0.0.8/", true)).isEqualTo(Reason.NO_TLS);
    assertThat(WebhookAddress.leadsToPublic("10.0.0.8", true)).isFalse();
  }

  @Test
  void isNotTooLong() {
    String address = "https://systeem.example/";
    assertThat(WebhookAddress.require(address + "a".repeat(500 - address.length()), false))
        .hasSize(500);
    assertThat(refusal(address + "a".repeat(501 - address.length()), false))
        .isEqualTo(Reason.NO_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "64:ff9b::a00:1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:a00:1::",
        "::10.0.0.1"
      })
  void doesNotLeadIntoANetwork(String address) throws UnknownHostException {
    assertThat(WebhookAddress.isPublic(InetAddress.getAllByName(address)[0])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1",
        "198.17.0.1", "203.0.114.1", "223.255.255.255", "2001:200::1", "2a01:4f8::1", "2600::1"
      })
  void leadsToTheInternet(String address) throws UnknownHostException {
    assertThat(WebhookAddress.isPublic(InetAddress.getAllByName(address)[0])).isTrue();
  }

  private static Reason refusal(String address, boolean loopback) {
    return catchThrowableOfType(
            InvalidWebhookException.class, () -> WebhookAddress.require(address, loopback))
        .getReason();
  }
}
