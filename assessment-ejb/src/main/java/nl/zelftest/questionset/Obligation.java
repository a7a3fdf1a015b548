package nl.zelftest.questionset;

/** How strongly a question's subject is required; the three are counted apart and never mixed. */
public enum Obligation {
  /** Stated in the act itself: the result of the test. */
  LAW,
  /** Stated in the explanatory memorandum or an amendment: stands beside the result. */
  EXPLANATORY,
  /** Recommended by the instrument: stands beside the result. */
  ADVICE
}
