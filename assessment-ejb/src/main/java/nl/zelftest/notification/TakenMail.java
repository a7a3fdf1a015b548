package nl.zelftest.notification;

import java.time.Instant;
import java.util.UUID;

/** A mail that is being sent, outside any transaction; the claim shows whose attempt it is. */
public record TakenMail(
    UUID id,
    UUID claim,
    String messageId,
    String email,
    String name,
    String language,
    String subject,
    String text,
    String html,
    Instant createdAt) {}
