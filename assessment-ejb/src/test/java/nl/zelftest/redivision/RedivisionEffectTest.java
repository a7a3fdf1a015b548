package nl.zelftest.redivision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.redivision.RedivisionCheck.Known;
import nl.zelftest.redivision.RedivisionEffect.Body;
import nl.zelftest.redivision.RedivisionEffect.RoundDates;
import nl.zelftest.redivision.RedivisionPage.Prepared;
import nl.zelftest.redivision.RedivisionPage.RoundFate;
import org.junit.jupiter.api.Test;

/** Weesp went into Amsterdam in the middle of a year, and of whatever round there was. */
class RedivisionEffectTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 24);
  private static final Known WEESP = new Known("GM0457", "Weesp", "Weesp", null, null);
  private static final Known LATE =
      new Known("GM0457", "Weesp", "Weesp", LocalDate.of(2022, 2, 1), null);

  private static final RoundDates BEFORE = round("2022-01-01", "2022-03-23T23:00:00Z");
  private static final RoundDates DURING = round("2022-01-01", "2022-05-31T22:00:00Z");
  private static final RoundDates LONG = round("2021-01-01", "2022-08-31T22:00:00Z");
  private static final RoundDates AFTER = round("2022-03-24", "2022-12-31T23:00:00Z");

  @Test
  void anOrganisationFinishesTheTestsOfItsLastRound() {
    assertThat(effect(WEESP).responsibleUntil(WEESP)).isEqualTo(DAY);
    assertThat(effect(WEESP, BEFORE, AFTER).responsibleUntil(WEESP)).isEqualTo(DAY);
    assertThat(effect(WEESP, DURING).responsibleUntil(WEESP)).isEqualTo("2022-06-01");
    assertThat(effect(WEESP, BEFORE, DURING, LONG, AFTER).responsibleUntil(WEESP))
        .isEqualTo("2022-09-01");
  }

  @Test
  void aRoundWithoutTheMunicipalityKeepsNobody() {
    assertThat(effect(LATE, DURING, LONG).responsibleUntil(LATE)).isEqualTo(DAY);
  }

  @Test
  void tellsWhatBecomesOfARound() {
    RedivisionEffect effect = effect(WEESP);

    assertThat(effect.fate(BEFORE)).isEqualTo(RoundFate.CLOSED_BEFORE);
    assertThat(effect.fate(DURING)).isEqualTo(RoundFate.GOES_ON);
    assertThat(effect.fate(AFTER)).isEqualTo(RoundFate.WITHOUT);
    assertThat(effect(LATE).fate(DURING)).isEqualTo(RoundFate.WITHOUT);
  }

  @Test
  void aMergerBeginsWithAnAdministrationAndACouncilOfEachKindThatThereWas() {
    assertThat(
            merger(
                    municipality("Gemeente Leerdam", "GM0545"),
                    municipality("Gemeente Vianen", "GM0620"),
                    council(CouncilKind.ADVISORY_COUNCIL, "GM0545"),
                    council(CouncilKind.ADVISORY_COUNCIL, "GM0620"),
                    council(CouncilKind.MUNICIPAL_COUNCIL, "GM0545", "GM0620"))
                .prepared())
        .containsExactlyInAnyOrder(
            new Prepared(OrganisationKind.MUNICIPALITY, null, "Gemeente Vijfheerenlanden"),
            new Prepared(
                OrganisationKind.COUNCIL,
                CouncilKind.ADVISORY_COUNCIL,
                "Adviesraad sociaal domein Vijfheerenlanden"),
            new Prepared(
                OrganisationKind.COUNCIL,
                CouncilKind.MUNICIPAL_COUNCIL,
                "Gemeenteraad Vijfheerenlanden"));
    assertThat(merger().prepared()).isEmpty();
  }

  @Test
  void whoAlsoAnswersForOthersGoesOnWithThoseAndIsNotDoubled() {
    Body regional = council(CouncilKind.CLIENT_REPRESENTATION, "GM0545", "GM0512");

    assertThat(merger(regional).answersForOthers(regional)).isTrue();
    assertThat(merger(regional).prepared()).isEmpty();
    Body both = municipality("Bureau", "GM0545", "GM0620");
    assertThat(merger(both).answersForOthers(both)).isFalse();
  }

  @Test
  void onlyANewNameCarriesOrganisationsOver() {
    RedivisionTerms rename =
        new RedivisionTerms(
            DAY, Kind.RENAME, List.of("GM0241"), List.of("GM1945"), "Berg en Dal", "PV25");
    Body body = municipality("Gemeente Groesbeek", "GM0241");
    RedivisionEffect effect = new RedivisionEffect(rename, List.of(), List.of(), List.of(body));

    assertThat(effect.isCarriedOver()).isTrue();
    assertThat(effect.prepared()).isEmpty();
    assertThat(effect(WEESP).isCarriedOver()).isFalse();
    assertThat(effect(WEESP).prepared()).isEmpty();
  }

  private static RedivisionEffect effect(Known ending, RoundDates... rounds) {
    return new RedivisionEffect(
        new RedivisionTerms(DAY, Kind.ABSORPTION, List.of("GM0457"), List.of("GM0363"), null, null),
        List.of(ending),
        List.of(rounds),
        List.of(municipality("Gemeente Weesp", "GM0457")));
  }

  private static RedivisionEffect merger(Body... bodies) {
    return new RedivisionEffect(
        new RedivisionTerms(
            LocalDate.of(2019, 1, 1),
            Kind.MERGER,
            List.of("GM0545", "GM0620", "GM0707"),
            List.of("GM1961"),
            "Vijfheerenlanden",
            "PV26"),
        List.of(),
        List.of(),
        List.of(bodies));
  }

  private static Body municipality(String name, String... codes) {
    return new Body(UUID.randomUUID(), name, OrganisationKind.MUNICIPALITY, null, Set.of(codes));
  }

  private static Body council(CouncilKind kind, String... codes) {
    return new Body(UUID.randomUUID(), "Raad", OrganisationKind.COUNCIL, kind, Set.of(codes));
  }

  private static RoundDates round(String referenceDate, String closesAt) {
    return new RoundDates(
        UUID.randomUUID(), "Ronde", LocalDate.parse(referenceDate), Instant.parse(closesAt));
  }
}
