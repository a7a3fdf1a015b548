package nl.zelftest.web.reporting;

import nl.zelftest.assessment.PaperPage;
import nl.zelftest.questionset.VersionContent;

/**
 * Questions to be answered on paper.
 *
 * @param page the test they are for; null for anybody's
 */
record Paper(VersionContent version, PaperPage page) {

  /** For anybody. */
  static Paper of(VersionContent version) {
    return new Paper(version, null);
  }

  /** For one test. */
  static Paper of(PaperPage page) {
    return new Paper(page.version(), page);
  }
}
