package nl.zelftest.web.reporting;

/**
 * A sentence of which one part stands out.
 *
 * @param dutch whether that part is in the language of the questions, whatever the reader's is
 */
public record Sentence(String before, String strong, boolean dutch, String after) {

  /** Stands in a text where the part comes that stands out. */
  static final String PLACE = "\uFFFC";

  static Sentence of(String text, String strong, boolean dutch) {
    int at = text.indexOf(PLACE);
    return new Sentence(text.substring(0, at), strong, dutch, text.substring(at + PLACE.length()));
  }

  /** The same, and another sentence after it. */
  Sentence and(String more) {
    return new Sentence(before, strong, dutch, after + " " + more);
  }

  String text() {
    return before + strong + after;
  }
}
