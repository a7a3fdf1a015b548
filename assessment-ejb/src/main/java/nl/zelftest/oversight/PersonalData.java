package nl.zelftest.oversight;

import java.time.Instant;
import java.util.List;

/**
 * All that the portal knows of one person, for that person.
 *
 * @param email null for a guest
 */
public record PersonalData(
    String name, String email, String language, Instant createdAt, List<Part> parts) {

  /** What there is of one kind, the newest first. */
  public record Part(Kind kind, List<Item> items) {}

  /** The kinds. */
  public enum Kind {
    MEMBERSHIP,
    GUEST_PASS,
    INVITED,
    INVITED_OTHERS,
    LINK,
    PASSKEY,
    SESSION,
    MAIL,
    ANSWER,
    COMMENT,
    NOTE,
    CONCLUSION,
    ACTION,
    REOPENING,
    REACTION,
    EVENT
  }

  /**
   * One of them.
   *
   * @param at when it was
   * @param where a name or code, such as an organisation's; null when there is none
   * @param text that the person wrote, or what it is
   * @param until when it ended; null when it did not
   */
  public record Item(Instant at, String where, String text, Instant until) {}
}
