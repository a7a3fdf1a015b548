package nl.zelftest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.assessment.Movement;
import nl.zelftest.assessment.StepComparability.Reason;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.dialogue.ActionState;
import nl.zelftest.history.Years.Asked;
import nl.zelftest.history.YearsPage.Cell;
import nl.zelftest.history.YearsPage.Ground;
import nl.zelftest.history.YearsPage.Row;
import nl.zelftest.history.YearsPage.SubjectYears;
import nl.zelftest.history.YearsPage.Value;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Succession;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.organisation.Succession.Status;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;
import nl.zelftest.reporting.YearsSpan;
import org.junit.jupiter.api.Test;

/** Figures stand in their year, and say how far they can be laid beside those before. */
class YearsTest {

  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID SECOND = UUID.randomUUID();
  private static final UUID COUNCIL = UUID.randomUUID();

  /** A stays, B and C are merged into D, E is dropped, F is new, G is called H. */
  private static final VersionMapping MAPPING =
      new VersionMapping(
          Set.of(
              new Edge("A", "A", true),
              new Edge("B", "D", true),
              new Edge("C", "D", true),
              new Edge("G", "H", true)));

  private final List<Measurement> measurements = new ArrayList<>();
  private final List<MeasuredScore> scores = new ArrayList<>();
  private final List<Succession> successions = new ArrayList<>();

  @Test
  void aRiseIsToldWhereTheQuestionStayedTheSame() {
    score(municipality(2025, "GM0001", FIRST), "A", "0", "0");
    score(municipality(2026, "GM0001", FIRST), "A", "1", "1");

    SubjectYears years = question("A");

    assertThat(years.rows())
        .extracting(row -> row.moment().reportingYear())
        .containsExactly(2026, 2025);
    Cell now = years.rows().get(0).cells().get(0);
    assertThat(now.step().comparability()).isEqualTo(Comparability.FULL);
    assertThat(now.movement()).isEqualTo(Movement.RISEN);
    assertThat(years.rows().get(1).cells().get(0).step()).isNull();
  }

  @Test
  void whatAllFiguresOfAYearRestOnIsSaidOnce() {
    score(municipality(2024, "GM0001", FIRST), "A", "0", "0");
    score(municipality(2025, "GM0001", FIRST), "A", "0", "0");
    score(council(2025, FIRST), "A", "0", "0");
    score(municipality(2026, "GM0001", FIRST), "A", "1", "1");
    score(council(2026, FIRST), "A", "1", "1");

    List<Row> rows = question("A").rows();

    assertThat(rows.get(0).grounds()).hasSize(1).containsValue(List.of(0, 1));
    // The council's first year follows on none.
    assertThat(rows.get(1).grounds())
        .containsEntry(new Ground("1", null), List.of(1))
        .containsEntry(new Ground("1", rows.get(1).cells().get(0).step()), List.of(0));
    // The council said nothing.
    assertThat(rows.get(2).grounds()).containsExactly(entry(new Ground("1", null), List.of(0)));
  }

  @Test
  void mergedQuestionsStandBesideEachOtherAndAreNotAdded() {
    UUID before = municipality(2025, "GM0001", FIRST);
    score(before, "B", "0", "0");
    score(before, "C", "1", "1");
    score(municipality(2026, "GM0001", SECOND), "D", "1", "1");

    SubjectYears years = question("D");

    Cell now = years.rows().get(0).cells().get(0);
    assertThat(now.step().comparability()).isEqualTo(Comparability.PARTLY);
    assertThat(now.step().reason()).isEqualTo(Reason.QUESTIONS_CHANGED);
    assertThat(now.movement()).isNull();
    assertThat(years.rows().get(1).cells().get(0).values())
        .extracting(Value::code)
        .containsExactly("B", "C");
  }

  @Test
  void aQuestionThatIsAskedNoMoreKeepsItsYears() {
    score(municipality(2025, "GM0001", FIRST), "E", "1", "1");
    score(municipality(2026, "GM0001", SECOND), "F", "1", "1");

    assertThat(question("E").dropped()).isTrue();
    assertThat(question("E").rows()).hasSize(1);
    assertThat(question("F").dropped()).isFalse();
    assertThat(question("F").rows().get(0).cells().get(0).step().comparability())
        .isEqualTo(Comparability.NONE);
    assertThat(question("F").rows().get(0).cells().get(0).movement()).isNull();
  }

