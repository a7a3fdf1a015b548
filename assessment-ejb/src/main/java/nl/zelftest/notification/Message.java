package nl.zelftest.notification;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is to be told, in no language yet.
 *
 * @param path the page of the portal that the mail's link opens, from its first slash
 * @param arguments what the kind's sentences name, see {@link MailKind}; on one line and cut to 400
 *     characters each
 */
public record Message(MailKind kind, String path, List<String> arguments) {

  static final int LONGEST_ARGUMENT = 400;

  private static final int LONGEST_PATH = 1000;

  /** Also what only looks like a space or turns text around: none of it belongs in a subject. */
  private static final Pattern NOT_ON_A_LINE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

  /**
   * @throws IllegalArgumentException when the path is not one of this portal, or the kind's
   *     sentences name more than is given
   */
  public Message {
    if (path.length() > LONGEST_PATH || !path.matches("/(?!/)[^\\s\\p{Cntrl}\\\\<>\"]*")) {
      throw new IllegalArgumentException("Not a path of this portal");
    }
    if (arguments.size() < kind.arguments()) {
      throw new IllegalArgumentException(kind + " needs " + kind.arguments() + " arguments");
    }
    arguments = arguments.stream().map(Message::oneLine).toList();
  }

  /** A text without line breaks and other controls, cut where it is too long. */
  static String oneLine(String text) {
    String line = NOT_ON_A_LINE.matcher(text).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_ARGUMENT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_ARGUMENT - 1)) + "…";
  }
}
