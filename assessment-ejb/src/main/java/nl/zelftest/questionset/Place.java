package nl.zelftest.questionset;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of a draft, written as {@code question:BP1:TEXT}.
 *
 * @param code of the theme or question; empty for the version itself
 */
public record Place(Part part, String code, String field) {

  /** What has fields. */
  public enum Part {
    VERSION,
    THEME,
    QUESTION,
    /** Why a question changed. */
    REASON
  }

  private static final Pattern WRITTEN =
      Pattern.compile("(version|theme|question|reason):([A-Za-z0-9-]{0,40}):([A-Z_]{1,30})");

  /** Empty when the text is no place; whether a draft has it is another matter. */
  public static Optional<Place> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Place(
                Part.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                matcher.group(2),
                matcher.group(3)))
        : Optional.empty();
  }

  static Place question(String code, QuestionField field) {
    return new Place(Part.QUESTION, code, field.name());
  }

  @Override
  public String toString() {
    return part.name().toLowerCase(Locale.ROOT) + ":" + code + ":" + field;
  }
}
