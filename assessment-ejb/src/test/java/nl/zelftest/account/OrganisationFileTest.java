package nl.zelftest.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zelftest.account.OrganisationFile.Line;
import nl.zelftest.account.OrganisationFileProblem.Kind;
import nl.zelftest.account.OrganisationImportPlan.Held;
import nl.zelftest.account.OrganisationImportPlan.Place;
import nl.zelftest.account.OrganisationImportPlan.Present;
import nl.zelftest.account.OrganisationImportPlan.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationFileTest {
  private static final String HEAD = "organisatie;soort;gemeenten;vanaf;coordinatoren\r\n";
  private static final String GOOD = "Raad A;gemeenteraad;GM0193;1-1-2027;Ada@Raad.example\r\n";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF" + HEAD + GOOD,
        "Organisatie,Soort,Gemeenten,Vanaf,Coördinatoren\nRaad A,Gemeenteraad,193,01-01-2027,ada@raad.example",
        "organisatie;soort;gemeenten;vanaf;coordinatoren\n\n\"Raad A\";\"gemeenteraad\";\"gm0193\";1-1-2027;ada@raad.example\n;;;;\n"
      })
  void readsWhatSpreadsheetsWrite(String text) {
    OrganisationFile file = read(text);

    assertThat(file.problems()).isEmpty();
    assertThat(file.lines()).hasSize(1);
    Line line = file.lines().get(0);
    assertThat(line.name()).isEqualTo("Raad A");
    assertThat(line.kind()).isEqualTo("MUNICIPAL_COUNCIL");
    assertThat(line.municipalityCodes()).containsExactly("GM0193");
    assertThat(line.from()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(line.emails()).containsExactly("ada@raad.example");
  }

  @Test
  void readsSeveralMunicipalitiesAndCoordinators() {
    Line line = read(HEAD + "Regio;adviesraad;GM0193 GM0106|363;;a@b.nl c@d.nl").lines().get(0);

    assertThat(line.municipalityCodes()).containsExactly("GM0193", "GM0106", "GM0363");
    assertThat(line.emails()).containsExactly("a@b.nl", "c@d.nl");
    assertThat(line.from()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "A;gemeente;GM0193;;!NO_COORDINATOR",
        "A;gemeente;GM0193;;geen adres!ADDRESS",
        "A;dorp;GM0193;;a@b.nl!KIND",
        "A;gemeente;;;a@b.nl!NO_CODE",
        "A;gemeente;Zwolle;;a@b.nl!CODE",
        "A;gemeente;GM12345;;a@b.nl!CODE",
        "A;gemeente;GM0193;31-2-2027;a@b.nl!DAY",
        "A;gemeente;GM0193;2027;a@b.nl!DAY",
        ";gemeente;GM0193;;a@b.nl!NAME",
        "=1+1;gemeente;GM0193;;a@b.nl!FORMULA",
        "A;gemeente;GM0193;;@SUM(A1)!FORMULA",
        "A;gemeente;GM0193!WIDTH",
        "A;gemeente;GM0193;;a@b.nl;x!WIDTH"
      })
  void tellsWhatIsWrongAndWhere(String line, Kind kind) {
    List<OrganisationFileProblem> problems = read(HEAD + GOOD + line).problems();

    assertThat(problems).isNotEmpty().allSatisfy(p -> assertThat(p.line()).isEqualTo(3));
    assertThat(problems).first().extracting(OrganisationFileProblem::kind).isEqualTo(kind);
  }

  @Test
  void refusesWhatIsNoSuchFile() {
    assertRefused("naam;soort\nA;gemeente", Kind.COLUMNS);
    assertRefused("", Kind.COLUMNS);
    assertRefused(HEAD, Kind.EMPTY);
    assertRefused(HEAD + "\"A;gemeente;GM0193;;a@b.nl", Kind.QUOTES);
    assertRefused(
        HEAD
            + IntStream.rangeClosed(0, OrganisationFile.MOST_LINES)
                .mapToObj(i -> "A" + i + ";gemeente;GM0193;;a@b.nl\n")
                .collect(Collectors.joining()),
        Kind.TOO_MANY_LINES);
    assertThatThrownBy(
            () ->
                OrganisationFile.text(
                    (HEAD + "Cliëntenraad").getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOfSatisfying(
            OrganisationFileException.class,
            e -> assertThat(e.getProblem().kind()).isEqualTo(Kind.ENCODING));
    assertThatThrownBy(() -> OrganisationFile.text(new byte[OrganisationFile.LONGEST + 1]))
        .isInstanceOfSatisfying(
            OrganisationFileException.class,
            e -> assertThat(e.getProblem().kind()).isEqualTo(Kind.TOO_LARGE));
  }

  @Test
  void planNamesTheSuccessorsOfAMunicipalityThatIsNoMore() {
    assertThat(problems("A;gemeente;GM0457 GM9999;;a@b.nl"))
        .containsExactly(
            new OrganisationFileProblem(2, Kind.ENDED_CODE, "GM0457: Amsterdam (GM0363)"),
            new OrganisationFileProblem(2, Kind.UNKNOWN_CODE, "GM9999"));
    assertThat(problems("A;gemeente;GM1990;;a@b.nl"))
        .as("from 2027 on")
        .containsExactly(new OrganisationFileProblem(2, Kind.NOT_ON_DAY, "GM1990"));
    assertThat(problems("A;gemeente;GM1990;1-1-2027;a@b.nl")).isEmpty();
  }

  @Test
  void planSeesBothSidesAndDoubleLines() {
    String municipality = "Gemeente;gemeente;GM0193;;a@b.nl\n";
    assertThat(problems(municipality + "Raad;adviesraad;GM0193;;a@b.nl"))
        .containsExactly(
            new OrganisationFileProblem(2, Kind.BOTH_SIDES, "a@b.nl"),
            new OrganisationFileProblem(3, Kind.BOTH_SIDES, "a@b.nl"));
    assertThat(problems(municipality + "Raad;adviesraad;GM0363;;a@b.nl")).isEmpty();
    assertThat(problems(municipality + "GEMEENTE;gemeente;GM0193;;c@d.nl"))
        .containsExactly(new OrganisationFileProblem(3, Kind.DOUBLE, "2"));
    assertThat(problems("Raad;adviesraad;GM0363;;ambtenaar@b.nl"))
        .containsExactly(new OrganisationFileProblem(2, Kind.BOTH_SIDES, "ambtenaar@b.nl"));
  }

  @Test
  void planSeesMembersWhoWouldComeToBothSidesThoughTheyAreNotInTheFile() {
    Present present =
        new Present(
            UUID.randomUUID(), Set.of("GM0193"), Set.of("a@b.nl"), Set.of("ambtenaar@b.nl"));
    Held held = held(Map.of(OrganisationImportPlan.key("Raad A", "ADVISORY_COUNCIL"), present));

    assertThat(plan("Raad A;adviesraad;GM0193 GM0363;;a@b.nl", held).problems())
        .containsExactly(new OrganisationFileProblem(2, Kind.MEMBER_ON_BOTH_SIDES, ""));
    assertThat(plan("Raad A;adviesraad;GM0193;;a@b.nl", held).problems()).isEmpty();
  }

  @Test
  void planKnowsUntilWhenSomebodyWasOnTheOtherSide() {
    assertThat(problems("Raad;adviesraad;GM0363;;vroeger@b.nl")).isEmpty();
    assertThat(problems("Raad;adviesraad;GM0363;1-12-2024;vroeger@b.nl"))
        .as("both answered in December")
        .containsExactly(new OrganisationFileProblem(2, Kind.BOTH_SIDES, "vroeger@b.nl"));
  }

  @Test
  void theSameFileAgainAddsNothing() {
    Present present =
        new Present(UUID.randomUUID(), Set.of("GM0193"), Set.of("a@b.nl"), Set.of("a@b.nl"));
    Held held = held(Map.of(OrganisationImportPlan.key("Raad A", "ADVISORY_COUNCIL"), present));

    OrganisationImportPlan same = plan("RAAD A;adviesraad;GM0193;;a@b.nl", held);
    assertThat(same.outcomes()).allMatch(OrganisationImportPlan.Outcome::changesNothing);
    OrganisationImportPlan more = plan("Raad A;adviesraad;GM0193 GM0363;;a@b.nl c@d.nl", held);
    assertThat(more.outcomes().get(0).codes()).containsExactly("GM0363");
    assertThat(more.outcomes().get(0).emails()).containsExactly("c@d.nl");
    assertThat(more.summary()).isNotEqualTo(same.summary());
  }

  private static List<OrganisationFileProblem> problems(String lines) {
    return plan(lines, held(Map.of())).problems();
  }

  private static OrganisationImportPlan plan(String lines, Held held) {
    return OrganisationImportPlan.of(read(HEAD + lines), held);
  }

  private static Held held(Map<String, Present> organisations) {
    return new Held(
        TODAY,
        Map.of(
            "GM0193", new Place(null, null, ""),
            "GM0363", new Place(null, null, ""),
            "GM0457", new Place(null, LocalDate.of(2022, 3, 24), "Amsterdam (GM0363)"),
            "GM1990", new Place(LocalDate.of(2027, 1, 1), null, "")),
        organisations,
        new HashSet<>(
            Arrays.asList(
                new Seat("ambtenaar@b.nl", "GM0363", true, null),
                new Seat("vroeger@b.nl", "GM0363", true, LocalDate.of(2025, 1, 1)))));
  }

  private static void assertRefused(String text, Kind kind) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            OrganisationFileException.class,
            e -> assertThat(e.getProblem().kind()).isEqualTo(kind));
  }

  private static OrganisationFile read(String text) {
    return OrganisationFile.read(OrganisationFile.text(text.getBytes(StandardCharsets.UTF_8)));
  }
}
