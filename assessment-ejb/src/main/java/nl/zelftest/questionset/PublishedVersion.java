package nl.zelftest.questionset;

import java.time.LocalDate;

/**
 * A version that everybody may read.
 *
 * @param validTo the first day on which it holds no more; null while it holds
 * @param predecessor label of the version that it follows; null for a set's first
 */
public record PublishedVersion(
    String setCode,
    String label,
    String title,
    LocalDate validFrom,
    LocalDate validTo,
    String predecessor) {}
