package nl.zelftest.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The launcher's lines for the screen. */
final class Text {
  private static final ResourceBundle LINES =
      ResourceBundle.getBundle("nl.zelftest.launcher.lines", Locale.ROOT);

  private Text() {}

  /** The line of this key; numbers among the values are written as they are, without separators. */
  static String line(String key, Object... values) {
    Object[] plain = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      plain[i] = String.valueOf(values[i]);
    }
    return MessageFormat.format(LINES.getString(key), plain);
  }
}
