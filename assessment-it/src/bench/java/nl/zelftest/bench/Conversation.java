package nl.zelftest.bench;

import java.util.UUID;

/**
 * A municipality and a council beside it, whose answers are revealed to each other.
 *
 * @param id of the conversation
 * @param writer of the municipality
 * @param reader of the council
 */
record Conversation(UUID id, Person writer, Person reader) {}
