package nl.zelftest.shared;

import java.util.regex.Pattern;

/** What people type as name and e-mail address of a person. */
public final class PersonText {

  public static final int LONGEST_NAME = 120;
  public static final int LONGEST_ADDRESS = 254;

  private static final int LONGEST_LOCAL_PART = 64;

  /** One @ between parts of which mail servers take plain ones, with a + for instance. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

  private PersonText() {}

  /** Whether mail can go to it, as far as its form tells. */
  public static boolean isAddress(String text) {
    return text.indexOf('@') <= LONGEST_LOCAL_PART && ADDRESS.matcher(text).matches();
  }

  /** Whether a text can stand as a name on one line: no controls, none that turn text around. */
  public static boolean isName(String text) {
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
