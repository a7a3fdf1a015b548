package nl.zelftest.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords people can choose: long ones that are not easily guessed. No kinds of characters
 * are asked for, as that makes passwords neither better nor easier to remember.
 */
public final class PasswordRule {

  /** In characters as a person counts them. */
  public static final int SHORTEST = 12;

  public static final int LONGEST = 128;

  private static final int FEWEST_DIFFERENT = 5;

  private static final Set<String> COMMON = read();

  /** What is wrong with a password. */
  public enum Reason {
    MISSING,
    TOO_SHORT,
    TOO_LONG,
    /** Many people choose it, or it is one word with signs around it, or the same over and over. */
    COMMON,
    /** It is little more than the person's own name or address. */
    PERSONAL
  }

  private PasswordRule() {}

  /**
   * What is wrong with a password; empty when nothing is.
   *
   * @param personal what is known of the person: name, address
   */
  public static Optional<Reason> problem(String password, String... personal) {
    if (password == null || password.isBlank()) {
      return Optional.of(Reason.MISSING);
    }
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Reason.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Reason.TOO_LONG);
    }
    if (isCommon(password.toLowerCase(Locale.ROOT))) {
      return Optional.of(Reason.COMMON);
    }
    return isPersonal(password.toLowerCase(Locale.ROOT), personal)
        ? Optional.of(Reason.PERSONAL)
        : Optional.empty();
  }

  private static boolean isCommon(String password) {
    String word = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return COMMON.contains(password)
        || word.isEmpty()
        || COMMON.contains(word)
        || COMMON.contains(once(password))
        || password.codePoints().distinct().count() < FEWEST_DIFFERENT;
  }

  /** What a text repeats, where it is nothing but one part over and over. */
  private static String once(String text) {
    int period = (text + text).indexOf(text, 1);
    return text.substring(0, period);
  }

  private static boolean isPersonal(String password, String... personal) {
    for (String known : personal) {
      String text = known == null ? "" : known.toLowerCase(Locale.ROOT).strip();
      String rest = text.length() < 4 ? password : password.replace(text, "");
      if (rest.length() < SHORTEST && rest.length() < password.length()) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PasswordRule.class.getResourceAsStream("common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      Set<String> common = new HashSet<>();
      lines.lines().filter(line -> !line.startsWith("# ")).forEach(common::add);
      return common;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