  @Test
  void aPredecessorStandsBesideItsSuccessor() throws Exception {
    successions.add(succession("GM0001", "GM0003", Kind.MERGER));
    successions.add(succession("GM0002", "GM0003", Kind.MERGER));
    score(municipality(2025, "GM0001", FIRST), "A", "0", "0");
    score(municipality(2025, "GM0002", FIRST), "A", "1", "1");
    score(municipality(2026, "GM0003", FIRST), "A", "1", "1");

    SubjectYears years = question("A");

    assertThat(years.rows())
        .extracting(row -> row.moment().municipalityCode())
        .containsExactly("GM0003", "GM0002", "GM0001");
    Cell now = years.rows().get(0).cells().get(0);
    assertThat(now.step().reason()).isEqualTo(Reason.OTHER_MUNICIPALITY);
    assertThat(now.movement()).isNull();
  }

  @Test
  void aGrownAreaIsPartlyTheSame() throws Exception {
    successions.add(succession("GM0002", "GM0001", Kind.ABSORPTION));
    score(municipality(2025, "GM0001", FIRST), "A", "1", "1");
    score(municipality(2026, "GM0001", FIRST), "A", "0", "1 / 2");

    Cell now = question("A").rows().get(0).cells().get(0);

    assertThat(now.step().reason()).isEqualTo(Reason.AREA_CHANGED);
    assertThat(now.movement()).isEqualTo(Movement.FALLEN);
  }

  @Test
  void aCouncilStandsBesideTheMunicipalityOfItsYear() {
    score(municipality(2026, "GM0001", FIRST), "A", "1", "1");
    score(council(2026, FIRST), "A", "0", "0");

    List<Cell> cells = question("A").rows().get(0).cells();

    assertThat(cells.get(0).beside()).isNull();
    assertThat(cells.get(1).beside()).isEqualTo(Movement.FALLEN);
  }

  @Test
  void onOtherQuestionsTheSidesAreNotLaidBesideEachOther() {
    score(municipality(2026, "GM0001", SECOND), "A", "1", "1");
    score(council(2026, FIRST), "A", "0", "0");

    assertThat(question("A").rows().get(0).cells().get(1).beside()).isNull();
  }

  @Test
  void anAgreementStandsWithTheQuestionItBecame() {
    score(municipality(2025, "GM0001", FIRST), "B", "0", "0");
    score(municipality(2026, "GM0001", SECOND), "D", "1", "1");
    Agreement agreed =
        new Agreement(2025, "B", "Een folder", ActionState.DONE, LocalDate.of(2026, 3, 1));

    assertThat(subject("D", List.of(agreed)).agreements()).containsExactly(agreed);
    assertThat(subject("A", List.of(agreed)).agreements()).isEmpty();
  }

  @Test
  void theRecentYearsAreComparedWithTheOneBeforeThem() {
    for (int year = 2018; year < 2026; year++) {
      // Not every year, and another question in the oldest.
      if (year != 2020) {
        score(municipality(year, "GM0001", FIRST), year == 2018 ? "E" : "A", "0", "0");
      }
    }
    score(municipality(2026, "GM0001", SECOND), "A", "1", "1");

    SubjectYears recent = subjects("A", YearsSpan.RECENT, List.of()).get(0);

    assertThat(recent.rows())
        .isEqualTo(question("A").rows().subList(0, 5))
        .extracting(row -> row.moment().reportingYear())
        .containsExactly(2026, 2025, 2024, 2023, 2022);
    assertThat(recent.rows().get(4).cells().get(0).movement()).isEqualTo(Movement.EQUAL);
    assertThat(subjects("E", YearsSpan.RECENT, List.of())).as("asked no more since").isEmpty();
    assertThat(question("E").rows()).hasSize(1);
  }

  @Test
  void theOldestYearIsLaidBesideOneThatIsNotShownAndWasAskedOtherwise() throws Exception {
    score(municipality(2021, "GM0001", FIRST), "G", "0", "0");
    for (int year = 2022; year < 2027; year++) {
      score(municipality(year, "GM0001", SECOND), "H", "1", "1");
    }

    Row oldest = subjects("H", YearsSpan.RECENT, List.of()).get(0).rows().get(4);

    assertThat(oldest.moment().reportingYear()).isEqualTo(2022);
    assertThat(oldest.cells().get(0).movement()).isEqualTo(Movement.RISEN);
  }

