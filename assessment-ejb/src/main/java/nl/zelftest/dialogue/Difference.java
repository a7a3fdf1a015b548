package nl.zelftest.dialogue;

/** How far the voices about one question differ; the first is the most to talk about. */
public enum Difference {
  /** One says yes where another says no. */
  OPPOSED,
  /** Other answers, none of them opposite: partly, not applicable, another number or choice. */
  DIFFERENT,
  /** Some do not know what others do: a gap that can be filled. */
  UNKNOWN,
  NOBODY_KNOWS,
  /** All say that it is not there. */
  BOTH_NO,
  AGREED,
  /** Only one voice answered the question. */
  ALONE;

  /** Whether a meeting had better talk about it. */
  boolean asksForTalk() {
    return compareTo(BOTH_NO) <= 0;
  }
}
