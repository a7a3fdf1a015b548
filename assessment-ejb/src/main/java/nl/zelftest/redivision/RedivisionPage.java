package nl.zelftest.redivision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.redivision.InvalidRedivisionException.RedivisionError;

/**
 * A change of municipalities and what it does to whom. Of tests it tells only how many were begun,
 * which everybody can see.
 *
 * @param goingOn names of those that go on, or of the one that begins
 * @param newCode of the municipality that begins; null when none does
 * @param newProvince its province; null when none begins
 * @param mapPlaceOf whose place on the map the new municipality gets; null when there is none
 * @param problems why it cannot be confirmed or applied as things are now
 * @param overdue whether it should have been applied and was not
 */
public record RedivisionPage(
    UUID id,
    RedivisionState state,
    LocalDate effectiveDate,
    Kind kind,
    List<Ending> ending,
    List<String> goingOn,
    String newCode,
    String newProvince,
    String mapPlaceOf,
    List<BodyRow> bodies,
    List<Prepared> prepared,
    List<RoundRow> rounds,
    List<RedivisionError> problems,
    boolean overdue,
    boolean canBeWithdrawn) {

  public RedivisionPage {
    ending = List.copyOf(ending);
    goingOn = List.copyOf(goingOn);
    bodies = List.copyOf(bodies);
    prepared = List.copyOf(prepared);
    rounds = List.copyOf(rounds);
    problems = List.copyOf(problems);
  }

  public String endingNames() {
    return String.join(", ", ending.stream().map(Ending::name).toList());
  }

  public String goingOnNames() {
    return String.join(", ", goingOn);
  }

  /**
   * A municipality that ends.
   *
   * @param until the first day on which nobody answers for it
   * @param leftProvince the province that its area leaves; null when it stays where it is
   */
  public record Ending(String code, String name, LocalDate until, String leftProvince) {}

  /**
   * An organisation that answers for a municipality that ends.
   *
   * @param forOthers whether it also answers for others, and goes on with those
   */
  public record BodyRow(
      UUID id,
      String name,
      OrganisationKind kind,
      CouncilKind councilKind,
      long coordinators,
      long contributors,
      boolean forOthers) {}

  /** An organisation that begins. */
  public record Prepared(OrganisationKind kind, CouncilKind councilKind, String name) {}

  /** What becomes of a round's tests about a municipality that ends. */
  public enum RoundFate {
    /** It closes before the day. */
    CLOSED_BEFORE,
    /** It goes on for the municipality that ends. */
    GOES_ON,
    /** The municipality does not take part in it any more; its successors do. */
    WITHOUT
  }

  /**
   * A round and its tests about municipalities that end.
   *
   * @param tests how many were begun
   */
  public record RoundRow(String name, Instant closesAt, RoundFate fate, long tests) {

    /** Whether tests were begun that are about no municipality of the round any more. */
    public boolean isLost() {
      return fate == RoundFate.WITHOUT && tests > 0;
    }
  }
}
