package nl.zelftest.reporting;

import java.time.Instant;
import java.util.UUID;

/**
 * A round of which figures are, or can be, shown.
 *
 * @param closesAt from when nothing more is submitted
 */
public record FigureRound(
    UUID id, String name, int reportingYear, String questionSetCode, Instant closesAt) {}
