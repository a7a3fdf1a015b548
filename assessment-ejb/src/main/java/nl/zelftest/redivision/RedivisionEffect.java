package nl.zelftest.redivision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.redivision.RedivisionCheck.Known;
import nl.zelftest.redivision.RedivisionPage.Prepared;
import nl.zelftest.redivision.RedivisionPage.RoundFate;
import nl.zelftest.shared.Days;

/**
 * What a change of municipalities does to organisations and rounds. The page shows it beforehand
 * and the portal does the same on the day.
 *
 * <p>Who answers for a municipality that ends does so until the last round in which it takes part
 * closes: its tests are still about it, and nobody else can finish them.
 */
final class RedivisionEffect {

  private static final Map<CouncilKind, String> COUNCIL_NAMES =
      new EnumMap<>(
          Map.of(
              CouncilKind.MUNICIPAL_COUNCIL, "Gemeenteraad ",
              CouncilKind.ADVISORY_COUNCIL, "Adviesraad sociaal domein ",
              CouncilKind.CLIENT_REPRESENTATION, "Cliëntvertegenwoordiging "));

  private final RedivisionTerms terms;
  private final List<Known> ending;
  private final List<RoundDates> rounds;
  private final List<Body> bodies;

  /** When a round is. */
  record RoundDates(UUID id, String name, LocalDate referenceDate, Instant closesAt) {}

  /**
   * An organisation that answers for a municipality that ends.
   *
   * @param codes all municipalities that it answers for on the day before
   */
  record Body(
      UUID id, String name, OrganisationKind kind, CouncilKind councilKind, Set<String> codes) {
    Body {
      codes = Set.copyOf(codes);
    }
  }

  /**
   * The effect of a change.
   *
   * @param ending the municipalities that end
   */
  RedivisionEffect(
      RedivisionTerms terms, List<Known> ending, List<RoundDates> rounds, List<Body> bodies) {
    this.terms = terms;
    this.ending = List.copyOf(ending);
    this.rounds = List.copyOf(rounds);
    this.bodies = List.copyOf(bodies);
  }

  /** The first day on which nobody answers for a municipality that ends. */
  LocalDate responsibleUntil(Known municipality) {
    return rounds.stream()
        .filter(round -> takesPart(municipality, round))
        .map(round -> Days.lastDayBefore(round.closesAt()).plusDays(1))
        .filter(day -> day.isAfter(terms.effectiveDate()))
        .max(Comparator.naturalOrder())
        .orElse(terms.effectiveDate());
  }

  /** Whether a municipality that ends takes part in a round. */
  private boolean takesPart(Known municipality, RoundDates round) {
    return municipality.existsOn(round.referenceDate())
        && round.referenceDate().isBefore(terms.effectiveDate());
  }

  RoundFate fate(RoundDates round) {
    if (!round.closesAt().isAfter(Days.beginOf(terms.effectiveDate()))) {
      return RoundFate.CLOSED_BEFORE;
    }
    return ending.stream().anyMatch(one -> takesPart(one, round))
        ? RoundFate.GOES_ON
        : RoundFate.WITHOUT;
  }

  /** Whether an organisation also answers for others, and goes on with those. */
  boolean answersForOthers(Body body) {
    return !new HashSet<>(terms.oldCodes()).containsAll(body.codes());
  }

  /** Whether an organisation goes on with the same people under the municipality's new name. */
  boolean isCarriedOver() {
    return terms.kind() == Kind.RENAME;
  }

  /**
   * The organisations that begin with a new municipality: its administration, and a council of each
   * kind that there was. An organisation that serves several is not doubled; for it somebody has to
   * decide.
   */
  List<Prepared> prepared() {
    if (terms.kind() != Kind.MERGER) {
      return List.of();
    }
    List<Body> own = bodies.stream().filter(body -> !answersForOthers(body)).toList();
    Set<Prepared> prepared = new LinkedHashSet<>();
    own.stream()
        .sorted(Comparator.comparing(Body::kind).thenComparing(Body::name))
        .forEach(body -> prepared.add(successor(body)));
    return List.copyOf(prepared);
  }

  private Prepared successor(Body body) {
    return body.kind() == OrganisationKind.MUNICIPALITY
        ? new Prepared(body.kind(), null, "Gemeente " + terms.newName())
        : new Prepared(
            body.kind(),
            body.councilKind(),
            COUNCIL_NAMES.get(body.councilKind()) + terms.newName());
  }
}
