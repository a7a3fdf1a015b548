package nl.zelftest.assessment;

/**
 * The answer to one question, with its assessment, which is held.
 *
 * @param answer null when nothing was answered
 * @param roundOpen whether the assessment's round is open
 */
record HeldAnswer(Assessment assessment, Answer answer, boolean roundOpen) {

  /** A row of {@link Assessment#HELD_WITH_ANSWER}, of which an answer has one for each link. */
  static HeldAnswer of(Object... row) {
    Answer answer = (Answer) row[1];
    if (answer != null && row[2] == null) {
      answer.knowUnlinked();
    }
    return new HeldAnswer((Assessment) row[0], answer, ((Number) row[3]).intValue() > 0);
  }

  /** The version that a person has to have seen; 0 when nothing was answered. */
  int version() {
    return answer == null ? 0 : answer.getVersion();
  }
}
