package nl.zelftest.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  /** The secret of the tests in RFC 6238, appendix B. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

  /** RFC 6238, appendix B, the rows for SHA-1; of their eight digits the last six. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void makesTheCodesOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void toleratesAStepToEitherSideAndNoMore() {
    long step = Totp.step(NOW);
    for (long off = -3; off <= 3; off++) {
      assertThat(Totp.accept(SECRET, Totp.code(SECRET, step + off), NOW, 0).isPresent())
          .as("%d steps off", off)
          .isEqualTo(Math.abs(off) <= 1);
    }
  }

  @Test
  void noCodeWorksTwiceNorAnEarlierOneAfterIt() {
    long step = Totp.step(NOW);
    String code = Totp.code(SECRET, step);
    long used = Totp.accept(SECRET, code, NOW, 0).orElseThrow();
    assertThat(used).isEqualTo(step);
    assertThat(Totp.accept(SECRET, code, NOW, used)).isEmpty();
    assertThat(Totp.accept(SECRET, Totp.code(SECRET, step - 1), NOW, used)).isEmpty();
    assertThat(Totp.accept(SECRET, Totp.code(SECRET, step + 1), NOW, used)).isPresent();
  }

  @Test
  void takesNoOtherDigits() {
    assertThat(Totp.accept(SECRET, "081805", NOW, 0)).isEmpty();
    assertThat(Totp.accept(SECRET, "", NOW, 0)).isEmpty();
    assertThat(Totp.accept(SECRET, "٠٨١٨٠٤", NOW, 0)).isEmpty();
  }

  /** RFC 4648, section 10, without padding. */
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void writesBase32(String text, String encoded) {
    assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
  }
}
