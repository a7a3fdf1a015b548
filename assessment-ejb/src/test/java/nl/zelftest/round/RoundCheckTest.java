package nl.zelftest.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zelftest.round.InvalidRoundException.Reason;
import nl.zelftest.round.InvalidRoundException.RoundError;
import nl.zelftest.round.RoundCheck.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundCheckTest {

  private static final UUID SET = UUID.randomUUID();
  private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
  private static final VersionOption FIRST = version(SET, "2015-01-01", true, null);
  private static final VersionOption SECOND = version(SET, "2026-06-01", true, FIRST.id());
  private static final VersionOption SCHEDULED = version(SET, "2027-01-01", false, SECOND.id());
  private static final VersionOption OTHER = version(UUID.randomUUID(), "2020-01-01", true, null);

  private static final RoundInput GOOD =
      new RoundInput(
          FIRST.id().toString(),
          "Zelftest 2026",
          "2026",
          "01-01-2026",
          "01-06-2026",
          "30-9-2026",
          "ON_DATE",
          "01-10-2026",
          null);

  /** How {@link #GOOD} is as a round that is running. */
  private static final RoundTerms RUNNING = RoundCheck.require(GOOD, planning());

  @Test
  void daysAreWholeDaysInAmsterdam() {
    assertThat(RUNNING.opensAt()).isEqualTo("2026-05-31T22:00:00Z");
    assertThat(RUNNING.closesAt()).as("until the end of the day").isEqualTo("2026-09-30T22:00:00Z");
    assertThat(RUNNING.revealAt()).isEqualTo("2026-09-30T22:00:00Z");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceInTheOrderOfThePage() {
    RoundInput nothing = new RoundInput(null, null, null, null, null, null, null, null, null);

    assertThat(errors(nothing, planning()))
        .extracting(RoundError::field)
        .containsExactly(
            RoundField.VERSION,
            RoundField.NAME,
            RoundField.REPORTING_YEAR,
            RoundField.REFERENCE_DATE,
            RoundField.OPENS_ON,
            RoundField.CLOSES_ON,
            RoundField.REVEAL_RULE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31-02-2026", "2026-01-01", "1 januari 2026", "01-01-26", "01-01-9999"})
  void aDayThatDoesNotExistIsNoDay(String typed) {
    assertThat(errors(with(GOOD, RoundField.REFERENCE_DATE, typed), planning()))
        .containsExactly(new RoundError(RoundField.REFERENCE_DATE, Reason.NOT_A_DAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"26", "1999", "2026a", "twintig"})
  void aYearIsAYear(String typed) {
    assertThat(errors(with(GOOD, RoundField.REPORTING_YEAR, typed), planning()))
        .containsExactly(new RoundError(RoundField.REPORTING_YEAR, Reason.NOT_A_YEAR));
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSES_ON, 31-05-2026, CLOSES_BEFORE_OPENING",
    "CLOSES_ON, 14-06-2026, CLOSES_IN_PAST",
    "REVEAL_ON, 31-05-2026, REVEAL_BEFORE_OPENING",
    "REVEAL_ON, , MISSING",
    "REVEAL_RULE, SOMETIMES, NOT_CHOSEN",
    "NAME, taken, NAME_TAKEN",
    "MOVE_ON, 15-06-2026, MOVE_TOO_SOON",
    "MOVE_ON, 01-10-2026, MOVE_OUTSIDE_ROUND",
    "MOVE_ON, 31-04-2026, NOT_A_DAY"
  })
  void aRoundIsSound(RoundField field, String typed, Reason reason) {
    assertThat(errors(with(GOOD, field, typed), planning()))
        .containsExactly(new RoundError(field, reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "\uD83D"})
  void aNameCanBeSeen(String typed) {
    assertThat(errors(with(GOOD, RoundField.NAME, typed), planning()))
        .containsExactly(new RoundError(RoundField.NAME, Reason.NOT_PLAIN));
    assertThat(RoundCheck.require(with(GOOD, RoundField.NAME, "Zelftest 🙂"), planning()).name())
        .isEqualTo("Zelftest 🙂");
  }

  @Test
  void whoSeesEachOtherWhenAllSubmittedNeedsNoDay() {
    RoundInput input =
        with(
            with(GOOD, RoundField.REVEAL_RULE, "ALL_SUBMITTED"),
            RoundField.REVEAL_ON,
            "no day at all");

    assertThat(RoundCheck.require(input, planning()).revealAt()).isNull();
  }

  @Test
  void aVersionHoldsWhenPeopleBegin() {
    assertThat(errors(with(GOOD, RoundField.VERSION, SCHEDULED.id().toString()), planning()))
        .containsExactly(new RoundError(RoundField.VERSION, Reason.VERSION_NOT_VALID));

    RoundInput nextYear =
        new RoundInput(
            SCHEDULED.id().toString(),
            "Zelftest 2027",
            "2027",
            "01-01-2027",
            "01-02-2027",
            "31-03-2027",
            "ALL_SUBMITTED",
            null,
            null);
    assertThat(RoundCheck.require(nextYear, planning()).versionId()).isEqualTo(SCHEDULED.id());
  }

  @ParameterizedTest
  @CsvSource({
    "REFERENCE_DATE, 01-02-2026, REFERENCE_DATE_FIXED",
    "OPENS_ON, 16-06-2026, OPENS_LATER",
    "CLOSES_ON, 10-06-2026, CLOSES_IN_PAST",
    "REVEAL_ON, 10-06-2026, REVEAL_IN_PAST"
  })
  void whoAreAnsweringAreNotHurt(RoundField field, String typed, Reason reason) {
    assertThat(errors(with(GOOD, field, typed), running(true)))
        .containsExactly(new RoundError(field, reason));
  }

  @Test
  void withTestsTheQuestionsStayOfTheSetAndGoForwardOnly() {
    assertThat(errors(with(GOOD, RoundField.VERSION, OTHER.id().toString()), running(true)))
        .containsExactly(new RoundError(RoundField.VERSION, Reason.OTHER_SET));
    RoundTerms later =
        RoundCheck.require(with(GOOD, RoundField.VERSION, SECOND.id().toString()), running(true));
    assertThat(later.versionId()).isEqualTo(SECOND.id());
    assertThat(errors(GOOD, new Situation(later, true, versions(), (set, name) -> false, NOW)))
        .containsExactly(new RoundError(RoundField.VERSION, Reason.EARLIER_VERSION));
  }

  @Test
  void anotherVersionAsksForADayToComeToMoveTo() {
    RoundTerms moved =
        RoundCheck.require(with(GOOD, RoundField.MOVE_ON, "20-06-2026"), running(true));
    RoundInput later =
        with(
            with(GOOD, RoundField.VERSION, SECOND.id().toString()),
            RoundField.MOVE_ON,
            "20-06-2026");
    Instant afterwards = Instant.parse("2026-06-21T10:00:00Z");

    assertThat(
            errors(later, new Situation(moved, true, versions(), (set, name) -> false, afterwards)))
        .containsExactly(new RoundError(RoundField.MOVE_ON, Reason.MOVE_TOO_SOON));
  }

  @Test
  void aDeadlineIsExtendedOrBroughtForwardToADayToCome() {
    assertThat(
            RoundCheck.require(with(GOOD, RoundField.CLOSES_ON, "31-12-2026"), running(true))
                .closesAt())
        .isEqualTo("2026-12-31T23:00:00Z");
    assertThat(
            RoundCheck.require(with(GOOD, RoundField.CLOSES_ON, "15-06-2026"), running(true))
                .closesAt())
        .isEqualTo("2026-06-15T22:00:00Z");
  }

  @Test
  void aMomentOfWhichTheDayDoesNotChangeStaysToTheSecond() {
    RoundTerms odd =
        new RoundTerms(
            SET,
            FIRST.id(),
            "Zelftest 2026",
            2026,
            LocalDate.of(2026, 1, 1),
            Instant.parse("2026-06-01T08:15:00Z"),
            Instant.parse("2026-09-30T15:00:00Z"),
            RevealRule.ON_DATE,
            Instant.parse("2026-10-01T07:30:00Z"),
            null);
    Situation situation = new Situation(odd, true, versions(), (set, name) -> false, NOW);

    assertThat(RoundCheck.require(GOOD, situation)).isEqualTo(odd);
  }

  private static Situation planning() {
    return new Situation(null, false, versions(), (set, name) -> name.equals("taken"), NOW);
  }

  private static Situation running(boolean hasTests) {
    return new Situation(RUNNING, hasTests, versions(), (set, name) -> false, NOW);
  }

  private static List<VersionOption> versions() {
    return List.of(FIRST, SECOND, SCHEDULED, OTHER);
  }

  private static VersionOption version(
      UUID set, String validFrom, boolean published, UUID predecessor) {
    return new VersionOption(
        UUID.randomUUID(),
        set,
        "",
        validFrom,
        published,
        LocalDate.parse(validFrom),
        null,
        predecessor);
  }

  private static List<RoundError> errors(RoundInput input, Situation situation) {
    InvalidRoundException invalid =
        catchThrowableOfType(
            InvalidRoundException.class, () -> RoundCheck.require(input, situation));
    return invalid.getErrors();
  }

  private static RoundInput with(RoundInput input, RoundField field, String typed) {
    return new RoundInput(
        field == RoundField.VERSION ? typed : input.versionId(),
        field == RoundField.NAME ? typed : input.name(),
        field == RoundField.REPORTING_YEAR ? typed : input.reportingYear(),
        field == RoundField.REFERENCE_DATE ? typed : input.referenceDate(),
        field == RoundField.OPENS_ON ? typed : input.opensOn(),
        field == RoundField.CLOSES_ON ? typed : input.closesOn(),
        field == RoundField.REVEAL_RULE ? typed : input.revealRule(),
        field == RoundField.REVEAL_ON ? typed : input.revealOn(),
        field == RoundField.MOVE_ON ? typed : input.moveOn());
  }
}
