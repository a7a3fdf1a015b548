package nl.zelftest.shared;

import nl.zelftest.shared.InvalidTextException.Reason;

/** Text that people write for each other, of several lines. */
public final class FreeText {

  private FreeText() {}

  /**
   * The text without the space around it, with one kind of line end.
   *
   * @param longest in characters, as a person counts them
   * @throws InvalidTextException when there is none, it is too long, or no text
   */
  public static String require(String typed, int longest) {
    String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
    if (text.isEmpty()) {
      throw new InvalidTextException(Reason.MISSING, longest);
    }
    if (text.codePointCount(0, text.length()) > longest) {
      throw new InvalidTextException(Reason.TOO_LONG, longest);
    }
    if (!isPlain(text)) {
      throw new InvalidTextException(Reason.UNREADABLE, longest);
    }
    return text;
  }

  /**
   * Whether a text has no control characters (a zero byte first of all) but line ends and tabs, and
   * no halves of characters: a database, a PDF and JSON each treat those in a way of their own.
   * Emoji and marks of writing direction are plain text.
   */
  public static boolean isPlain(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\n'
                    || c == '\t'
                    || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE));
  }
}
