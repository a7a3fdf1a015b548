package nl.zelftest.account;

/**
 * What is wrong with a file of organisations.
 *
 * @param line 0 when it is the whole file
 * @param what of the line is meant; empty where the kind says all
 */
public record OrganisationFileProblem(long line, Kind kind, String what) {

  /** What is wrong. */
  public enum Kind {
    TOO_LARGE,
    /** It is not UTF-8. */
    ENCODING,
    EMPTY,
    /** The first line names other columns. */
    COLUMNS,
    TOO_MANY_LINES,
    /** Quotes do not pair. */
    QUOTES,
    /** Too few or too many fields. */
    WIDTH,
    /** A spreadsheet would compute it. */
    FORMULA,
    NAME,
    KIND,
    NO_CODE,
    CODE,
    /** No municipality ever had this code. */
    UNKNOWN_CODE,
    /** The municipality is no more, and its successors are named. */
    ENDED_CODE,
    /** The municipality does not exist on that day. */
    NOT_ON_DAY,
    DAY,
    NO_COORDINATOR,
    ADDRESS,
    TOO_MANY_PEOPLE,
    /** The same organisation stands on another line. */
    DOUBLE,
    /** Somebody would have roles on both sides of a municipality. */
    BOTH_SIDES,
    /** The same, of somebody who is in the organisation already and not in the file. */
    MEMBER_ON_BOTH_SIDES
  }
}
