package nl.zelftest.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {

  @ParameterizedTest
  @CsvSource({
    "https://zelftest.example, https://zelftest.example, zelftest.example",
    "https://Zelftest.Example/portaal, https://zelftest.example, zelftest.example",
    "https://zelftest.example:443, https://zelftest.example, zelftest.example",
    "https://zelftest.example:8443, https://zelftest.example:8443, zelftest.example",
    "http://localhost:8080, http://localhost:8080, localhost",
    "http://localhost:80, http://localhost, localhost",
  })
  void isThePortalAsABrowserWritesIt(String setting, String origin, String id) {
    assertThat(RelyingParty.of(URI.create(setting))).isEqualTo(new RelyingParty(origin, id));
  }
}
