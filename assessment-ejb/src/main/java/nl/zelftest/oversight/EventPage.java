package nl.zelftest.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Some of what an organisation did, the newest first.
 *
 * @param organisationId null for the national team
 * @param name of the organisation; null for the national team
 * @param people by whose doing can be looked for
 * @param older after which event the next page begins; null when there is none
 */
public record EventPage(
    UUID organisationId, String name, List<Person> people, List<Row> rows, UUID older) {

  /** Somebody of the organisation, now or before. */
  public record Person(UUID id, String name) {}

  /** Who did it. */
  public enum Who {
    /** Somebody of the organisation, who has a name. */
    PERSON,
    /** Somebody else, whose name is not theirs to know. */
    OTHER,
    /** Somebody who was not signed in. */
    STRANGER,
    /** The portal by itself. */
    PORTAL
  }

  /**
   * One event.
   *
   * @param name only of who is {@link Who#PERSON}
   * @param details codes, such as that of a question; null when there are none
   */
  public record Row(
      UUID id,
      Instant at,
      Who who,
      String name,
      String action,
      String objectType,
      String details,
      boolean refused) {}
}
