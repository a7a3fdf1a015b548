package nl.zelftest.web.questionset;

import nl.zelftest.questionset.FieldDifference.Field;
import nl.zelftest.web.faces.Texts;

/** The words for what a difference holds as names of constants, also as functions in pages. */
public final class DifferenceWords {

  private DifferenceWords() {}

  /** A segment's text as it is shown: the word for a constant, every other text as it is. */
  public static String word(Field field, String text) {
    return field.isCoded() ? Texts.text(prefix(field) + text, "") : text;
  }

  private static String prefix(Field field) {
    return switch (field) {
      case OBLIGATION -> "obligation.";
      case KIND -> "kind.";
      case ASKED_AFTER -> "answer.";
      case NOT_APPLICABLE -> "notApplicable.";
      default -> throw new IllegalArgumentException("Its texts are no names: " + field);
    };
  }
}
