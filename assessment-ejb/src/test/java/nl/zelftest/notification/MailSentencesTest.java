package nl.zelftest.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSentencesTest {

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everyKindHasItsSentences(String language) {
    ResourceBundle sentences = Rendering.sentences(Locale.forLanguageTag(language));

    assertThat(sentences.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(
                        "sender", "greeting", "greeting.unnamed", "choice", "closing", "automatic"),
                    Stream.of(MailKind.values())
                        .flatMap(
                            kind ->
                                Stream.of("subject", "text", "link")
                                    .map(part -> kind + "." + part)))
                .toList());
  }

  @Test
  void theEnglishIsABundleOfItsOwnWithTheSameArguments() {
    ResourceBundle dutch = Rendering.sentences(Locale.forLanguageTag("nl"));
    ResourceBundle english = Rendering.sentences(Locale.ENGLISH);

    assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
    assertThat(dutch.getLocale()).isEqualTo(Locale.ROOT);
    assertThat(dutch.keySet())
        .allSatisfy(
            key -> {
              assertThat(arguments(english, key)).as(key).isEqualTo(arguments(dutch, key));
              if (!key.equals("GUEST_CODE.link")) {
                assertThat(english.getString(key)).isNotBlank().isNotEqualTo(dutch.getString(key));
              }
            });
  }

  private static int arguments(ResourceBundle bundle, String key) {
    return new MessageFormat(bundle.getString(key)).getFormatsByArgumentIndex().length;
  }
}
