package nl.zelftest.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityProviderTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final String ISSUER = "https://inloggen.gemeente.example";

  private IdentityProvider provider;

  @BeforeEach
  void connect() {
    provider = new IdentityProvider(UUID.randomUUID(), null, "key", NOW);
    provider.configure(ISSUER, "zelftest", ClientAuthentication.PRIVATE_KEY_JWT, null, null);
  }

  @Test
  void isOnOnlyOnceItWasTried() {
    assertThat(provider.enable()).isFalse();
    assertThat(provider.isEnabled()).isFalse();
    provider.tried(NOW);
    assertThat(provider.enable()).isTrue();
    assertThat(provider.isEnabled()).isTrue();
    provider.disable();
    assertThat(provider.isEnabled()).isFalse();
  }

  @Test
  void isOffAfterEachChangeUntilItWasTriedAgain() {
    Runnable[] changes = {
      () -> configure(ISSUER + "/b", "zelftest", null, null),
      () -> configure(ISSUER, "ander", null, null),
      () -> configure(ISSUER, "zelftest", null, "hoog"),
      () -> configure(ISSUER, "zelftest", "secret", null),
      () ->
          provider.configure(ISSUER, "zelftest", ClientAuthentication.CLIENT_SECRET, "secret", null)
    };
    for (Runnable change : changes) {
      connect();
      switchOn();
      change.run();
      assertThat(provider.isEnabled()).isFalse();
      assertThat(provider.enable()).isFalse();
    }
  }

  @Test
  void staysOnWhereNothingChanged() {
    switchOn();
    assertThat(configure(ISSUER, "zelftest", null, null)).isFalse();
    assertThat(provider.isEnabled()).isTrue();
  }

  @Test
  void saysWhenAnotherNamesThePeople() {
    assertThat(configure(ISSUER, "ander", null, null)).isFalse();
    assertThat(configure(ISSUER + "/b", "ander", null, null)).isTrue();
  }

  @Test
  void forgetsASecretThatIsNotUsed() {
    provider.configure(ISSUER, "zelftest", ClientAuthentication.CLIENT_SECRET, "secret", null);
    provider.configure(ISSUER, "zelftest", ClientAuthentication.CLIENT_SECRET, null, null);
    assertThat(provider.getSealedSecret()).isEqualTo("secret");
    configure(ISSUER, "zelftest", null, null);
    assertThat(provider.getSealedSecret()).isNull();
  }

  @Test
  void forgetsAllThatIsSecretWhenItIsRemoved() {
    provider.lead(Set.of("gemeente.example"));
    switchOn();
    provider.remove(NOW);
    assertThat(provider.isEnabled()).isFalse();
    assertThat(provider.enable()).isFalse();
    assertThat(provider.getSealedKey()).isEmpty();
    assertThat(provider.getDomains()).isEmpty();
  }

  private void switchOn() {
    provider.tried(NOW);
    provider.enable();
  }

  private boolean configure(String issuer, String client, String secret, String acr) {
    return provider.configure(issuer, client, ClientAuthentication.PRIVATE_KEY_JWT, secret, acr);
  }
}
