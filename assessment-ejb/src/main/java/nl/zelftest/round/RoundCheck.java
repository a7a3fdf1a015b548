package nl.zelftest.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import nl.zelftest.round.InvalidRoundException.Reason;
import nl.zelftest.round.InvalidRoundException.RoundError;
import nl.zelftest.shared.Days;

/**
 * Whether a round can be as it was typed: real days in a sound order, questions that hold, and
 * nothing that would hurt people who are answering already.
 */
final class RoundCheck {

  static final int LONGEST_NAME = 120;

  private final Situation situation;
  private final List<RoundError> errors = new ArrayList<>();

  /**
   * What a round is checked against.
   *
   * @param before how the round is now; null for a new one
   * @param hasTests whether people are answering already
   * @param nameTaken whether another round of a set has a name
   */
  record Situation(
      RoundTerms before,
      boolean hasTests,
      List<VersionOption> versions,
      BiPredicate<UUID, String> nameTaken,
      Instant now) {
    Situation {
      versions = List.copyOf(versions);
    }
  }

  private RoundCheck(Situation situation) {
    this.situation = situation;
  }

  /**
   * What was typed, as terms.
   *
   * @throws InvalidRoundException with everything that is wrong
   */
  static RoundTerms require(RoundInput input, Situation situation) {
    RoundCheck check = new RoundCheck(situation);
    RoundTerms terms = check.terms(input);
    if (!check.errors.isEmpty()) {
      check.errors.sort(Comparator.comparing(RoundError::field));
      throw new InvalidRoundException(check.errors);
    }
    return terms;
  }

  /** Null where something is no day, year or choice at all. */
  private RoundTerms terms(RoundInput input) {
    VersionOption version = version(input.versionId());
    String name = name(input.name(), version);
    Integer year = year(input.reportingYear());
    LocalDate referenceDate = day(RoundField.REFERENCE_DATE, input.referenceDate());
    LocalDate opensOn = day(RoundField.OPENS_ON, input.opensOn());
    LocalDate closesOn = day(RoundField.CLOSES_ON, input.closesOn());
    RevealRule rule = rule(input.revealRule());
    LocalDate revealOn =
        rule == RevealRule.ON_DATE ? day(RoundField.REVEAL_ON, input.revealOn()) : null;
    LocalDate moveOn = input.moveOn() == null ? null : day(RoundField.MOVE_ON, input.moveOn());
    if (!errors.isEmpty()) {
      return null;
    }
    RoundTerms terms =
        new RoundTerms(
            version.setId(),
            version.id(),
            name,
            year,
            referenceDate,
            opening(opensOn),
            closing(closesOn),
            rule,
            revealOn == null ? null : reveal(revealOn),
            moveOn);
    check(terms, version);
    return terms;
  }

  private VersionOption version(String id) {
    for (VersionOption option : situation.versions()) {
      if (option.id().toString().equals(id)) {
        return option;
      }
    }
    refuse(RoundField.VERSION, Reason.NOT_CHOSEN);
    return null;
  }

  private String name(String name, VersionOption version) {
    if (name == null) {
      refuse(RoundField.NAME, Reason.MISSING);
    } else if (name.length() > LONGEST_NAME) {
      refuse(RoundField.NAME, Reason.TOO_LONG);
    } else if (!isPlain(name)) {
      refuse(RoundField.NAME, Reason.NOT_PLAIN);
    } else if (version != null && situation.nameTaken().test(version.setId(), name)) {
      refuse(RoundField.NAME, Reason.NAME_TAKEN);
    }
    return name;
  }

