package nl.zelftest.questionset;

/** Something that a draft still lacks before it can be reviewed, and where. */
public record DraftFinding(Place place, Kind kind) {

  /** What is lacking; the sentence is in the page's bundle under this name. */
  public enum Kind {
    MISSING,
    NO_QUESTIONS,
    ITEMS_MISSING,
    OPTIONS_MISSING,
    /** The question cannot be answered with one of the answers after which its follow-up comes. */
    CONDITION_NOT_POSSIBLE
  }
}
