package nl.zelftest.questionset;

/**
 * Why a question differs from the version before, in words that a municipality can read.
 *
 * @param reason null while nobody gave one
 * @param source the act, article or paper behind it; null when there is none
 */
public record ChangeReason(String reason, String source) {

  static final ChangeReason NONE = new ChangeReason(null, null);

  boolean isEmpty() {
    return reason == null && source == null;
  }
}
