package nl.zelftest.reporting;

/**
 * One municipality of a round, and how far it is. That is public; what it answered is not.
 *
 * @param name that no other municipality has
 * @param column its place on the map; null for one that no longer exists today
 * @param row 0 is the north; odd rows lie half a cell to the right
 * @param published whether it made its result public
 * @param law how much of what the law asks is there, in per cent, where it made that public and
 *     something of it counts; null for all others
 */
public record MapCell(
    String code,
    String name,
    FigureGroup province,
    Integer column,
    Integer row,
    Progress progress,
    boolean published,
    Share law) {

  /** How far a municipality and its councils are together, the furthest first. */
  public enum Progress {
    /** The municipality and a council submitted. */
    BOTH_SIDES,
    /** The municipality submitted. */
    SUBMITTED,
    /** Some organisation began the test. */
    TAKING_PART,
    NOT_YET
  }

  public boolean isOnMap() {
    return column != null;
  }
}
