package nl.zelftest.questionset;

/**
 * Why a question changed, as the editors tell everybody.
 *
 * @param source the change in the law, or another source; null when there is none
 */
public record ChangeReason(String reason, String source) {}
