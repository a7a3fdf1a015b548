package nl.zelftest.assessment;

import nl.zelftest.questionset.VersionContent;

/** A test and the questions that it is on, without any answer. */
public record PaperPage(AssessmentHead head, VersionContent version) {}
