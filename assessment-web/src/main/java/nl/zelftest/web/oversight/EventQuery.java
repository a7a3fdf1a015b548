package nl.zelftest.web.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.zelftest.oversight.EventFilter;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Paths;

/** What an address says about the events to show; what it says wrongly is left out. */
final class EventQuery {
  private static final List<String> FIELDS = List.of("actie", "soort", "persoon", "van", "tot");

  /** As the database keeps actions and kinds of objects. */
  private static final String CODE = "[A-Za-z_]{1,40}";

  private final UnaryOperator<String> address;

  /**
   * Reads an address.
   *
   * @param address gives what stands there under a name; empty for nothing
   */
  EventQuery(UnaryOperator<String> address) {
    this.address = address;
  }

  /**
   * The organisation whose events are asked for; null for the national team's.
   *
   * @throws NotFoundException when none can be meant
   */
  UUID organisation() {
    if (typed("organisatie").isEmpty()) {
      return null;
    }
    return Optional.ofNullable(id("organisatie")).orElseThrow(NotFoundException::new);
  }

  EventFilter filter() {
    return new EventFilter(code("actie"), code("soort"), id("persoon"), day("van"), day("tot"));
  }

  /** The event that the page before ended with; null on the first page. */
  UUID after() {
    return id("na");
  }

  String typed(String field) {
    return address.apply(field).strip();
  }

  /** Whether a day was typed that is none. */
  boolean isWrong(String field) {
    return !typed(field).isEmpty() && day(field) == null;
  }

  /** The same filter as it stands in an address, from its question mark. */
  String asAddress() {
    List<String> parts = new ArrayList<>();
    for (String field : FIELDS) {
      if (!typed(field).isEmpty()) {
        parts.add(field + "=" + Paths.address(typed(field)));
      }
    }
    return "?" + String.join("&", parts);
  }

  private String code(String field) {
    return typed(field).matches(CODE) ? typed(field) : null;
  }

  private LocalDate day(String field) {
    return Days.read(typed(field)).orElse(null);
  }

  private UUID id(String field) {
    return Optional.of(typed(field))
        .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString)
        .orElse(null);
  }
}
