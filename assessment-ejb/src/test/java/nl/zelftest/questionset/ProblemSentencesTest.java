package nl.zelftest.questionset;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemSentencesTest {
  private static final String BUNDLE = "nl.zelftest.questionset.problems";

  @ParameterizedTest
  @ValueSource(strings = {"", "nl", "en"})
  void everyProblemHasItsSentence(String language) {
    ResourceBundle sentences =
        ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), exactly());

    assertThat(sentences.keySet())
        .containsExactlyInAnyOrder(
            Stream.of(ProblemKind.values()).map(Enum::name).toArray(String[]::new));
    assertThat(sentences.keySet())
        .allSatisfy(
            key ->
                assertThat(new MessageFormat(sentences.getString(key)).format(new Object[0]))
                    .endsWith("."));
  }

  @Test
  void bothLanguagesNameTheSameArguments() {
    ResourceBundle dutch = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag("nl"));
    ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);

    assertThat(ProblemKind.values())
        .allSatisfy(
            kind -> assertThat(argumentsOf(english, kind)).isEqualTo(argumentsOf(dutch, kind)));
  }

  @Test
  void dutchStaysDutchOnAnEnglishServer() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      ResourceBundle.clearCache();

      assertThat(
              ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag("nl"))
                  .getString(ProblemKind.EMPTY_FILE.name()))
          .isEqualTo("Het bestand is leeg.");
    } finally {
      Locale.setDefault(before);
      ResourceBundle.clearCache();
    }
  }

  private static int argumentsOf(ResourceBundle bundle, ProblemKind kind) {
    return new MessageFormat(bundle.getString(kind.name())).getFormatsByArgumentIndex().length;
  }

  private static Control exactly() {
    return Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  }
}
