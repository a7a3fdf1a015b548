package nl.zelftest.assessment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.zelftest.assessment.InvalidAnswerException.Reason;

/**
 * Reads numbers and dates as they are entered. A number may be written with a comma or a point; a
 * point before groups of three digits is not guessed at, for 12.500 is twelve and a half thousand
 * to a Dutch reader and twelve and a half to a computer.
 */
final class Entries {

  private static final Pattern NUMBER = Pattern.compile("[-\u2212]?[0-9]+([.,][0-9]+)?");
  private static final Pattern IN_THOUSANDS =
      Pattern.compile("[-\u2212]?[1-9][0-9]{0,2}([.][0-9]{3})+(,[0-9]+)?");

  /** What the column holds, on either side of the decimal mark. */
  private static final int MOST_DIGITS = 15;

  private static final int MOST_DECIMALS = 4;

  /** More than any number with that many digits needs, zeros at its beginning included. */
  private static final int LONGEST_NUMBER = 40;

  /** The form of a date, in which year, month and day stand apart; it need not exist. */
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Entries() {}

  /** What is wrong with a number; null when nothing is. */
  static Reason numberProblem(String entry) {
    if (entry.length() > LONGEST_NUMBER) {
      return Reason.NUMBER_TOO_LONG;
    }
    if (IN_THOUSANDS.matcher(entry).matches()) {
      return Reason.NUMBER_IN_THOUSANDS;
    }
    if (!NUMBER.matcher(entry).matches()) {
      return Reason.NOT_A_NUMBER;
    }
    BigDecimal number = number(entry);
    boolean tooLong =
        number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS;
    return tooLong ? Reason.NUMBER_TOO_LONG : null;
  }

  /** What is wrong with a date; null when nothing is. */
  static Reason dateProblem(String entry) {
    if (!DATE.matcher(entry).matches()) {
      return Reason.NOT_A_DATE;
    }
    try {
      int year = date(entry).getYear();
      return year < FIRST_YEAR || year > LAST_YEAR ? Reason.YEAR_OUT_OF_RANGE : null;
    } catch (DateTimeException e) {
      return Reason.NO_SUCH_DATE;
    }
  }

  /** The number that an entry without a problem says; null where there is none. */
  static BigDecimal number(String entry) {
    return entry == null ? null : new BigDecimal(entry.replace(',', '.').replace('\u2212', '-'));
  }

  /** The date that an entry without a problem says; null where there is none. */
  static LocalDate date(String entry) {
    return entry == null ? null : LocalDate.parse(entry);
  }

  /** The one form in which a number is kept and compared. */
  static String kept(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
