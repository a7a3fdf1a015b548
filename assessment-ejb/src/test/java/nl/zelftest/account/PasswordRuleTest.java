package nl.zelftest.account;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zelftest.account.PasswordRule.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samen-in-gesprek",
        "vier losse woorden hier",
        "zonderhoofdletterofcijfer",
        "👩‍🦽 rolt naar het stadhuis"
      })
  void takesWhatIsLong(String password) {
    assertThat(PasswordRule.problem(password, "Zoë de Boer", "zoe@raad.example")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "elf-tekens-, TOO_SHORT",
    "Password1234567!, COMMON",
    "qwertyuiop12, COMMON",
    "123456789012345, COMMON",
    "dragondragondragon, COMMON",
    "aaaaaaaaaaaaaaaa, COMMON",
    "abababababababab, COMMON",
    "Zoë de Boer12, PERSONAL",
    "zoe@raad.example1, PERSONAL",
  })
  void refusesWhatIsEasilyGuessed(String password, Reason reason) {
    assertThat(PasswordRule.problem(password, "Zoë de Boer", "zoe@raad.example")).contains(reason);
  }

  @Test
  void hasALongestToo() {
    String words = "heel veel woorden achter elkaar ".repeat(4);
    assertThat(words).hasSize(PasswordRule.LONGEST);
    assertThat(PasswordRule.problem(words)).isEmpty();
    assertThat(PasswordRule.problem(words + "x")).contains(Reason.TOO_LONG);
    assertThat(PasswordRule.problem(null)).contains(Reason.MISSING);
    assertThat(PasswordRule.problem("   ")).contains(Reason.MISSING);
  }
}
