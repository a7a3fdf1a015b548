package nl.zelftest.questionset;

/** A piece of a text as two versions have it: in both, or in one of them. */
public record Segment(Presence presence, String text) {

  /** In which of the two versions the text is. */
  public enum Presence {
    KEPT,
    ADDED,
    REMOVED
  }
}
