package nl.zelftest.questionset;

/** What kind of answer a question asks for. */
public enum QuestionKind {
  /** Yes, partly, no or unknown. */
  JUDGEMENT,
  /** Yes, no or unknown for each of its items. */
  CHECKLIST,
  NUMBER,
  DATE,
  TEXT,
  /** One of the question's options, each of which may declare a score. */
  SINGLE_CHOICE
}
