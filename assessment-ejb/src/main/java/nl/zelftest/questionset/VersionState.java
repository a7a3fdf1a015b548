package nl.zelftest.questionset;

/** Where a version is in its life. */
public enum VersionState {
  DRAFT,
  IN_REVIEW,
  SCHEDULED,
  /** Can be answered; does not change in meaning any more. */
  PUBLISHED,
  RETIRED
}