  private static boolean isPlain(String name) {
    return name.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  private Integer year(String text) {
    if (text == null) {
      refuse(RoundField.REPORTING_YEAR, Reason.MISSING);
      return null;
    }
    int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
    if (year < Days.FIRST_YEAR || year > Days.LAST_YEAR) {
      refuse(RoundField.REPORTING_YEAR, Reason.NOT_A_YEAR);
    }
    return year;
  }

  private LocalDate day(RoundField field, String text) {
    LocalDate day = text == null ? null : Days.read(text).orElse(null);
    if (day == null) {
      refuse(field, text == null ? Reason.MISSING : Reason.NOT_A_DAY);
    }
    return day;
  }

  private RevealRule rule(String text) {
    for (RevealRule rule : RevealRule.values()) {
      if (rule.name().equals(text)) {
        return rule;
      }
    }
    refuse(RoundField.REVEAL_RULE, Reason.NOT_CHOSEN);
    return null;
  }

  /** A day that was not changed keeps the moment that it had. */
  private Instant opening(LocalDate day) {
    RoundTerms before = situation.before();
    return before != null && Days.dayOf(before.opensAt()).equals(day)
        ? before.opensAt()
        : Days.beginOf(day);
  }

  private Instant closing(LocalDate day) {
    RoundTerms before = situation.before();
    return before != null && Days.lastDayBefore(before.closesAt()).equals(day)
        ? before.closesAt()
        : Days.endOf(day);
  }

  private Instant reveal(LocalDate day) {
    RoundTerms before = situation.before();
    return before != null && before.revealAt() != null && Days.dayOf(before.revealAt()).equals(day)
        ? before.revealAt()
        : Days.beginOf(day);
  }

  private void check(RoundTerms terms, VersionOption version) {
    Set<RoundField> changes =
        situation.before() == null
            ? Set.of(RoundField.values())
            : terms.changesFrom(situation.before());
    checkVersion(terms, version, changes);
    checkPeriod(terms, changes);
    checkReveal(terms, changes);
    checkMove(terms, changes);
    if (situation.hasTests() && changes.contains(RoundField.REFERENCE_DATE)) {
      refuse(RoundField.REFERENCE_DATE, Reason.REFERENCE_DATE_FIXED);
    }
  }

  private void checkVersion(RoundTerms terms, VersionOption version, Set<RoundField> changes) {
    if (situation.hasTests() && !version.setId().equals(situation.before().setId())) {
      refuse(RoundField.VERSION, Reason.OTHER_SET);
      return;
    }
    if (situation.hasTests() && !follows(version, situation.before().versionId())) {
      refuse(RoundField.VERSION, Reason.EARLIER_VERSION);
      return;
    }
    if (changes.contains(RoundField.VERSION) || changes.contains(RoundField.OPENS_ON)) {
      boolean planned = terms.opensAt().isAfter(situation.now());
      LocalDate begin = planned ? Days.dayOf(terms.opensAt()) : today();
      if (!version.holdsOn(begin) || !(planned || version.published())) {
        refuse(RoundField.VERSION, Reason.VERSION_NOT_VALID);
      }
    }
  }

  /** Whether a version is another one or follows it, at once or over others. */
  private boolean follows(VersionOption version, UUID other) {
    Set<UUID> seen = new HashSet<>();
    VersionOption reached = version;
    while (reached != null && !reached.id().equals(other) && seen.add(reached.id())) {
      UUID predecessor = reached.predecessorId();
      reached =
          situation.versions().stream()
              .filter(option -> option.id().equals(predecessor))
              .findFirst()
              .orElse(null);
    }
    return reached != null && reached.id().equals(other);
  }

  private void checkPeriod(RoundTerms terms, Set<RoundField> changes) {
    if (situation.hasTests()
        && changes.contains(RoundField.OPENS_ON)
        && terms.opensAt().isAfter(situation.now())) {
      refuse(RoundField.OPENS_ON, Reason.OPENS_LATER);
    }
    if (!terms.closesAt().isAfter(terms.opensAt())) {
      refuse(RoundField.CLOSES_ON, Reason.CLOSES_BEFORE_OPENING);
    } else if (changes.contains(RoundField.CLOSES_ON)
        && !terms.closesAt().isAfter(situation.now())) {
      refuse(RoundField.CLOSES_ON, Reason.CLOSES_IN_PAST);
    }
  }

  private void checkReveal(RoundTerms terms, Set<RoundField> changes) {
    if (terms.revealAt() == null) {
      return;
    }
    if (terms.revealAt().isBefore(terms.opensAt())) {
      refuse(RoundField.REVEAL_ON, Reason.REVEAL_BEFORE_OPENING);
    } else if (situation.hasTests()
        && changes.contains(RoundField.REVEAL_ON)
        && !terms.revealAt().isAfter(situation.now())) {
      refuse(RoundField.REVEAL_ON, Reason.REVEAL_IN_PAST);
    }
  }

  private void checkMove(RoundTerms terms, Set<RoundField> changes) {
    boolean changed = changes.contains(RoundField.MOVE_ON) || changes.contains(RoundField.VERSION);
    if (terms.moveOn() == null || !changed) {
      return;
    }
    if (!terms.moveOn().isAfter(today())) {
      refuse(RoundField.MOVE_ON, Reason.MOVE_TOO_SOON);
    } else if (!terms.moveOn().isAfter(Days.dayOf(terms.opensAt()))
        || terms.moveOn().isAfter(Days.lastDayBefore(terms.closesAt()))) {
      refuse(RoundField.MOVE_ON, Reason.MOVE_OUTSIDE_ROUND);
    }
  }

  private LocalDate today() {
    return Days.dayOf(situation.now());
  }

  private void refuse(RoundField field, Reason reason) {
    errors.add(new RoundError(field, reason));
  }
}