  @Test
  void whoSubmittedNothingInTheYearsThatAreShownHasNoLine() {
    score(council(2018, FIRST), "A", "0", "0");
    for (int year = 2019; year < 2027; year++) {
      score(municipality(year, "GM0001", FIRST), "A", "0", "0");
    }

    assertThat(years(YearsSpan.RECENT).lines())
        .extracting(YearsPage.Line::side)
        .containsExactly(OrganisationKind.MUNICIPALITY);
    assertThat(years(YearsSpan.ALL).lines()).hasSize(2);
  }

  @Test
  void fiveYearsAreShownWhole() {
    for (int year = 2022; year < 2027; year++) {
      score(municipality(year, "GM0001", FIRST), "A", "0", "0");
    }

    assertThat(subjects("A", YearsSpan.RECENT, List.of())).isEqualTo(List.of(question("A")));
  }

  private SubjectYears question(String code) {
    return subject(code, List.of());
  }

  private SubjectYears subject(String code, List<Agreement> agreements) {
    return subjects(code, YearsSpan.ALL, agreements).get(0);
  }

  private List<SubjectYears> subjects(String code, YearsSpan span, List<Agreement> agreements) {
    Years years = years(span);
    Set<UUID> needed =
        years.needed().stream().map(Measurement::submissionId).collect(Collectors.toSet());
    List<Asked> asked = years.asked(subject -> subject.code().equals(code));
    Set<String> codes = years.codes(asked);
    return years.subjects(
        asked,
        new MeasuredValues(
            scores.stream()
                .filter(one -> needed.contains(one.submissionId()) && codes.contains(one.code()))
                .toList(),
            Map.of()),
        agreements);
  }

  private Years years(YearsSpan span) {
    return new Years(
        measurements,
        span.from(measurements.stream().map(Measurement::reportingYear).toList()),
        Map.of("GM0001", "Aa", "GM0002", "Bee", "GM0003", "Cee"),
        YearsTest::version,
        YearsTest::mapping,
        successions);
  }

  private UUID municipality(int year, String code, UUID version) {
    return measure(year, code, version, OrganisationKind.MUNICIPALITY, UUID.randomUUID());
  }

  private UUID council(int year, UUID version) {
    return measure(year, "GM0001", version, OrganisationKind.COUNCIL, COUNCIL);
  }

  private UUID measure(
      int year, String code, UUID version, OrganisationKind side, UUID organisation) {
    UUID submission = UUID.randomUUID();
    measurements.add(
        new Measurement(
            submission,
            UUID.randomUUID(),
            new UUID(year, 0),
            "Ronde " + year,
            "proef",
            year,
            LocalDate.of(year, 1, 1),
            organisation,
            "Organisatie",
            side,
            code,
            version,
            false));
    return submission;
  }

  private void score(UUID submission, String code, String low, String high) {
    scores.add(
        new MeasuredScore(submission, "QUESTION", code, Obligation.LAW, Verdict.PARTLY, low, high));
  }

  private static Optional<VersionMapping> mapping(UUID older, UUID newer) {
    if (older.equals(newer)) {
      return Optional.of(VersionMapping.identity(List.of("A", "B", "C", "D", "E", "F")));
    }
    return older.equals(FIRST) ? Optional.of(MAPPING) : Optional.empty();
  }

  private static VersionContent version(UUID id) {
    List<String> codes =
        id.equals(FIRST) ? List.of("A", "B", "C", "E", "G") : List.of("A", "D", "F", "H");
    return new VersionContent(
        id,
        "proef",
        id.equals(FIRST) ? "1" : "2",
        "Proef",
        null,
        null,
        LocalDate.EPOCH,
        List.of(
            new ThemeContent(
                1, "thema", "Thema", null, codes.stream().map(YearsTest::content).toList())));
  }

  private static QuestionContent content(String code) {
    return new QuestionContent(
        UUID.randomUUID(),
        code,
        "1." + code,
        QuestionKind.JUDGEMENT,
        Obligation.LAW,
        null,
        "Vraag " + code,
        null,
        null,
        null,
        false,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Succession succession(String from, String to, Kind kind) throws Exception {
    Constructor<Succession> made =
        Succession.class.getDeclaredConstructor(
            LocalDate.class, Kind.class, String.class, String.class, Status.class);
    made.setAccessible(true);
    return made.newInstance(LocalDate.of(2026, 1, 1), kind, from, to, Status.VERIFIED);
  }
}
