package nl.zelftest.questionset;

/** What a judgement, or one item of a checklist, was answered with. */
public enum AnswerValue {
  YES,
  /** Not offered for an item of a checklist. */
  PARTLY,
  NO,
  /** Said to be unknown: an information gap, never a fault. */
  UNKNOWN,
  /** Only where the question allows it, and with a reason; leaves the count. */
  NOT_APPLICABLE
}
