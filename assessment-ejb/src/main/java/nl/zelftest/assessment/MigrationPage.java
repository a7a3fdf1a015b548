package nl.zelftest.assessment;

import java.util.List;
import nl.zelftest.assessment.MigrationPlan.AnsweredQuestion;
import nl.zelftest.assessment.MigrationPlan.Outcome;

/**
 * What becomes of a test on a later version, before anything is done; all lists are empty when
 * there is no later version.
 *
 * @param stays questions of which the answer holds
 * @param confirm questions that ask to be confirmed, each with the earlier ones
 * @param added questions that were not asked before
 * @param dropped questions that are no longer asked, with their answers
 * @param mayMove whether this person may let the test go on, or step back
 */
public record MigrationPage(
    AssessmentHead head,
    List<Outcome> stays,
    List<Outcome> confirm,
    List<Outcome> added,
    List<AnsweredQuestion> dropped,
    boolean mayMove) {}
