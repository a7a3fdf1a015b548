package nl.zelftest.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.OrganisationFile.Line;
import nl.zelftest.account.OrganisationFileProblem.Kind;

/**
 * What comes of a file of organisations, given what the portal holds. What is there already stays
 * as it is, so the same file again adds nothing.
 */
final class OrganisationImportPlan {

  /**
   * A municipality.
   *
   * @param to the first day on which it is no more; null while it exists
   * @param successors in words
   */
  record Place(LocalDate from, LocalDate to, String successors) {
    boolean existsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
  }

  /**
   * An open organisation.
   *
   * @param municipalityCodes for whom it answers
   * @param coordinators who coordinate it or are invited to
   * @param members who have any role in it
   */
  record Present(
      UUID id, Set<String> municipalityCodes, Set<String> coordinators, Set<String> members) {}

  /**
   * For which municipality, on which side, somebody has a role.
   *
   * @param until the first day on which the organisation no longer answers for it; null when none
   *     is known
   */
  record Seat(String email, String municipalityCode, boolean municipality, LocalDate until) {}

  /**
   * What the portal holds.
   *
   * @param organisations by {@link #key}
   */
  record Held(
      LocalDate today,
      Map<String, Place> places,
      Map<String, Present> organisations,
      Collection<Seat> seats) {}

  /**
   * What comes of one line.
   *
   * @param known the organisation that is there already; null for a new one
   * @param codes of municipalities that it will answer for as well
   * @param emails that will be invited
   */
  record Outcome(Line line, UUID known, Set<String> codes, Set<String> emails) {
    boolean changesNothing() {
      return known != null && codes.isEmpty() && emails.isEmpty();
    }

    /** The municipalities that are new to somebody by it. */
    private Collection<String> codesFor(String email) {
      return emails.contains(email) ? line.municipalityCodes() : codes;
    }
  }

  private final Held held;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<OrganisationFileProblem> problems;

  private OrganisationImportPlan(OrganisationFile file, Held held) {
    this.held = held;
    this.problems = new ArrayList<>(file.problems());
  }

  static OrganisationImportPlan of(OrganisationFile file, Held held) {
    OrganisationImportPlan plan = new OrganisationImportPlan(file, held);
    Map<String, Long> seen = new HashMap<>();
    for (Line line : file.lines()) {
      Long earlier = seen.putIfAbsent(key(line.name(), line.kind()), line.number());
      if (earlier != null) {
        plan.wrong(line, Kind.DOUBLE, earlier.toString());
      }
      plan.places(line);
      plan.outcomes.add(plan.outcome(line));
    }
    plan.sides();
    plan.problems.sort((a, b) -> Long.compare(a.line(), b.line()));
    return plan;
  }

  /** What makes an organisation the same one: its name and what it is. */
  static String key(String name, String kind) {
    return kind + " " + name.toLowerCase(Locale.ROOT);
  }

  private void places(Line line) {
    LocalDate day = from(line);
    for (String code : line.municipalityCodes()) {
      Place place = held.places().get(code);
      if (place == null) {
        wrong(line, Kind.UNKNOWN_CODE, code);
      } else if (!place.existsOn(held.today()) && place.to() != null) {
        wrong(line, Kind.ENDED_CODE, code + ": " + place.successors());
      } else if (!place.existsOn(day)) {
        wrong(line, Kind.NOT_ON_DAY, code);
      }
    }
  }

  private Outcome outcome(Line line) {
    Present present = present(line);
    Set<String> codes = new LinkedHashSet<>(line.municipalityCodes());
    Set<String> emails = new LinkedHashSet<>(line.emails());
    if (present != null) {
      codes.removeAll(present.municipalityCodes());
      emails.removeAll(present.coordinators());
    }
    return new Outcome(line, present == null ? null : present.id(), codes, emails);
  }

  /**
   * Nobody comes to both sides of a municipality: not by the file, nor by what is held, nor because
   * an organisation that is there already will answer for another municipality.
   */
  private void sides() {
    Map<String, LocalDate> until = new HashMap<>();
    for (Seat seat : held.seats()) {
      until.merge(
          side(seat.municipality(), seat.municipalityCode(), seat.email()),
          seat.until() == null ? LocalDate.MAX : seat.until(),
          (one, other) -> one.isAfter(other) ? one : other);
    }
    for (Outcome outcome : outcomes) {
      for (String email : people(outcome)) {
        outcome
            .codesFor(email)
            .forEach(
                code ->
                    until.put(side(outcome.line().isMunicipality(), code, email), LocalDate.MAX));
      }
    }
    for (Outcome outcome : outcomes) {
      Set<String> both = people(outcome);
      both.removeIf(email -> !isOnTheOther(outcome, email, until));
      outcome.line().emails().stream()
          .filter(both::remove)
          .forEach(email -> wrong(outcome.line(), Kind.BOTH_SIDES, email));
      if (!both.isEmpty()) {
        wrong(outcome.line(), Kind.MEMBER_ON_BOTH_SIDES, "");
      }
    }
  }

  private boolean isOnTheOther(Outcome outcome, String email, Map<String, LocalDate> until) {
    return outcome.codesFor(email).stream()
        .map(code -> until.get(side(!outcome.line().isMunicipality(), code, email)))
        .anyMatch(end -> end != null && end.isAfter(from(outcome.line())));
  }

  /** Who will have a role by a line, or have one already. */
  private Set<String> people(Outcome outcome) {
    Set<String> people = new LinkedHashSet<>(outcome.line().emails());
    if (outcome.known() != null) {
      people.addAll(present(outcome.line()).members());
    }
    return people;
  }

  private Present present(Line line) {
    return held.organisations().get(key(line.name(), line.kind()));
  }

  private static String side(boolean municipality, String code, String email) {
    return municipality + " " + code + " " + email;
  }

  private LocalDate from(Line line) {
    return line.from() == null ? held.today() : line.from();
  }

  private void wrong(Line line, Kind kind, String what) {
    problems.add(new OrganisationFileProblem(line.number(), kind, what));
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  /** In the order of their lines. */
  List<OrganisationFileProblem> problems() {
    return problems;
  }

  /** All that it says, so that another outcome has another text. */
  String summary() {
    Map<String, Object> all = new LinkedHashMap<>();
    outcomes.forEach(outcome -> all.put(Long.toString(outcome.line().number()), outcome));
    all.put("problems", problems);
    return all.toString();
  }
}
