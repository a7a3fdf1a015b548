package nl.zelftest.assessment;

/**
 * A submitted test beside the one before it of the same organisation about the same municipality.
 *
 * @param earlierRound name of the earlier round; null when there is none to compare with
 * @param comparison null when there is none to compare with
 */
public record ComparisonPage(
    AssessmentHead head, String earlierRound, String laterRound, YearComparison comparison) {}
