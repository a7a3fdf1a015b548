package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Cliëntondersteuning – 100 % “zeker” € ½", "Ελληνικά", "Русский", "a\nb", "😀"})
  void keepsWhatTheFontsHave(String text) {
    assertThat(PrintableText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👨‍👩‍👧‍👦",
        "👍🏽",
        "🇳🇱",
        "你",
        "م",
        "ש",
        "\uD83D",
        "\uDE00",
        "\u0000",
        "\u001B",
        "\uFFFE",
        "\uDBFF\uDFFF"
      })
  void replacesEachOtherCharacterOnce(String character) {
    assertThat(PrintableText.of("a" + character + "b"))
        .isEqualTo("a" + PrintableText.REPLACEMENT + "b");
    assertThat(PrintableText.of(character + " " + character))
        .isEqualTo(PrintableText.REPLACEMENT + " " + PrintableText.REPLACEMENT);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0x200B, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xAD, 0xFE0F})
  void leavesOutWhatHasNoShape(int codePoint) {
    assertThat(PrintableText.of("a" + Character.toString(codePoint) + "b")).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\u2028", "\u0085"})
  void endsLinesInOneWay(String end) {
    assertThat(PrintableText.of("a" + end + "b")).isEqualTo("a\nb");
  }

  @Test
  void composesAccentsAndEvensOutSpaces() {
    assertThat(PrintableText.of("e\u0301e\u0301n\u00A0\u3000twee\tdrie"))
        .isEqualTo("één  twee    drie");
  }

  @Test
  void theReplacementItselfCanBePrinted() {
    assertThat(PrintableText.REPLACEMENT.codePoints()).allMatch(PdfFont::canShow);
  }
}
