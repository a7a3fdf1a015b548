package nl.zelftest.oversight;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which events are looked for; each part is null where all are.
 *
 * @param objectType what it happened to, such as Assessment
 * @param person whose doing it was
 * @param from the first day
 * @param to the last day
 */
public record EventFilter(
    String action, String objectType, UUID person, LocalDate from, LocalDate to) {}
