package nl.zelftest.reporting;

import java.util.UUID;

/** A round that has figures. */
public record FigureRound(UUID id, String name, int reportingYear, String questionSetCode) {}
