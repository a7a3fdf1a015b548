package nl.zelftest.audit;

import java.time.Instant;
import java.util.UUID;

record SealedFields(
    UUID id,
    Instant occurredAt,
    UUID actorId,
    String action,
    String objectType,
    String objectId,
    String result,
    String origin,
    String details) {}
