package nl.zelftest.redivision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.redivision.InvalidRedivisionException.Reason;
import nl.zelftest.redivision.InvalidRedivisionException.RedivisionError;
import nl.zelftest.redivision.RedivisionCheck.Known;
import nl.zelftest.redivision.RedivisionCheck.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedivisionCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final LocalDate WEESP_ENDED = LocalDate.of(2022, 3, 24);

  private static final List<Known> MUNICIPALITIES =
      List.of(
          known("GM1696", "Wijdemeren"),
          known("GM0402", "Hilversum"),
          known("GM0363", "Amsterdam"),
          new Known("GM0457", "Weesp", "Weesp", null, WEESP_ENDED),
          new Known("GM0373", "Bergen", "Bergen (NH.)", null, null),
          new Known("GM0893", "Bergen", "Bergen (L.)", null, null));

  @Test
  void readsNamesAndCodes() {
    RedivisionTerms terms =
        RedivisionCheck.require(absorption("wijdemeren\r\nGM0363", " Hilversum "), register());

    assertThat(terms)
        .isEqualTo(
            new RedivisionTerms(
                NEW_YEAR,
                Kind.ABSORPTION,
                List.of("GM1696", "GM0363"),
                List.of("GM0402"),
                null,
                null));
    assertThat(RedivisionCheck.require(absorption("bergen (l.)", "gm0373"), register()).oldCodes())
        .containsExactly("GM0893");
  }

  @Test
  void readsANewMunicipality() {
    RedivisionInput input =
        new RedivisionInput(
            "1-1-2027", "MERGER", "Wijdemeren, Hilversum", null, "gm2001", "Gooimeren", "PV27");

    assertThat(RedivisionCheck.require(input, register()))
        .isEqualTo(
            new RedivisionTerms(
                NEW_YEAR,
                Kind.MERGER,
                List.of("GM1696", "GM0402"),
                List.of("GM2001"),
                "Gooimeren",
                "PV27"));
  }

  @Test
  void everythingThatIsMissingIsToldAtOnceInTheOrderOfThePage() {
    assertThat(errors(new RedivisionInput(null, "MERGER", null, null, null, null, null)))
        .containsExactly(
            "EFFECTIVE_DATE MISSING",
            "OLD MISSING",
            "CODE MISSING",
            "NAME MISSING",
            "PROVINCE NOT_CHOSEN");
    assertThat(errors(new RedivisionInput(null, null, null, null, null, null, null)))
        .containsExactly("EFFECTIVE_DATE MISSING", "KIND NOT_CHOSEN", "OLD MISSING");
  }

  @ParameterizedTest
  @CsvSource({
    "26-11-2026, IN_PAST",
    "24-03-2022, IN_PAST",
    "31-02-2027, NOT_A_DAY",
    "1 januari, NOT_A_DAY",
    "01-01-9999, NOT_A_DAY",
  })
  void aDayThatCannotBe(String day, Reason reason) {
    assertThat(
            errors(
                new RedivisionInput(
                    day, "ABSORPTION", "Wijdemeren", "Hilversum", null, null, null)))
        .containsExactly("EFFECTIVE_DATE " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "Atlantis, Hilversum, OLD UNKNOWN",
    "GM9999, Hilversum, OLD UNKNOWN",
    "Weesp, Amsterdam, OLD ENDED",
    "Wijdemeren, Weesp, NEW GONE",
    "Wijdemeren, Wijdemeren, NEW ITSELF",
    "Wijdemeren, Hilversum;Amsterdam, NEW MORE_THAN_ONE",
    "Wijdemeren, , NEW MISSING",
    ", Hilversum, OLD MISSING",
  })
  void anAbsorptionThatCannotBe(String old, String into, String error) {
    assertThat(errors(absorption(old, into))).containsExactly(error);
  }

  @ParameterizedTest
  @CsvSource({
    "Wijdemeren, , NEW MISSING",
    "Wijdemeren, Hilversum, NEW ONLY_ONE",
    "Wijdemeren;Amsterdam, Hilversum;Bergen, OLD MORE_THAN_ONE",
    "Wijdemeren, Hilversum;Wijdemeren, NEW ITSELF",
  })
  void aSplitThatLeavesAnAreaToNobody(String old, String into, String error) {
    assertThat(errors(new RedivisionInput("01-01-2027", "SPLIT", old, into, null, null, null)))
        .containsExactly(error);
  }

  @Test
  void aNewMunicipalityIsNew() {
    assertThat(errors(merger("Wijdemeren;Hilversum", "GM0457", "Weesp")))
        .containsExactly("CODE TAKEN", "NAME TAKEN");
    assertThat(errors(merger("Wijdemeren;Hilversum", "2001", "x".repeat(81))))
        .containsExactly("CODE NOT_A_CODE", "NAME TOO_LONG");
    assertThat(errors(merger("Wijdemeren;Hilversum", "GM2001", "Gooi\u202emeren")))
        .containsExactly("NAME NOT_PLAIN");
    assertThat(errors(merger("Wijdemeren", "GM2001", "Gooimeren"))).containsExactly("OLD ONLY_ONE");
    assertThat(
            errors(
                new RedivisionInput(
                    "01-01-2027",
                    "RENAME",
                    "Wijdemeren;Hilversum",
                    "Amsterdam",
                    "GM2001",
                    "Gooimeren",
                    "PV99")))
        .containsExactly("NEW NOT_FOR_KIND", "PROVINCE NOT_CHOSEN");
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 3000})
  void noMoreThanARowHolds(int many) {
    String names =
        IntStream.range(0, many).mapToObj(i -> "GM" + (1000 + i)).collect(Collectors.joining("\n"));
    List<Known> country =
        IntStream.range(0, many).mapToObj(i -> known("GM" + (1000 + i), "G" + i)).toList();
    Register big = new Register(country, List.of(), List.of(), TODAY);

    assertThat(
            catchThrowableOfType(
                    InvalidRedivisionException.class,
                    () -> RedivisionCheck.require(absorption(names, "G0"), big))
                .getErrors())
        .extracting(RedivisionError::reason)
        .contains(Reason.TOO_MANY);
  }

  @Test
  void nothingLeadsToItselfOverOtherPlans() {
    RedivisionTerms there = plan(NEW_YEAR, "GM1696", "GM0402");

    assertThat(errors(absorption("Hilversum", "Wijdemeren"), there))
        .containsExactly("OLD NEEDED", "NEW GONE");
    assertThat(errors(absorption("Wijdemeren", "Amsterdam"), there)).containsExactly("OLD ENDED");
    assertThat(errors(absorption("Amsterdam", "Wijdemeren"), there)).containsExactly("NEW GONE");
  }

  @Test
  void whatIsNeededLaterStays() {
    RedivisionTerms later = plan(NEW_YEAR.plusYears(1), "GM1696", "GM0402");
    RedivisionTerms earlier = plan(NEW_YEAR.minusDays(1), "GM1696", "GM0402");

    assertThat(errors(absorption("Hilversum", "Amsterdam"), later)).containsExactly("OLD NEEDED");
    assertThat(RedivisionCheck.require(absorption("Hilversum", "Amsterdam"), register(earlier)))
        .as("chains are fine: Wijdemeren into Hilversum, and Hilversum later into Amsterdam")
        .isNotNull();
  }

  @Test
  void aSplitReachesAMunicipalityThatBeginsOnTheSameDay() {
    RedivisionTerms begins =
        new RedivisionTerms(
            NEW_YEAR,
            Kind.MERGER,
            List.of("GM0402", "GM0363"),
            List.of("GM2001"),
            "Gooimeren",
            "PV27");
    RedivisionInput split =
        new RedivisionInput(
            "01-01-2027", "SPLIT", "Wijdemeren", "Gooimeren\nGM0373", null, null, null);

    assertThat(RedivisionCheck.require(split, register(begins)).newCodes())
        .containsExactly("GM2001", "GM0373");
    assertThat(errors(split)).containsExactly("NEW UNKNOWN");
    assertThat(errors(merger("Wijdemeren;Bergen (L.)", "GM2001", "Gooimeren"), begins))
        .containsExactly("CODE TAKEN", "NAME TAKEN");
  }

  @Test
  void whatWasPlannedIsCheckedAgain() {
    RedivisionTerms weesp = plan(WEESP_ENDED, "GM0457", "GM0363");
    RedivisionCheck.requireStill(weesp, register());

    assertThat(
            catchThrowableOfType(
                    InvalidRedivisionException.class,
                    () ->
                        RedivisionCheck.requireStill(
                            plan(WEESP_ENDED.plusDays(1), "GM0457", "GM0363"), register()))
                .getErrors())
        .extracting(RedivisionError::what)
        .containsExactly("Weesp");
  }

  private static RedivisionTerms plan(LocalDate date, String old, String into) {
    return new RedivisionTerms(date, Kind.ABSORPTION, List.of(old), List.of(into), null, null);
  }

  private static RedivisionInput absorption(String old, String into) {
    return new RedivisionInput("01-01-2027", "ABSORPTION", old, into, null, null, null);
  }

  private static RedivisionInput merger(String old, String code, String name) {
    return new RedivisionInput("01-01-2027", "MERGER", old, null, code, name, "PV27");
  }

  private static Known known(String code, String name) {
    return new Known(code, name, name, null, null);
  }

  private static Register register(RedivisionTerms... plans) {
    return new Register(MUNICIPALITIES, Arrays.asList(plans), List.of("PV26", "PV27"), TODAY);
  }

  private static List<String> errors(RedivisionInput input, RedivisionTerms... plans) {
    return catchThrowableOfType(
            InvalidRedivisionException.class, () -> RedivisionCheck.require(input, register(plans)))
        .getErrors()
        .stream()
        .map(error -> error.field() + " " + error.reason())
        .toList();
  }
}
