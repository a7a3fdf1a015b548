package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Change;
import nl.zelftest.questionset.FieldDifference.Field;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import org.junit.jupiter.api.Test;

class PdfTextsTest {
  private static final ResourceBundle DUTCH = bundle("");
  private static final ResourceBundle ENGLISH = bundle("en");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(ENGLISH.keySet()).isEqualTo(DUTCH.keySet());
    assertThat(DUTCH.keySet())
        .allSatisfy(
            key -> {
              assertThat(arguments(ENGLISH, key)).as(key).isEqualTo(arguments(DUTCH, key));
              assertThat(ENGLISH.getString(key)).isNotBlank();
              assertThat(DUTCH.getString(key)).isNotBlank();
            });
  }

  @Test
  void everyConstantHasItsWord() {
    assertThat(
            Stream.<Enum<?>[]>of(
                    Verdict.values(),
                    AnswerValue.values(),
                    Obligation.values(),
                    QuestionKind.values(),
                    Change.values(),
                    Field.values(),
                    OrganisationKind.values())
                .flatMap(Stream::of)
                .map(word -> word.getDeclaringClass().getSimpleName() + "." + word.name()))
        .allSatisfy(key -> assertThat(DUTCH.containsKey(key)).as(key).isTrue());
  }

  @Test
  void dutchStaysDutchOnAnEnglishServer() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      ResourceBundle.clearCache();

      assertThat(
              ResourceBundle.getBundle(PdfTexts.BUNDLE, Locale.forLanguageTag("nl"))
                  .getString("Verdict.MEETS"))
          .isEqualTo("Voldoet");
    } finally {
      Locale.setDefault(before);
      ResourceBundle.clearCache();
    }
  }

  private static int arguments(ResourceBundle bundle, String key) {
    return new MessageFormat(bundle.getString(key)).getFormatsByArgumentIndex().length;
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(PdfTexts.BUNDLE, Locale.forLanguageTag(language), exactly());
  }

  private static Control exactly() {
    return Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  }
}
