package nl.zelftest.round;

/**
 * What an administrator typed for a round, as it was typed; what is empty is null. Days are written
 * as in 31-12-2026.
 *
 * @param closesOn the last day on which a test can be submitted
 * @param revealOn from which day organisations see each other; only where the rule asks for it
 * @param moveOn from which day the portal moves running tests to the version; null where
 *     organisations choose
 */
public record RoundInput(
    String versionId,
    String name,
    String reportingYear,
    String referenceDate,
    String opensOn,
    String closesOn,
    String revealRule,
    String revealOn,
    String moveOn) {}
