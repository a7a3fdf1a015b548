package nl.zelftest.guest;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whom a coordinator wants to invite, as it was typed.
 *
 * @param name null where nothing was typed
 * @param email null where nothing was typed
 */
public record GuestInput(String name, String email) {

  static final int LONGEST_NAME = 120;
  static final int LONGEST_EMAIL = 254;

  private static final int LONGEST_LOCAL_PART = 64;

  /** One @ between parts of which mail servers take plain ones, with a + for instance. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

  /** Where something can be wrong. */
  public enum Field {
    NAME,
    EMAIL
  }

  /** What can be wrong. */
  public enum Reason {
    MISSING,
    TOO_LONG,
    NOT_PLAIN,
    NO_ADDRESS,
    /** The address has a valid pass for this test. */
    INVITED,
    /** The address belongs to somebody of the municipality's side. */
    OTHER_SIDE
  }

  /** What is wrong with what was typed, by field; empty when nothing is. */
  Map<Field, Reason> problems() {
    Map<Field, Reason> problems = new EnumMap<>(Field.class);
    if (name == null) {
      problems.put(Field.NAME, Reason.MISSING);
    } else if (name.length() > LONGEST_NAME) {
      problems.put(Field.NAME, Reason.TOO_LONG);
    } else if (!isPlain(name)) {
      problems.put(Field.NAME, Reason.NOT_PLAIN);
    }
    if (email == null) {
      problems.put(Field.EMAIL, Reason.MISSING);
    } else if (email.length() > LONGEST_EMAIL) {
      problems.put(Field.EMAIL, Reason.TOO_LONG);
    } else if (!isAddress(email)) {
      problems.put(Field.EMAIL, Reason.NO_ADDRESS);
    }
    return problems;
  }

  private static boolean isAddress(String text) {
    return text.indexOf('@') <= LONGEST_LOCAL_PART && EMAIL.matcher(text).matches();
  }

  private static boolean isPlain(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                });
  }
}
