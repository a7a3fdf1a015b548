package nl.zelftest.dialogue;

import java.util.UUID;

/** A municipality made its result of a round public; told within the transaction. */
public record Published(String municipalityCode, UUID roundId) {}
