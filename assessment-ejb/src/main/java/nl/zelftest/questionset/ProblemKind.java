package nl.zelftest.questionset;

/**
 * Why an imported file is refused. The sentences are in the bundle {@code
 * nl.zelftest.questionset.problems} under the names of the constants; the arguments of each are
 * given here, in order.
 */
public enum ProblemKind {
  /** The limit in MiB. */
  TOO_LARGE,
  NOT_UTF8,
  /** The character, such as U+0000. */
  CONTROL_CHARACTER,
  NOT_YAML,
  EMPTY_FILE,
  MULTIPLE_DOCUMENTS,
  ANCHOR,
  ALIAS,
  /** The tag. */
  TAG,
  /** The limit, in levels. */
  TOO_DEEP,
  /** How many are shown. */
  TOO_MANY_PROBLEMS,

  /** The key. */
  UNKNOWN_KEY,
  /** The key; the line of the first. */
  DUPLICATE_KEY,
  /** The key. */
  MISSING_KEY,
  KEY_NOT_TEXT,
  /** The key. */
  NOT_TEXT,
  /** The key. */
  NOT_A_LIST,
  /** The key. */
  NOT_A_MAPPING,
  /** The key. */
  NOT_TRUE_OR_FALSE,
  /** The key. */
  NOT_A_DATE,
  /** The value. */
  NOT_A_LANGUAGE,
  /** The key. */
  NOT_A_SCORE,
  /** The key. */
  EMPTY_LIST,
  /** The key; the limit in characters. */
  TOO_LONG,
  /** The key; the value; the values that exist. */
  UNKNOWN_VALUE,
  /** The value; the limit in characters. */
  BAD_CODE,
  /** The value; the limit in characters. */
  BAD_THEME_CODE,

  /** The code; the line of the first. */
  DUPLICATE_CODE,
  ITEMS_MISSING,
  ITEMS_NOT_ALLOWED,
  OPTIONS_MISSING,
  OPTIONS_NOT_ALLOWED,
  /** The answer. */
  ANSWER_NOT_POSSIBLE,
  REFERENCE_INCOMPLETE,

  NOT_A_WORKBOOK,
  TOO_LARGE_UNPACKED,
  MACRO,
  EXTERNAL_LINK,
  FORMULA,
  /** The sheet. */
  UNKNOWN_SHEET,
  /** The sheet. */
  MISSING_SHEET,
  /** The column's heading. */
  MISSING_COLUMN,
  CELL_OUTSIDE,
  ROW_MISSING,
  ROW_TOO_MANY,
  /** The code; the sheet that should have it. */
  UNKNOWN_CODE,
  /** The follow-up's code. */
  FOLLOW_UP_OF_FOLLOW_UP
}
