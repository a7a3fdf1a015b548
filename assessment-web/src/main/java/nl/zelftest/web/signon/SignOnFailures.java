package nl.zelftest.web.signon;

import java.util.Arrays;
import java.util.Locale;
import nl.zelftest.signon.SignOnFailure;
import nl.zelftest.web.faces.Texts;

/** The sentence for each way in which a sign-on fails. */
final class SignOnFailures {

  private SignOnFailures() {}

  /** The sentence for what an address says; null when it says nothing that is known. */
  static String sentence(Locale locale, String code) {
    return Arrays.stream(SignOnFailure.values())
        .filter(failure -> failure.name().equals(code))
        .map(failure -> Texts.of(locale, "signOn.failed." + failure))
        .findFirst()
        .orElse(null);
  }
}
