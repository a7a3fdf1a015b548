package nl.zelftest.dialogue;

import java.time.Instant;
import java.util.UUID;

/** A result that a municipality made public. */
public record PublishedRow(
    UUID dialogueId,
    String municipalityCode,
    String municipalityName,
    UUID roundId,
    String roundName,
    int reportingYear,
    Instant publishedAt) {}
