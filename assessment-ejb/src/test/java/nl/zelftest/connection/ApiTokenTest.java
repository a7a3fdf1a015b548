package nl.zelftest.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.TokenScope;
import nl.zelftest.connection.InvalidTokenException.Field;
import nl.zelftest.connection.InvalidTokenException.Reason;
import nl.zelftest.organisation.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Set<TokenScope> ONE = EnumSet.of(TokenScope.RESULTS);

  @Test
  void worksThroughItsLastDayAndNoLonger() {
    ApiToken token = token("24-11-2026");

    assertThat(token.works(NOW)).isTrue();
    assertThat(token.works(Instant.parse("2026-11-24T22:59:59Z"))).isTrue();
    assertThat(token.works(Instant.parse("2026-11-24T23:00:00Z"))).as("midnight here").isFalse();
  }

  @Test
  void isRevokedOnce() {
    ApiToken token = token("23-11-2027");

    assertThat(token.revoke(NOW)).isTrue();
    assertThat(token.works(NOW)).isFalse();
    assertThat(token.revoke(NOW)).isFalse();
  }

  @Test
  void isRecognisedByItsForm() {
    String secret = ApiToken.secret();

    assertThat(secret).matches("zelftest_[A-Za-z0-9_-]{43}").isNotEqualTo(ApiToken.secret());
    assertThat(ApiToken.isToken(secret)).isTrue();
    assertThat(ApiToken.isToken(secret + "x")).isFalse();
    assertThat(ApiToken.isToken("x" + secret)).isFalse();
    assertThat(ApiToken.isToken(secret + "\n")).isFalse();
    assertThat(ApiToken.isToken("")).isFalse();
  }

  @Test
  void saysAllThatIsMissingAtOnce() {
    assertThat(problems(" ", Set.of(), " "))
        .isEqualTo(
            Map.of(
                Field.NAME, Reason.MISSING,
                Field.SCOPES, Reason.MISSING,
                Field.LAST_DAY, Reason.MISSING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22-11-2026", "24-11-2027", "31-2-2027", "morgen", "2026-12-31"})
  void endsOnADayWithinAYear(String lastDay) {
    assertThat(problems("Zaaksysteem", ONE, lastDay))
        .isEqualTo(Map.of(Field.LAST_DAY, Reason.UNUSABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23-11-2026", "23-11-2027", " 1-1-2027 "})
  void canEndOnAnyDayOfTheNextYear(String lastDay) {
    assertThat(TokenInput.read("Zaaksysteem", ONE, lastDay, TODAY).name()).isEqualTo("Zaaksysteem");
  }

  @Test
  void isCalledSomethingThatFitsOnALine() {
    assertThat(problems("x".repeat(81), ONE, "1-1-2027")).containsKey(Field.NAME);
    assertThat(problems("a\u202Eb", ONE, "1-1-2027")).containsKey(Field.NAME);
    assertThat(problems("a\nb", ONE, "1-1-2027")).containsKey(Field.NAME);
    assertThat(TokenInput.read("x".repeat(80), ONE, "1-1-2027", TODAY).name()).hasSize(80);
  }

  private static Map<Field, Reason> problems(String name, Set<TokenScope> scopes, String lastDay) {
    return catchThrowableOfType(
            InvalidTokenException.class, () -> TokenInput.read(name, scopes, lastDay, TODAY))
        .getProblems();
  }

  private static ApiToken token(String lastDay) {
    return new ApiToken(
        UUID.randomUUID(),
        Organisation.municipality("Gemeente Proef", TODAY),
        TokenInput.read("Zaaksysteem", ONE, lastDay, TODAY),
        ApiToken.secret(),
        UUID.randomUUID(),
        NOW);
  }
}
