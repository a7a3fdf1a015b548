package nl.zelftest.questionset;

/** How far answers to a question can be laid beside answers to earlier versions' questions. */
public enum Comparability {
  /** The same question. */
  FULL,
  /** Related, but not the same: reworded, split or merged. */
  PARTLY,
  /** No earlier question goes on in it. */
  NONE;

  static Comparability of(Change change) {
    return switch (change) {
      case SAME -> FULL;
      case REWORDED, SPLIT, MERGED -> PARTLY;
      case NEW, DROPPED -> NONE;
    };
  }
}
