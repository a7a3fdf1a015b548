package nl.zelftest.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.zelftest.signon.InvalidProviderException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {
  private static final String ISSUER = "https://inloggen.gemeente.example/realms/a";
  private static final GuardedHttp HTTP = new GuardedHttp(false);

  @Test
  void takesWhatAProviderCanHave() {
    assertThatCode(() -> settings(ISSUER, "zelftest", "", "").require(HTTP::mayAsk))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gemeente",
        "http://inloggen.gemeente.example",
        "http://localhost:8080",
        "https://",
        "https://u:w@gemeente.example",
        "https://gemeente.example?a=b",
        "https://gemeente.example#a",
        "https://gemeente.example/a b",
        "https://gemeent\u00e9.example",
        "javascript:alert(1)",
        "https://[gemeente"
      })
  void refusesWhatIsNoIssuer(String issuer) {
    assertThat(reason(settings(issuer, "zelftest", "", ""))).isEqualTo(Reason.ISSUER);
    assertThat(reason(settings(ISSUER + "a".repeat(500), "zelftest", "", "")))
        .isEqualTo(Reason.ISSUER);
  }

  @Test
  void boundsEveryField() {
    assertThat(reason(settings(ISSUER, "", "", ""))).isEqualTo(Reason.CLIENT);
    assertThat(reason(settings(ISSUER, "a".repeat(201), "", ""))).isEqualTo(Reason.CLIENT);
    assertThat(reason(settings(ISSUER, "a\u0000b", "", ""))).isEqualTo(Reason.CLIENT);
    assertThat(reason(settings(ISSUER, "zelftest", "a b", ""))).isEqualTo(Reason.SECRET);
    assertThat(reason(settings(ISSUER, "zelftest", "a".repeat(501), ""))).isEqualTo(Reason.SECRET);
    assertThat(reason(settings(ISSUER, "zelftest", "", "a".repeat(401)))).isEqualTo(Reason.ACR);
    assertThat(reason(new ProviderSettings(ISSUER, "zelftest", null, "", "", "")))
        .isEqualTo(Reason.AUTHENTICATION);
  }

  @Test
  void readsAcrValuesHoweverTheyAreSpaced() {
    assertThat(settings(ISSUER, "zelftest", "", "  hoog   hoger ").keptAcr())
        .isEqualTo("hoog hoger");
    assertThat(settings(ISSUER, "zelftest", "", " ").keptAcr()).isNull();
  }

  @Test
  void readsDomainsInLowerCase() {
    assertThat(domains("Zwolle.NL, zwolle.nl; raad.zwolle.nl").requireDomains())
        .containsExactly("zwolle.nl", "raad.zwolle.nl");
    assertThat(domains("").requireDomains()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "@zwolle.nl", "zwolle", "-a.nl", "a..nl", "*.nl", "192.168.1.1"})
  void refusesWhatIsNoDomain(String domain) {
    assertThat(
            catchThrowableOfType(
                    InvalidProviderException.class, () -> domains(domain).requireDomains())
                .getReason())
        .isEqualTo(Reason.DOMAIN);
  }

  private static Reason reason(ProviderSettings settings) {
    return catchThrowableOfType(
            InvalidProviderException.class, () -> settings.require(HTTP::mayAsk))
        .getReason();
  }

  private static ProviderSettings settings(
      String issuer, String client, String secret, String acr) {
    return new ProviderSettings(
        issuer, client, ClientAuthentication.CLIENT_SECRET, secret, acr, "");
  }

  private static ProviderSettings domains(String domains) {
    return new ProviderSettings(
        ISSUER, "zelftest", ClientAuthentication.PRIVATE_KEY_JWT, "", "", domains);
  }
}
